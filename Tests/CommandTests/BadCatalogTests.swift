import Foundation
import TestSupport
import Testing

/// Catalogs that can be read and hold what a form cannot show.
@Suite struct BadCatalogTests {
    @Test func textLongerThanACell() throws {
        try Scene.with { scene in
            let text = String(repeating: "长", count: 40_000)
            try scene.add("in.json", catalogText(basis: text))
            try scene.add("out.xlsx", "good")
            let outcome = try scene.run(["export", "in.json", "-o", "out.xlsx", "--force"])
            #expect(!outcome.errors.contains("长长"))
            print(outcome.status, outcome.errors)
        }
    }

    @Test func controlCharacters() throws {
        try Scene.with { scene in
            try scene.add("in.json", catalogText(content: "甲\\u0001乙\\u001b[31m\\u202e丙"))
            let outcome = try scene.run(["export", "in.json", "-o", "out.xlsx"])
            print(outcome.status, outcome.errors)
        }
    }
}
