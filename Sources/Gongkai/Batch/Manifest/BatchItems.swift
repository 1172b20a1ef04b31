package import DisclosureForms

/// The items of one department as the rows of a table, for the consolidated workbook.
///
/// Headings and values are those of the form's records with all channels in one cell, so that
/// every department has the same headings; of the channels only those that are chosen.
package struct BatchItems: Hashable, Sendable {
    /// A value of a row.
    package typealias Value = FormRecords.Value

    /// The folder of the department.
    package var folder: String
    package var headings: [String]
    package var rows: [[Value]]

    package init(folder: String, headings: [String], rows: [[Value]]) {
        self.folder = folder
        self.headings = headings
        self.rows = rows
    }
}

extension BatchItems: Decodable {
    private enum Key: String, CodingKey {
        case folder, headings, rows
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        self.init(
            folder: try container.decode(String.self, forKey: .folder),
            headings: try container.decode([String].self, forKey: .headings),
            rows: try container.decode([[StoredValue]].self, forKey: .rows)
                .map { $0.map(\.value) })
    }

    private struct StoredValue: Decodable {
        var value: Value

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            // Texts first: nearly all are, and an attempt that fails costs more than ten others.
            if let text = try? container.decode(String.self) {
                value = .text(text)
            } else {
                value = .number(try container.decode(Int.self))
            }
        }
    }
}

extension BatchItems {
    /// The line of JSON that stands for the items in the store, with its end.
    var line: [UInt8] {
        var text = JSONLine()
        text.raw("{\"folder\":")
        text.string(folder)
        text.raw(",\"headings\":[")
        text.list(headings) { $0.string($1) }
        text.raw("],\"rows\":[")
        text.list(rows) { text, row in
            text.raw("[")
            text.list(row) { text, value in
                switch value {
                case .text(let value): text.string(value)
                case .number(let number): text.raw(String(number))
                }
            }
            text.raw("]")
        }
        text.raw("]}\n")
        return text.bytes
    }
}
