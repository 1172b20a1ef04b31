import DisclosureCatalog
import SheetModel

/// How the cells of a column are merged and numbered, as its rows show.
struct ColumnHabits {
    let items: ItemRows

    /// Which cells become one; sections are merged unless the form shows that they are not.
    func merge(of column: ColumnSurvey, _ field: CatalogField) -> ColumnTemplate.Merge {
        if items.areMerged(in: column) { return field.sectionLevel == nil ? .equal : .sections }
        guard field.sectionLevel != nil else { return .none }
        return items.areRepeated(in: column) ? .none : .sections
    }

    /// Whether items have several rows, with a text of the column in each.
    func hasRowForEachLine(_ column: ColumnSurvey, _ field: CatalogField) -> Bool {
        switch field {
        case .content, .basis, .deadline, .responsibleBody, .remarks, .extra: break
        default: return false
        }
        return items.heights.contains { rows in
            column.texts.count { rows.contains($0.row) } > 1
        }
    }

    /// Where the numbers of items come from.
    func numbering(of column: ColumnSurvey) -> ColumnTemplate.Numbering {
        var numbers: [Int] = []
        for entry in column.texts {
            // Codes such as 01 are the catalog's own.
            let text = entry.text.matchingKey
            guard let number = Int(text), String(number) == text else { return .catalog }
            // An item that goes on on the next page has its number there again.
            if number != numbers.last { numbers.append(number) }
        }
        guard numbers.count > 1 else { return .catalog }
        if numbers == Array(1...numbers.count) { return .running }
        var expected = 1
        for number in numbers {
            guard number == expected || number == 1 else { return .catalog }
            expected = number + 1
        }
        return numbers.first == 1 ? .section : .catalog
    }

    /// How the numerals of sections are written; nil is the Chinese numeral alone.
    static func numeral(of column: ColumnSurvey) -> String? {
        for entry in column.texts {
            if let pattern = pattern(of: entry.text), pattern != "{chinese}" { return pattern }
        }
        return nil
    }

    private static func pattern(of text: String) -> String? {
        let text = LearnedText.withoutBraces(text)
        let scalars = Array(text.unicodeScalars)
        func part(_ isPart: (Unicode.Scalar) -> Bool) -> Range<Int>? {
            guard let first = scalars.firstIndex(where: isPart) else { return nil }
            let end = scalars[first...].firstIndex { !isPart($0) } ?? scalars.endIndex
            return first..<end
        }
        func pattern(_ range: Range<Int>, _ name: String) -> String {
            String(String.UnicodeScalarView(scalars[..<range.lowerBound])) + "{\(name)}"
                + String(String.UnicodeScalarView(scalars[range.upperBound...]))
        }
        if let range = part({ $0.isDigit || $0 == "." }), scalars[range.lowerBound].isDigit {
            let end = scalars[range].lastIndex { $0.isDigit } ?? range.lowerBound
            let digits = range.lowerBound..<(end + 1)
            return pattern(digits, scalars[digits].contains(".") ? "path" : "number")
        }
        let numerals = Set("〇零一二三四五六七八九十百".unicodeScalars)
        guard let range = part(numerals.contains),
            ChineseNumeral.number(String(String.UnicodeScalarView(scalars[range]))) != nil
        else { return nil }
        return pattern(range, "chinese")
    }
}
