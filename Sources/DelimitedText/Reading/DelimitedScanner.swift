/// Finds the fields of one row after another in UTF-8 bytes, of which more may still come.
struct DelimitedScanner {
    /// Where a field is.
    struct Field: Hashable {
        /// Without the quotes around it.
        var bytes: Range<Int>
        /// Whether quotes within it are written twice.
        var hasDoubledQuotes = false
    }

    /// The fields of the row that was found last; none for an empty line.
    private(set) var fields: [Field] = []
    private let dialect: DelimitedDialect
    private let separator: UInt8
    private var next = 0
    private var place = FieldPlace(row: 1, column: 1)

    init(dialect: DelimitedDialect) {
        self.dialect = dialect
        separator = dialect.separator.byte
    }

    /// The one-based number of the row that is looked for.
    var row: Int { place.row }

    /// Finds the row that starts at an index, and returns the index after it.
    ///
    /// Nil where the text ends before the row surely does; at the end of a text that is complete,
    /// a row always does.
    mutating func scanRow(
        in text: [UInt8], from start: Int, isComplete: Bool
    ) throws(DelimitedTextError) -> Int? {
        next = start
        place.column = 1
        fields.removeAll(keepingCapacity: true)
        guard let isEmpty = skipLineEnd(in: text, isComplete) else { return nil }
        if !isEmpty {
            while true {
                guard try scanField(in: text, isComplete) else { return nil }
                guard next < text.endIndex, text[next] == separator else { break }
                next += 1
                place.column += 1
            }
            guard isComplete || next < text.endIndex,
                skipLineEnd(in: text, isComplete) != nil
            else { return nil }
        }
        place = FieldPlace(row: place.row + 1, column: 1)
        return next
    }

    /// A field of the row that was found last, the mark of the formula guard taken off.
    func text(of field: Field, in text: [UInt8]) -> String {
        var content = String(decoding: text[field.bytes], as: UTF8.self)
        if field.hasDoubledQuotes {
            content = String(decoding: Self.unescaped(text[field.bytes]), as: UTF8.self)
        }
        return dialect.guardsFormulas ? FormulaGuard.removed(from: content) : content
    }

    private static func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var content: [UInt8] = []
        content.reserveCapacity(bytes.count)
        var isSecond = false
        for byte in bytes {
            isSecond = byte == quote && !isSecond
            if !isSecond { content.append(byte) }
        }
        return content
    }

    private mutating func scanField(
        in text: [UInt8], _ isComplete: Bool
    ) throws(DelimitedTextError) -> Bool {
        guard next < text.endIndex, text[next] == quote else {
            return try scanPlainField(in: text, isComplete)
        }
        guard try scanQuotedField(in: text, isComplete) else { return false }
        guard next < text.endIndex, text[next] != separator else { return true }
        switch startsLineEnd(at: next, in: text, isComplete) {
        case true?: return true
        case nil: return false
        case false?: throw DelimitedTextError(.textAfterQuote(place))
        }
    }

    /// Leaves `next` at the separator or line end after the field.
    private mutating func scanPlainField(
        in text: [UInt8], _ isComplete: Bool
    ) throws(DelimitedTextError) -> Bool {
        let start = next
        while next < text.endIndex {
            let byte = text[next]
            if byte == separator || byte == 0x0A { break }
            guard byte != 0 else { throw DelimitedTextError(.nulCharacter(place)) }
            next += 1
        }
        guard isComplete || next < text.endIndex else { return false }
        // The carriage return of a CRLF belongs to the line end.
        if next > start, next < text.endIndex, text[next] == 0x0A, text[next - 1] == 0x0D {
            next -= 1
        }
        fields.append(Field(bytes: start..<next))
        return true
    }

    /// Leaves `next` after the closing quote.
    private mutating func scanQuotedField(
        in text: [UInt8], _ isComplete: Bool
    ) throws(DelimitedTextError) -> Bool {
        next += 1
        let start = next
        var hasDoubledQuotes = false
        while next < text.endIndex {
            let byte = text[next]
            guard byte != 0 else { throw DelimitedTextError(.nulCharacter(place)) }
            next += 1
            guard byte == quote else { continue }
            // Whether it closes the field is told by what follows.
            guard isComplete || next < text.endIndex else { return false }
            guard next < text.endIndex, text[next] == quote else {
                fields.append(
                    Field(bytes: start..<(next - 1), hasDoubledQuotes: hasDoubledQuotes))
                return true
            }
            hasDoubledQuotes = true
            next += 1
        }
        guard isComplete else { return false }
        throw DelimitedTextError(.openQuote(place))
    }

    /// Skips a line end if there is one, and tells whether there was; nil if that is not known yet.
    private mutating func skipLineEnd(in text: [UInt8], _ isComplete: Bool) -> Bool? {
        guard next < text.endIndex else { return isComplete ? false : nil }
        guard let isLineEnd = startsLineEnd(at: next, in: text, isComplete) else { return nil }
        if isLineEnd { next += text[next] == 0x0A ? 1 : 2 }
        return isLineEnd
    }

    private func startsLineEnd(at index: Int, in text: [UInt8], _ isComplete: Bool) -> Bool? {
        if text[index] == 0x0A { return true }
        guard text[index] == 0x0D else { return false }
        guard index + 1 < text.endIndex else { return isComplete ? false : nil }
        return text[index + 1] == 0x0A
    }
}
