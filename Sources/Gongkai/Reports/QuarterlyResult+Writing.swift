import DelimitedText
public import DisclosureCatalog

extension QuarterlyResult {
    /// Writes one table as CSV.
    ///
    /// Throws `GongkaiError` for a destination that cannot be written, for an encoding that lacks a
    /// character, and, for the rows of the ledgers, if one cannot be read any more.
    public func write(
        _ table: QuarterlyTable, csv options: CSVOptions, in language: MessageLanguage,
        to destination: OutputDestination
    ) throws(GongkaiError) {
        let tables = try tables(in: language)
        if table == .rows {
            return try writeRows(tables, to: destination) { rows, before throws(GongkaiError) in
                try Self.bytes(
                    of: rows, after: before, options, tables, destination: destination)
            }
        }
        let fields = tables.table(table).fields(tables.headings)
        let bytes: [UInt8]
        do {
            bytes = try options.writer.write(fields)
        } catch {
            throw GongkaiError(error, destination: destination.name)
        }
        try destination.write(bytes)
    }

    /// Writes every table as a CSV file of its own into a folder, which is made if there is none:
    /// `items.csv` and so on, the rows of the ledgers included.
    ///
    /// Throws `GongkaiError` as `write(_:csv:in:to:)` does; files written so far stay.
    public func writeTables(
        csv options: CSVOptions, in language: MessageLanguage, toFolder folder: String,
        replacing: Bool
    ) throws(GongkaiError) {
        try GongkaiError.telling { () throws(FileError) in try NewFolder.make(at: folder) }
        for table in QuarterlyTable.allCases {
            let path = (folder.hasSuffix("/") ? folder : folder + "/") + table.rawValue + ".csv"
            try write(table, csv: options, in: language, to: .file(path, replacing: replacing))
        }
    }

    /// Writes all tables but the rows of the ledgers as one JSON object.
    ///
    /// Each table is an array of objects whose keys are the names of the columns; what is not known
    /// is null, a share is a number of percent. The same figures always give the same bytes.
    ///
    /// Throws `GongkaiError` for a destination that cannot be written.
    public func writeJSON(
        in language: MessageLanguage, to destination: OutputDestination
    ) throws(GongkaiError) {
        let tables = try tables(in: language)
        var json = Array("{\n\"format\": \"gongkai.quarterlyReport\",\n\"version\": 1,\n".utf8)
        json += "\"quarter\": \"\(statistics.quarter)\",\n".utf8
        let compared = statistics.comparedQuarter.map { "\"\($0)\"" } ?? "null"
        json += "\"comparedQuarter\": \(compared)".utf8
        let output = try StreamedOutput(to: destination)
        for table in QuarterlyTable.figures {
            json += ",\n\"\(table.rawValue)\": ".utf8
            try tables.table(table).append(to: &json) { json throws(GongkaiError) in
                try output.write(full: &json)
            }
        }
        json += "\n}\n".utf8
        try output.write(json)
        try output.finish()
    }

    /// Writes one table as JSON: the rows of the ledgers as an object in each line, any other table
    /// as an array.
    ///
    /// Throws `GongkaiError` as `write(_:csv:in:to:)` does.
    public func writeJSON(
        _ table: QuarterlyTable, in language: MessageLanguage, to destination: OutputDestination
    ) throws(GongkaiError) {
        let tables = try tables(in: language)
        guard table == .rows else {
            var json: [UInt8] = []
            let output = try StreamedOutput(to: destination)
            try tables.table(table).append(to: &json) { json throws(GongkaiError) in
                try output.write(full: &json)
            }
            json.append(0x0A)
            try output.write(json)
            return try output.finish()
        }
        let columns = tables.rowColumns
        let names = columns.map(\.name)
        try writeRows(tables, to: destination) { rows, _ throws(GongkaiError) in
            var json: [UInt8] = []
            for row in rows {
                ReportTable.append(columns.map { $0.value(row) }, names, to: &json)
                json.append(0x0A)
            }
            return json
        }
    }

    /// Writes the most important figures as text.
    ///
    /// Throws `GongkaiError` for a destination that cannot be written.
    public func writeSummary(
        in language: MessageLanguage, to destination: OutputDestination
    ) throws(GongkaiError) {
        let lines = summary(in: language).map { $0 + "\n" }.joined()
        try destination.write(Array(lines.utf8))
    }

    func tables(in language: MessageLanguage) throws(GongkaiError) -> QuarterlyTables {
        QuarterlyTables(
            statistics: statistics, findings: findings, headings: try TableHeadings.bundled(),
            language: language)
    }

    private static func bytes(
        of rows: [JudgedEntry], after before: Int, _ options: CSVOptions, _ tables: QuarterlyTables,
        destination: OutputDestination
    ) throws(GongkaiError) -> [UInt8] {
        let columns = tables.rowColumns
        var writer = options.writer
        var fields = rows.map { row in columns.map { $0.value(row).field } }
        if before == 0 {
            fields.insert(
                columns.map { .text(tables.headings.heading($0.name, of: .rows)) }, at: 0)
        } else if writer.encoding == .utf8WithMark {
            writer.encoding = .utf8
        }
        do {
            return try writer.write(fields)
        } catch {
            // The headings are a row too.
            let above = before == 0 ? 0 : before + 1
            throw GongkaiError(error.moved(down: above), destination: destination.name)
        }
    }

    /// Writes the rows of the ledgers some at a time, at least once.
    private func writeRows(
        _ tables: QuarterlyTables, to destination: OutputDestination,
        bytes: ([JudgedEntry], _ before: Int) throws(GongkaiError) -> [UInt8]
    ) throws(GongkaiError) {
        let rowsAtOnce = 500
        let output = try StreamedOutput(to: destination)
        var rows = self.rows()
        var written = 0
        while true {
            var some: [JudgedEntry] = []
            while some.count < rowsAtOnce, let row = try rows.next() { some.append(row) }
            if !some.isEmpty || written == 0 { try output.write(try bytes(some, written)) }
            written += some.count
            if some.count < rowsAtOnce { break }
        }
        try output.finish()
    }
}
