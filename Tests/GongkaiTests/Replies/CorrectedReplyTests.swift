import DisclosureCatalog
import Foundation
import Gongkai
import TestSupport
import Testing
import Workbooks

/// A reply that was corrected in another program, and comes again.
@Suite struct CorrectedReplyTests {
    private static let hasOpenpyxl = ExternalTool.pythonHas("openpyxl")
    private static let hasOffice = ExternalTool.isInstalled("soffice")

    /// What corrects the cells of the form, the sheet behind the list of findings.
    private static let script = """
        import io, sys, openpyxl
        book = openpyxl.load_workbook(io.BytesIO(sys.stdin.buffer.read()))
        sheet = book[book.sheetnames[1]]
        for cell, text in CELLS.items(): sheet[cell] = text
        out = io.BytesIO(); book.save(out); sys.stdout.buffer.write(out.getvalue())
        """

    private func corrected(_ reply: Data, _ cells: [String: String]) throws -> Data {
        let pairs = cells.map { "'\($0)': '\($1)'" }.joined(separator: ", ")
        return try ExternalTool.python(
            having: "openpyxl", "CELLS = {\(pairs)}\n" + Self.script, input: reply)
    }

    private func savedByOffice(_ file: Data, in folder: TestFolder) throws -> Data {
        try file.write(to: URL(filePath: folder.path("office.xlsx")))
        try ExternalTool.run([
            "soffice", "-env:UserInstallation=file://" + folder.path("profile"), "--headless",
            "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", folder.path("saved"),
            folder.path("office.xlsx"),
        ])
        return try Data(contentsOf: URL(filePath: folder.path("saved/office.xlsx")))
    }

    private struct Round {
        var good: Catalog
        var reply: Data
        var cells: [String: String]
    }

    private func round(in folder: TestFolder) throws -> Round {
        let good = namedCatalog("财政局")
        var bad = good
        bad.sections[0].items[0].basis = ""
        bad.sections[0].items[0].deadline = "20天左右吧"
        var job = CatalogImport()
        job.reply = FormReply(to: .file(folder.path("reply.xlsx"), replacing: false))
        let report = try job.run(
            from: .bytes(Array(try FormExport().file(of: bad).data), name: "form.xlsx"),
            to: .file(folder.path("bad.json"), replacing: false))
        #expect(
            Set(["field.blank", "deadline.unparsed"]).isSubset(of: report.findings.map(\.rule)))
        let item = good.sections[0].items[0]
        return Round(
            good: good, reply: try Data(contentsOf: URL(filePath: folder.path("reply.xlsx"))),
            cells: ["F6": item.basis, "G6": item.deadline])
    }

    /// What the form of the good catalog gives.
    private func expect(_ file: Data, toBeAs good: Catalog) throws {
        let job = CatalogImport()
        let form = Array(try FormExport().file(of: good).data)
        let (expected, report) = try job.catalog(from: .bytes(form, name: "form.xlsx"))
        let (catalog, found) = try job.catalog(from: .bytes(Array(file), name: "form.xlsx"))
        #expect(catalog == expected)
        #expect(found.findings == report.findings)
    }

    @Test(.enabled(if: hasOpenpyxl)) func correctedByOpenpyxl() throws {
        try withTestFolder { folder in
            let round = try round(in: folder)
            try expect(corrected(round.reply, round.cells), toBeAs: round.good)
        }
    }

    /// LibreOffice forgets who has written the comments.
    @Test(.enabled(if: hasOpenpyxl && hasOffice)) func correctedInLibreOffice() throws {
        try withTestFolder { folder in
            let round = try round(in: folder)
            let saved = try savedByOffice(corrected(round.reply, round.cells), in: folder)
            try expect(saved, toBeAs: round.good)
            // The next reply takes the old marks away.
            var job = CatalogImport()
            job.reply = FormReply(to: .file(folder.path("next.xlsx"), replacing: false))
            _ = try job.run(
                from: .bytes(Array(saved), name: "form.xlsx"),
                to: .file(folder.path("next.json"), replacing: false))
            let next = try Data(contentsOf: URL(filePath: folder.path("next.xlsx")))
            try expect(next, toBeAs: round.good)
            let comments = try ExternalTool.python(
                having: "openpyxl",
                """
                import io, sys, openpyxl
                book = openpyxl.load_workbook(io.BytesIO(sys.stdin.buffer.read()))
                print(sum(c.comment is not None for s in book for r in s for c in r))
                """, input: next)
            let marked = try job.catalog(from: .bytes(Array(saved), name: "form.xlsx")).report
                .findings.count { $0.severity != .note && $0.place.position != nil }
            #expect(String(decoding: comments, as: UTF8.self) == "\(marked)\n")
        }
    }
}
