import Foundation
import Gongkai
import TestSupport
import Testing

/// `gongkai template`, and the exports of several catalogs.
@Suite struct TemplateCommandTests {
    @Test func listTellsNamesAndDescriptions() throws {
        try Scene.with { scene in
            let outcome = try scene.run(["template", "list"])
            #expect(outcome.status == 0)
            let names = outcome.text.split(separator: "\n").map { $0.prefix { $0 != "\t" } }
            #expect(
                names.map(String.init)
                    == TemplateChoice.bundledNames + ReportTemplates.bundledFiles.map(\.name))
        }
    }

    @Test(arguments: TemplateChoice.bundledNames) func whatIsShownCanBeUsed(name: String) throws {
        try Scene.with { scene in
            let sample = name == "municipal" ? "shili-statistics" : name
            let catalog = try Data(
                contentsOf: URL(filePath: "\(packageRoot)/Samples/\(sample)/catalog.json"))
            try scene.add("c.json", catalog)
            let shown = try scene.run(["template", "show", name])
            #expect(shown.status == 0)
            try scene.add("mine.json5", shown.output)
            let check = try scene.run(["template", "check", "mine.json5", "--gbk"])
            #expect(check.status == 0)
            #expect(check.output.isEmpty)
            #expect(check.errorLines == ["mine.json5: Nothing found."])
            for (template, file) in [(name, "a.html"), ("mine.json5", "b.html")] {
                let export = try scene.run(["export", "c.json", "--template", template, "-o", file])
                #expect(export.status == 0, "\(export.errors)")
            }
            #expect(try scene.data("a.html") == scene.data("b.html"))
        }
    }

    @Test func checkTellsFaultsAndExitsWithOne() throws {
        try Scene.with { scene in
            let shown = try scene.run(["template", "show", "municipal"]).text
            try scene.add("bad.json5", shown.replacing("width: 29", with: "widthh: 29"))
            let outcome = try scene.run(["template", "check", "bad.json5"])
            #expect(outcome.status == 1)
            #expect(
                outcome.text.contains(
                    "header[2].widthh: There is no key “widthh”; was “width” meant?"))
            let chinese = try scene.run(["template", "check", "bad.json5", "--lang", "zh"])
            #expect(chinese.text.contains("没有“widthh”这个键"))
            let json = try scene.run(["template", "check", "bad.json5", "--format", "json"])
            #expect(json.status == 1)
            let records = try JSONSerialization.jsonObject(with: json.output) as? [[String: Any]]
            #expect(records?.count == 2)
            #expect(records?.allSatisfy { $0["line"] is Int && $0["keyPath"] is String } == true)
        }
    }

    @Test func whatCannotBeCheckedIsRefused() throws {
        try Scene.with { scene in
            try scene.add("no.json5", "{ format ")
            #expect(try scene.run(["template", "check", "no.json5"]).status == 65)
            #expect(try scene.run(["template", "check", "missing.json5"]).status == 66)
            #expect(try scene.run(["template", "show", "nationl"]).status == 64)
        }
    }

    @Test(arguments: ["--sheets", "--stack"]) func severalCatalogsBecomeOneFile(flag: String) throws
    {
        try Scene.with { scene in
            try scene.add("a.json", catalogText())
            try scene.add("b.json", catalogText().replacing("示例市示例局", with: "示例市二局"))
            let outcome = try scene.run(["export", "a.json", "b.json", flag, "-o", "all.html"])
            #expect(outcome.status == 0)
            #expect(outcome.errorLines.last == "Wrote all.html.")
            let page = String(decoding: try scene.data("all.html"), as: UTF8.self)
            #expect(page.contains("示例市示例局") && page.contains("示例市二局"))
        }
    }

    @Test(arguments: [
        ["a.json", "b.json", "-o", "x.xlsx"], ["a.json", "b.json", "--stack"],
        ["a.json", "b.json", "--stack", "--sheets", "-o", "x.xlsx"],
        ["a.json", "b.json", "--stack", "-o", "x.csv"], ["-", "-", "--stack", "-o", "x.xlsx"],
    ]) func severalCatalogsNeedToldHow(arguments: [String]) throws {
        try Scene.with { scene in
            try scene.add("a.json", catalogText())
            try scene.add("b.json", catalogText())
            let outcome = try scene.run(["export"] + arguments)
            #expect(outcome.status == 64)
            #expect(try scene.contents().count == 2)
        }
    }
}
