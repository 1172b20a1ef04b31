/// Splits UTF-8 bytes into rows and fields.
struct DelimitedParser {
    private let text: ArraySlice<UInt8>
    private let separator: UInt8
    private let guardsFormulas: Bool
    private var next: Int
    private var place = FieldPlace(row: 1, column: 1)

    init(text: ArraySlice<UInt8>, dialect: DelimitedDialect) {
        self.text = text
        separator = dialect.separator.byte
        guardsFormulas = dialect.guardsFormulas
        next = text.startIndex
    }

    mutating func rows() throws(DelimitedTextError) -> [[String]] {
        var rows: [[String]] = []
        while next < text.endIndex {
            rows.append(try row())
            place = FieldPlace(row: place.row + 1, column: 1)
        }
        return rows
    }

    private mutating func row() throws(DelimitedTextError) -> [String] {
        if skipLineEnd() { return [] }
        var fields: [String] = []
        while true {
            let field = try field()
            fields.append(guardsFormulas ? FormulaGuard.removed(from: field) : field)
            guard next < text.endIndex, text[next] == separator else { break }
            next += 1
            place.column += 1
        }
        _ = skipLineEnd()
        return fields
    }

    private mutating func field() throws(DelimitedTextError) -> String {
        guard next < text.endIndex, text[next] == quote else { return try plainField() }
        let content = try quotedField()
        guard next == text.endIndex || text[next] == separator || startsLineEnd(at: next) else {
            throw DelimitedTextError(.textAfterQuote(place))
        }
        return content
    }

    /// Leaves `next` at the separator or line end after the field.
    private mutating func plainField() throws(DelimitedTextError) -> String {
        let start = next
        while next < text.endIndex {
            let byte = text[next]
            if byte == separator || byte == 0x0A { break }
            guard byte != 0 else { throw DelimitedTextError(.nulCharacter(place)) }
            next += 1
        }
        // The carriage return of a CRLF belongs to the line end.
        if next > start, next < text.endIndex, startsLineEnd(at: next - 1) { next -= 1 }
        return String(decoding: text[start..<next], as: UTF8.self)
    }

    /// Leaves `next` after the closing quote.
    private mutating func quotedField() throws(DelimitedTextError) -> String {
        next += 1
        var start = next
        var content: [UInt8] = []
        while next < text.endIndex {
            let byte = text[next]
            guard byte != 0 else { throw DelimitedTextError(.nulCharacter(place)) }
            next += 1
            guard byte == quote else { continue }
            guard next < text.endIndex, text[next] == quote else {
                let rest = text[start..<(next - 1)]
                guard !content.isEmpty else { return String(decoding: rest, as: UTF8.self) }
                return String(decoding: content + rest, as: UTF8.self)
            }
            content.append(contentsOf: text[start..<next])
            next += 1
            start = next
        }
        throw DelimitedTextError(.openQuote(place))
    }

    private mutating func skipLineEnd() -> Bool {
        guard next < text.endIndex, startsLineEnd(at: next) else { return false }
        next += text[next] == 0x0A ? 1 : 2
        return true
    }

    private func startsLineEnd(at index: Int) -> Bool {
        if text[index] == 0x0A { return true }
        return text[index] == 0x0D && index + 1 < text.endIndex && text[index + 1] == 0x0A
    }
}
