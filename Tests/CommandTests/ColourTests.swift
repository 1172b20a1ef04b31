import DisclosureCatalog
import Foundation
import Gongkai
import TestSupport
import Testing

@testable import Command

@Suite struct ColourTests {
    @Test func paint() {
        let colour = Colour(isUsed: true)
        #expect(colour.paint("a", .error) == "\u{1B}[31ma\u{1B}[0m")
        #expect(colour.paint("a", .warning) == "\u{1B}[33ma\u{1B}[0m")
        #expect(colour.paint("a", .note) == "\u{1B}[2ma\u{1B}[0m")
        #expect(colour.paint("a", nil) == "a")
        #expect(Colour(isUsed: false).paint("a", .error) == "a")
    }

    /// Only a terminal gets colours, and only if its user has not declined them.
    @Test(
        .enabled(if: ExternalTool.isInstalled("script")),
        arguments: [
            (["TERM": "xterm"], true), (["TERM": "xterm", "NO_COLOR": "1"], false),
            (["TERM": "dumb"], false), (["TERM": "xterm", "NO_COLOR": ""], true),
        ])
    func terminal(_ environment: [String: String], _ isUsed: Bool) throws {
        try Scene.with { scene in
            try scene.add("c.json", catalogText(content: ""))
            let script = "script -qec \"'$1' validate c.json\" /dev/null"
            let outcome = try scene.run(
                [], environment: environment, wrapper: ["sh", "-c", script, "sh"])
            #expect(outcome.text.contains("[field.blank]"))
            #expect(outcome.text.contains("\u{1B}[31m") == isUsed)
        }
    }

    @Test func language() {
        func language(_ variables: [String: String]) -> MessageLanguage {
            LanguageOptions.language { variables[$0] }
        }
        #expect(language([:]) == .english)
        #expect(language(["LANG": "zh_CN.UTF-8"]) == .chinese)
        #expect(language(["LANG": "ZH"]) == .chinese)
        #expect(language(["LC_ALL": "", "LC_MESSAGES": "zh_HK"]) == .chinese)
        #expect(language(["LC_ALL": "en_US", "LANG": "zh_CN"]) == .english)
        #expect(language(["LC_MESSAGES": "C", "LANG": "zh_CN"]) == .english)
    }

    @Test func names() throws {
        #expect(ExportNaming.output(of: "-", format: .csv) == "-")
        #expect(ExportNaming.output(of: "a/b/c.json", format: .csv) == "./c.csv")
        #expect(ExportNaming.output(of: ".hidden", format: .xlsx) == "./.hidden.xlsx")
        #expect(ExportNaming.output(of: "-c", format: .html) == "./-c.html")
        #expect(try ExportNaming.format(nil, output: nil) == .xlsx)
        #expect(try ExportNaming.format(nil, output: "a.d/form") == .xlsx)
        #expect(try ExportNaming.format(.csv, output: "a.xlsx") == .csv)
        #expect(throws: (any Error).self) { try ExportNaming.format(nil, output: "a.doc") }
    }
}
