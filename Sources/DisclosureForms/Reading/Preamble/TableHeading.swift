import DisclosureCatalog

/// How the tables of one sheet are headed, as a template says it.
struct TableHeading {
    /// Whether the heading is the department's name and nothing more.
    let namesDepartment: Bool
    /// How the form numbers its tables; nil where it does not.
    private let pattern: String?

    init(_ stack: StackTemplate) {
        let names = PlaceholderPattern(stack.heading).names
        namesDepartment = names.contains("department") && !names.contains("title")
        let first = Placeholders.filled(stack.heading, with: ["numeral": "一", "number": "1"])
        pattern = TableNumber(first)?.pattern.matchingKey
    }

    /// A heading without its number among the tables of one sheet, such as `（二）`.
    func bare(_ heading: String) -> String {
        guard let number = TableNumber(heading) else { return heading }
        let isUsual = number.pattern.unicodeScalars.first?.halfWidth == "("
        return isUsual || number.pattern.matchingKey == pattern ? number.rest : heading
    }
}
