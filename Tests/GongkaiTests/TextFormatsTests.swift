import DisclosureCatalog
import Foundation
import Gongkai
import TestSupport
import Testing

/// The formats that are text, from catalog file to file.
@Suite struct TextFormatsTests {
    private static let samples = ["shili-statistics", "zhongwei-miit"].filter {
        FileManager.default.fileExists(atPath: "\(packageRoot)/Samples/\($0)/catalog.json")
    }

    private func exported(_ sample: String, _ export: FormExport) throws -> Data {
        try ExternalTool.withTemporaryFolder { folder in
            let file = folder.appending(path: "form")
            _ = try export.run(
                from: .file("\(packageRoot)/Samples/\(sample)/catalog.json"),
                to: .file(file.path, replacing: false))
            return try Data(contentsOf: file)
        }
    }

    private func catalog(_ sample: String) throws -> Catalog {
        let file = URL(filePath: "\(packageRoot)/Samples/\(sample)/catalog.json")
        return try JSONDecoder().decode(Catalog.self, from: Data(contentsOf: file))
    }

    @Test(arguments: samples)
    func aWebPageShowsEveryTextOnce(sample: String) throws {
        var export = FormExport()
        export.format = .html
        let bytes = try exported(sample, export)
        #expect(try exported(sample, export) == bytes)
        let page = String(decoding: bytes, as: UTF8.self)
        #expect(!page.contains("<tr class=\"page\">"))
        let catalog = try catalog(sample)
        for item in catalog.items {
            for text in [item.name, item.content, item.basis, item.deadline, item.remarks] {
                let shown = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
                    .replacing(">", with: "&gt;").replacing("\n", with: "<br>")
                #expect(page.contains(">\(shown)</t"), "\(item.name)")
            }
        }
        for section in catalog.sections {
            #expect(page.components(separatedBy: ">\(section.name)</th>").count == 2)
        }
    }

    @Test(arguments: samples)
    func aWebPageMayHaveTheFormsPages(sample: String) throws {
        var export = FormExport()
        export.format = .html
        export.page.pages = .split
        let page = String(decoding: try exported(sample, export), as: UTF8.self)
        #expect(page.contains("<tr class=\"page\">") == (try catalog(sample).items.count > 6))
    }

    @Test(.enabled(if: ExternalTool.pythonHas("html5lib")), arguments: samples)
    func aWebPageIsValid(sample: String) throws {
        var export = FormExport()
        export.format = .html
        let script = """
            import sys, html5lib
            html5lib.HTMLParser(strict=True).parse(sys.stdin.buffer.read())
            """
        _ = try ExternalTool.python(
            having: "html5lib", script, input: try exported(sample, export))
    }

    @Test(
        .enabled(if: ExternalTool.pythonHas("csv")), arguments: samples,
        [(CSVOptions.Encoding.utf8WithMark, "utf-8-sig"), (.utf8, "utf-8"), (.gb18030, "gb18030")])
    func recordsHaveOneRowPerItem(
        sample: String, encoding: (CSVOptions.Encoding, String)
    ) throws {
        var export = FormExport()
        export.format = .csv
        export.csv.encoding = encoding.0
        let script = """
            import csv, io, json, sys
            text = io.TextIOWrapper(sys.stdin.buffer, encoding='\(encoding.1)', newline='')
            print(json.dumps(list(csv.reader(text))))
            """
        let bytes = try exported(sample, export)
        let rows = try JSONDecoder().decode(
            [[String]].self, from: ExternalTool.python(having: "csv", script, input: bytes))
        let catalog = try catalog(sample)
        #expect(rows.count == catalog.items.count + 1)
        #expect(rows.allSatisfy { $0.count == 22 + catalog.channelVocabulary.count })
        for (row, item) in zip(rows.dropFirst(), catalog.items) {
            #expect(Array(row[3...6]) == [item.name, item.content, item.basis, item.deadline])
            let ticked = zip(rows[0], row).filter { $1.hasPrefix("√") }.map(\.0)
            #expect(ticked.starts(with: item.channels.map(\.name)))
        }
    }
}
