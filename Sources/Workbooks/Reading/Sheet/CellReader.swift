import SheetModel

/// Reads one cell after the other.
struct CellReader {
    private enum Kind {
        case number
        case shared
        case string
        case inline
        case boolean
        case error
        case day
    }

    private(set) var fault: WorkbookReadError.Reason?
    /// Whether half of a character in the cell was replaced.
    private(set) var hasHalfCharacter = false
    private(set) var lacksResult = false
    private(set) var address = CellAddress(row: 0, column: 0)
    private var kind = Kind.number
    private var style = 0
    private var isFormula = false
    private var hasValue = false
    private var isInValue = false
    private var isInline = false
    private var value = CellTextBuffer()
    private var item = StringItem()
    private let context: SheetContext

    init(context: SheetContext) {
        self.context = context
    }

    /// Begins the cell after the given one, or the cell that its reference names.
    mutating func begin(_ attributes: borrowing XMLAttributes, row: Int, next column: Int) {
        let named = attributes.with("r") { CellAddress(a1: $0) ?? CellAddress(row: -1, column: 0) }
        address = named ?? CellAddress(row: row, column: column)
        guard address.row == row, address.column < ExcelLimits.columns else {
            fault = .content(.cellReference)
            return
        }
        style = attributes.decimal("s") ?? 0
        isFormula = false
        hasValue = false
        isInValue = false
        isInline = false
        value.removeAll()
        item.begin()
        kind = .number
        if let named = attributes.with("t", Self.kind) {
            kind = named
        } else if attributes.has("t") {
            fault = .content(.valueKind)
        }
    }

    private static func kind(_ name: Span<UInt8>) -> Kind? {
        if name.equals("s") { return .shared }
        if name.equals("n") { return .number }
        if name.equals("str") { return .string }
        if name.equals("inlineStr") { return .inline }
        if name.equals("b") { return .boolean }
        if name.equals("e") { return .error }
        return name.equals("d") ? .day : nil
    }

    mutating func start(_ name: Span<UInt8>) {
        if name.equals("v") {
            if hasValue { fault = .content(.twoValues) }
            hasValue = true
            isInValue = true
        } else if name.equals("f") {
            isFormula = true
        } else if name.equals("is") {
            if hasValue { fault = .content(.twoValues) }
            hasValue = true
            isInline = true
        } else if isInline {
            item.start(name)
        }
    }

    mutating func end(_ name: Span<UInt8>) {
        if name.equals("v") {
            isInValue = false
        } else if name.equals("is") {
            isInline = false
        } else if isInline {
            item.end(name)
        }
    }

    mutating func text(_ text: Span<UInt8>) {
        if isInValue { value.append(text) } else if isInline { item.text(text) }
    }

    /// The cell; one that shows nothing is blank.
    mutating func finish() -> GridCell {
        hasHalfCharacter = false
        lacksResult = isFormula && value.isEmpty && kind != .string
        let found = lacksResult ? GridValue.blank : read()
        return GridCell(column: address.column, value: found, style: style, isFormula: isFormula)
    }

    private mutating func read() -> GridValue {
        // Some programs put the text where another kind of cell has it.
        if value.isEmpty, !item.buffer.isEmpty { return text(of: item.buffer) }
        switch kind {
        case .inline, .string: return text(of: value)
        case .shared: return sharedText()
        case _ where value.isEmpty: return .blank
        case .number: return number()
        case .boolean: return boolean()
        case .error: return .error(shortText)
        case .day: return day()
        }
    }

    private mutating func text(of buffer: CellTextBuffer) -> GridValue {
        var buffer = buffer
        guard context.text.take(buffer.rawCount) else {
            fault = .limit(.text)
            return .blank
        }
        guard let text = buffer.text() else {
            fault = .limit(.cellText)
            return .blank
        }
        hasHalfCharacter = buffer.hasHalfCharacter
        return text.isEmpty ? .blank : .text(text)
    }

    private mutating func sharedText() -> GridValue {
        if value.isEmpty { return .blank }
        guard let index = value.withSpan({ $0.decimal }), index < context.strings.count
        else {
            fault = .content(.stringIndex)
            return .blank
        }
        hasHalfCharacter = context.halvedStrings.contains(index)
        let text = context.strings[index]
        return text.isEmpty ? .blank : .text(text)
    }

    private mutating func number() -> GridValue {
        guard let number = value.withSpan({ $0.cellNumber }) else {
            fault = .content(.number)
            return .blank
        }
        return context.value(of: number, style: style)
    }

    private mutating func boolean() -> GridValue {
        let isTrue = value.withSpan { $0.equals("1") || $0.equals("true") }
        guard isTrue || value.withSpan({ $0.equals("0") || $0.equals("false") }) else {
            fault = .content(.valueKind)
            return .blank
        }
        return .boolean(isTrue)
    }

    /// A day as the strict standard writes it, `2021-06-21` or with a time behind it.
    private mutating func day() -> GridValue {
        let parts = shortText.prefix { $0 != "T" }.split(separator: "-")
            .map { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int($0) : nil }
        guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
            let serial = DateSerial(year: year, month: month, day: day)
        else {
            fault = .content(.number)
            return .blank
        }
        return .date(serial)
    }

    private var shortText: String {
        value.withSpan { $0.extracting(first: 32).string ?? "" }
    }
}

extension Span where Element == UInt8 {
    /// A finite number as files write it: nothing but figures, signs, a point and an exponent.
    var cellNumber: Double? {
        if let whole = decimal { return Double(whole) }
        guard count <= 64 else { return nil }
        for index in indices {
            switch self[index] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
                UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
                continue
            default: return nil
            }
        }
        return number
    }
}
