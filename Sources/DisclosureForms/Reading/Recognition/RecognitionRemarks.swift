import DisclosureCatalog

extension Remark {
    static func otherVersion(_ template: String) -> Remark {
        let name = quoted(template)
        return Remark(
            "import.identity.template", .warning,
            zh: "这张表是按模板 \(name) 制作的，但没有这一版本的模板，已改按表头识别，请核对。",
            en: """
                The form was made from the template \(name), which is not at hand in that version; \
                it was recognised by its header instead. Check it.
                """,
            suggestion: LocalizedText(
                zh: "如有该模板文件，请用 --template 指定。",
                en: "If you have the template's file, name it with --template."))
    }

    static func otherThanGiven(
        _ template: String, given: String, isKnown: Bool
    ) -> Remark {
        let (name, given) = (quoted(template), quoted(given))
        return isKnown
            ? Remark(
                "import.identity.other", .warning,
                zh: "隐藏的工作表注明这张表是按模板 \(name) 制作的，已按它读取，没有采用指定的 \(given)。",
                en: """
                    The hidden sheet says that the form was made from the template \(name); it was \
                    read by that one, not by \(given), which was named.
                    """)
            : Remark(
                "import.identity.other", .warning,
                zh: """
                    隐藏的工作表注明这张表是按模板 \(name) 制作的，但没有这一版本的模板，\
                    已按指定的 \(given) 读取，请核对。
                    """,
                en: """
                    The hidden sheet says that the form was made from the template \(name), which \
                    is not at hand in that version; it was read by \(given), which was named. Check \
                    it.
                    """)
    }

    static func recognised(_ match: FormMatch) -> Remark {
        Remark(
            "import.template", .note,
            zh: "表头与模板 \(match.words) 最相符（1 为完全相符），已按此模板读取。",
            en:
                "The header fits the template \(match.words) best, where 1 is completely; read by it."
        )
    }
}

extension Finding {
    /// A remark about a source as a whole.
    init(_ remark: Remark, at place: Place) {
        self.init(
            rule: remark.rule, severity: remark.severity, place: place, message: remark.message,
            suggestion: remark.suggestion)
    }
}
