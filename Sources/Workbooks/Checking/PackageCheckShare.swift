import SheetModel

/// A part of the check of a written workbook that one thread can do, without the others.
///
/// The first share looks at everything but later rows of long tables, of which each further share
/// has some. Each reads the file for itself, and none takes more than another: the workbook is as
/// written if none of them throws.
package struct PackageCheckShare: Sendable {
    let written: WrittenWorkbook
    /// Its number among all shares, from 0.
    let number: Int
    let count: Int

    /// The check cut into at most so many shares.
    package static func shares(
        of written: WrittenWorkbook, atMost count: Int
    ) -> [PackageCheckShare] {
        let ranges = written.sheets.map { $0.table?.ranges(atMost: count).count ?? 1 }
        let shares = ranges.max() ?? 1
        return (0..<shares).map {
            PackageCheckShare(written: written, number: $0, count: shares)
        }
    }

    /// Does this share.
    ///
    /// Throws as `PackageCheck.check(path:against:)`.
    package func check(path: String) throws(WorkbookError) {
        try PackageCheck.withArchive(path) { archive throws(PackageFault) in
            if number == 0 {
                let plan = WorkbookPlan(
                    styles: written.styles, sheets: written.sheets.map(\.plan),
                    properties: written.properties)
                try PackageCheck.check(archive, against: plan, share: self)
            } else {
                try checkRows(in: archive)
            }
        }
    }

    /// The rows that this share looks at, of the sheet at that place; nil if there are none.
    func table(ofSheet index: Int) -> SheetTable? {
        let sheet = written.sheets[index]
        return sheet.table.flatMap {
            SheetTable($0, firstRow: sheet.plan.rows.count, share: self)
        }
    }

    private func checkRows(in archive: borrowing ZipArchive) throws(PackageFault) {
        var parser = try XMLPartParser(limits: .written)
        let styleSheet = StylesHandler()
        var styleReader = try reader(of: PartNames.styles, in: archive)
        try parser.parse(&styleReader, with: styleSheet)
        let styles = StyleUse(planned: written.styles, found: styleSheet)
        for index in written.sheets.indices {
            guard let table = table(ofSheet: index) else { continue }
            // The first share proves the checksum.
            var part = try reader(of: PartNames.sheet(index), in: archive)
            let handler = TableRowsHandler(table.comparison(styles))
            try parser.parse(&part, rowsOf: table, with: handler)
            try handler.finish(part: part.name)
        }
    }

    private func reader(
        of name: String, in archive: borrowing ZipArchive
    ) throws(PackageFault) -> PartReader {
        guard let index = archive.names.firstIndex(of: name) else {
            throw PackageFault(part: name, reason: "is missing")
        }
        return try archive.part(index)
    }
}
