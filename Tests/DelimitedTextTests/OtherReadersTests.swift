import DelimitedText
import Foundation
import TestSupport
import Testing

/// What other programs make of our files.
@Suite struct OtherReadersTests {
    @Test(.enabled(if: ExternalTool.pythonHas("csv")))
    func pythonReadsTheSame() throws {
        var random = SplitMix64(seed: 31)
        let rows = (0..<400).flatMap { _ in randomRows(using: &random) }.map { row in
            row.map { text in text.replacing("\u{E78D}", with: "") }
        }
        let unguarded = DelimitedDialect(guardsFormulas: false)
        for (encoding, codec) in [(TextEncoding.utf8WithMark, "utf-8-sig"), (.utf8, "utf-8")] {
            let bytes = try DelimitedWriter(dialect: unguarded, encoding: encoding)
                .write(texts(rows))
            let script = """
                import csv, io, json, sys
                text = io.TextIOWrapper(sys.stdin.buffer, encoding='\(codec)', newline='')
                print(json.dumps(list(csv.reader(text))))
                """
            let read = try JSONDecoder().decode(
                [[String]].self,
                from: ExternalTool.python(having: "csv", script, input: Data(bytes)))
            #expect(areIdentical(read, rows))
        }
    }

    @Test(.enabled(if: ExternalTool.isInstalled("soffice")), arguments: [true, false])
    func guardedTextIsNoFormulaInLibreOffice(guards: Bool) throws {
        let dangerous = ["=1+1", " =1+1", "+1+1", "-1+1", "@SUM(1)", "＝1+1", "\t=1", "\r=1", "'=1"]
        let dialect = DelimitedDialect(guardsFormulas: guards)
        let bytes = try DelimitedWriter(dialect: dialect).write(dangerous.map { [.text($0)] })
        try ExternalTool.withTemporaryFolder { folder in
            let file = folder.appending(path: "table.csv")
            try Data(bytes).write(to: file)
            try ExternalTool.run([
                "soffice", "-env:UserInstallation=file://\(folder.path)/profile", "--headless",
                "--convert-to", "fods", "--outdir", folder.path,
                "--infilter=Text - txt - csv (StarCalc):44,34,76", file.path,
            ])
            let sheet = try String(
                contentsOf: folder.appending(path: "table.fods"), encoding: .utf8)
            #expect(sheet.contains("table:formula") == !guards)
        }
    }
}
