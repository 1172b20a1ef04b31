import DisclosureCatalog

extension TextRowTemplate: Decodable {
    private enum Keys: String, CodingKey, CaseIterable { case text, style, cells, omitEmpty }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.patientContainer(keyedBy: Keys.self)
        omitsEmpty = try container.optional(.omitEmpty, default: false)
        if container.strict.contains(.cells) {
            cells = try container.list(.cells)
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
        columns = try container.attempt(orUse: nil) {
            guard container.strict.contains(.columns) else { return nil }
            let count = try container.strict.decodeInteger(forKey: .columns)
            guard count > 0 else { throw container.strict.invalidValue(.notWhole, at: .columns) }
            return count
        }
    }
}
