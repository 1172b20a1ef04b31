/// Texts of a sheet as texts of a template.
enum LearnedText {
    /// With full-width braces, because those of a template are placeholders.
    static func withoutBraces(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { $0 == "{" || $0 == "}" }) else { return text }
        return text.replacing("{", with: "｛").replacing("}", with: "｝")
    }
}
