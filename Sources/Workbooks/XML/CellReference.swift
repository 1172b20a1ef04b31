package import SheetModel

/// Cell references as sheets write them.
extension CellAddress {
    /// The cell that the bytes name, `A1` to `XFD1048576`; nil for anything else.
    package init?(a1 bytes: Span<UInt8>) {
        var column = 0
        var index = 0
        while index < bytes.count, case let letter = bytes[index] &- UInt8(ascii: "A"), letter < 26
        {
            column = column * 26 + Int(letter) + 1
            guard column <= ExcelLimits.columns else { return nil }
            index += 1
        }
        guard column > 0, index < bytes.count, bytes[index] != UInt8(ascii: "0"),
            let row = bytes.extracting(index...).decimal, row <= ExcelLimits.rows
        else { return nil }
        self.init(row: row - 1, column: column - 1)
    }
}

extension CellRange {
    /// The range that the bytes name, `A1:C3`, or `A1` for a single cell; nil for anything else.
    package init?(a1 bytes: Span<UInt8>) {
        for index in bytes.indices where bytes[index] == UInt8(ascii: ":") {
            guard let first = CellAddress(a1: bytes.extracting(..<index)),
                let last = CellAddress(a1: bytes.extracting((index + 1)...))
            else { return nil }
            self.init(first: first, last: last)
            return
        }
        guard let cell = CellAddress(a1: bytes) else { return nil }
        self.init(first: cell, last: cell)
    }
}
