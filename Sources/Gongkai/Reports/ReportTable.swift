import DelimitedText
import DisclosureCatalog

/// A table of a report; its rows are made one by one when they are written.
struct ReportTable {
    let table: QuarterlyTable
    let columns: [String]
    let count: Int
    let row: (Int) -> [ReportValue]

    /// A table with a row for each element.
    init<Row>(
        _ table: QuarterlyTable, _ rows: [Row], _ columns: [TableColumn<Row>]
    ) {
        self.table = table
        self.columns = columns.map(\.name)
        count = rows.count
        row = { index in columns.map { $0.value(rows[index]) } }
    }

    /// The rows as fields of CSV, the headings first.
    func fields(_ headings: TableHeadings) -> [[DelimitedField]] {
        [columns.map { .text(headings.heading($0, of: table)) }]
            + (0..<count).map { row($0).map(\.field) }
    }

    /// Appends the rows as an array of JSON objects, a row in a line; `flush` may take what is there.
    func append(
        to json: inout [UInt8], flush: (inout [UInt8]) throws(GongkaiError) -> Void
    ) throws(GongkaiError) {
        json.append(UInt8(ascii: "["))
        for index in 0..<count {
            json += (index == 0 ? "\n" : ",\n").utf8
            Self.append(row(index), columns, to: &json)
            try flush(&json)
        }
        json += (count == 0 ? "]" : "\n]").utf8
    }

    /// Appends one row as a JSON object.
    static func append(_ values: [ReportValue], _ columns: [String], to json: inout [UInt8]) {
        json.append(UInt8(ascii: "{"))
        for (index, (column, value)) in zip(columns, values).enumerated() {
            if index > 0 { json += ", ".utf8 }
            JSONString.appendPrintable(column, to: &json)
            json += ": ".utf8
            value.append(to: &json)
        }
        json.append(UInt8(ascii: "}"))
    }
}

/// A column of a table: its name, and its value in a row.
struct TableColumn<Row> {
    let name: String
    let value: (Row) -> ReportValue

    init(_ name: String, _ value: @escaping (Row) -> ReportValue) {
        self.name = name
        self.value = value
    }
}
