import Foundation
import TestSupport
import Testing

/// Catalogs that can be read and hold what a form cannot show.
@Suite struct BadCatalogTests {
    private let long = String(repeating: "长", count: 40_000)

    @Test(arguments: ["split", "continuous"])
    func textLongerThanACell(_ pages: String) throws {
        try Scene.with { scene in
            try scene.add("in.json", catalogText(basis: long))
            try scene.add("out.xlsx", "good")
            try scene.expectRefusal(
                ["export", "in.json", "-o", "out.xlsx", "--force", "--pages", pages], status: 65,
                saying: ["in.json:", "Item 1 · legal basis", "40000", "32767"])
        }
    }

    /// Several faults are told one by one before the sentence that sums them up.
    @Test func severalTextsLongerThanACell() throws {
        try Scene.with { scene in
            try scene.add("in.json", catalogText(basis: long, content: long))
            let before = try scene.contents()
            let outcome = try scene.run(["export", "in.json", "-o", "out.xlsx"])
            #expect(outcome.status == 65)
            #expect(outcome.errorLines.count == 3)
            #expect(outcome.errors.contains("Item 1 · content: "))
            #expect(outcome.errors.contains("Item 1 · legal basis: "))
            #expect(
                outcome.errorLines.last?.hasPrefix(
                    "gongkai: error: in.json: The form cannot hold 2")
                    == true)
            #expect(!outcome.errors.contains("长长"))
            #expect(try scene.contents() == before)
        }
    }

    /// A spreadsheet cannot hold them, and a terminal would act on them: the form has U+FFFD, and
    /// the messages have none of them.
    @Test(arguments: ["xlsx", "html"])
    func controlCharacters(_ format: String) throws {
        try Scene.with { scene in
            try scene.add("in.json", catalogText(content: "甲\\u0001乙\\u001b[31m\\u202e丙。"))
            let outcome = try scene.run(["export", "in.json", "-o", "out", "--format", format])
            #expect(outcome.status == 0, "\(outcome.errors)")
            let checked = try scene.run(["validate", "in.json"])
            #expect(checked.text.contains("in.json:9: warning: [text.character] Item 1 · content"))
            #expect(outcome.errors.contains("in.json: warning: [text.controlCharacter] Item 1"))
            for forbidden in ["\u{1}", "\u{1B}", "\u{202E}"] {
                #expect(!outcome.errors.contains(forbidden))
                #expect(!checked.text.contains(forbidden))
            }
            let data = try scene.data("out")
            if format == "html" {
                let page = String(decoding: data, as: UTF8.self)
                #expect(page.contains("甲\u{FFFD}乙\u{FFFD}[31m"))
            } else {
                #expect(data.starts(with: Data("PK".utf8)))
            }
        }
    }

    /// A file name in a message cannot act on a terminal either.
    @Test func namesInMessages() throws {
        try Scene.with { scene in
            let name = "a\u{1B}[31m\u{202E}b.json"
            try scene.expectRefusal(
                ["export", name, "-o", "out.xlsx"], status: 66,
                saying: ["a\\u{1B}[31m\\u{202E}b.json: There is no such file"])
        }
    }
}
