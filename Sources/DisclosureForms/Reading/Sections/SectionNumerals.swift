import DisclosureCatalog

/// Reads the numerals of sections as the columns of a form print them.
struct SectionNumerals {
    /// How each level is printed, where it is not the Chinese numeral alone.
    private let patterns: [Int: PlaceholderPattern]

    init(template: FormTemplate) {
        var patterns: [Int: PlaceholderPattern] = [:]
        for column in template.columns {
            guard case .sectionNumeral(let level) = column.field, let text = column.numeral else {
                continue
            }
            patterns[level] = PlaceholderPattern(text)
        }
        self.patterns = patterns
    }

    /// The number of a section among those beside it; nil for what is no numeral.
    func number(_ text: String, level: Int) -> Int? {
        guard let pattern = patterns[level], let value = pattern.value(in: text) else {
            return ChineseNumeral.sectionNumber(text)
        }
        // Of a path such as 1.2.3 the last number is that of the section itself.
        let own = pattern.names == ["path"] ? value.split(separator: ".").last : value[...]
        return own.flatMap { ChineseNumeral.sectionNumber(String($0)) }
    }
}
