import DisclosureCatalog
import SheetModel

extension TextRowTemplate: Decodable {
    private enum Keys: String, CodingKey, CaseIterable {
        case text, style, cells, omitEmpty, height, rows, hidden
    }

    static let standIn = TextRowTemplate(cells: [])

    package init(from decoder: any Decoder) throws {
        let container = try decoder.patientContainer(keyedBy: Keys.self)
        omitsEmpty = try container.optional(.omitEmpty, default: false)
        height = try container.optional(.height, default: nil)
        rowCount = try container.count(.rows, default: 1, atMost: Self.mostRows)
        isHidden = try container.optional(.hidden, default: false)
        if container.strict.contains(.cells) {
            cells = try container.list(.cells, orUse: Cell(text: "", style: ""))
            // The style of a row is that of its cells without one.
            let style = try container.optional(.style, default: "")
            for index in cells.indices where cells[index].style.isEmpty {
                cells[index].style = style
            }
        } else {
            cells = [
                Cell(
                    text: try container.required(.text, orUse: ""),
                    style: try container.required(.style, orUse: ""))
            ]
        }
    }
}

extension TextRowTemplate.Cell: Decodable {
    private enum Keys: String, CodingKey, CaseIterable { case text, style, columns }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.patientContainer(keyedBy: Keys.self)
        text = try container.required(.text, orUse: "")
        style = try container.optional(.style, default: "")
        columns = try container.count(.columns, default: nil, atMost: ExcelLimits.columns)
    }
}

extension PatientContainer {
    /// A whole number from 1 to a limit.
    func count(_ key: Key, default count: Int, atMost limit: Int) throws -> Int {
        try self.count(key, default: Optional(count), atMost: limit) ?? count
    }

    /// The same where the key may be absent.
    func count(_ key: Key, default count: Int?, atMost limit: Int) throws -> Int? {
        try attempt(orUse: count) {
            guard strict.contains(key) else { return count }
            return try strict.decodeInteger(forKey: key, in: 1...limit)
        }
    }
}
