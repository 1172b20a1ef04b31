import Foundation
import TestSupport
import Testing

/// Forms in, catalogs out, as a clerk's computer does it.
@Suite struct FormImportTests {
    private func exportForm(in scene: Scene, as name: String) throws -> Data {
        try scene.add("c.json", catalogText())
        let outcome = try scene.run(["export", "c.json", "-o", name])
        #expect(outcome.status == 0, "\(outcome.errors)")
        return try scene.data(name)
    }

    @Test(arguments: ["form.xlsx", "form.csv", "list.html"])
    func aFormBecomesItsCatalog(name: String) throws {
        try Scene.with { scene in
            _ = try exportForm(in: scene, as: name)
            let outcome = try scene.run(["import", name, "-o", "again.json"])
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(!outcome.errorLines.contains { $0.contains(": error: ") })
            #expect(String(decoding: try scene.data("again.json"), as: UTF8.self).contains("机构信息"))
            let validated = try scene.run(["validate", name])
            #expect(validated.status == 0, "\(validated.errors)")
        }
    }

    /// CSV of the table alone names no department, which must be filled in.
    @Test func withoutItsColumnsTheDepartmentIsMissed() throws {
        try Scene.with { scene in
            try scene.add("c.json", catalogText())
            let exported = try scene.run(
                ["export", "c.json", "-o", "form.csv", "--catalog-columns", "off"])
            #expect(exported.status == 0, "\(exported.errors)")
            let outcome = try scene.run(["import", "form.csv", "-o", "again.json"])
            #expect(outcome.status == 1)
            let errors = outcome.errorLines.filter { $0.contains(": error: ") }
            #expect(errors.map { $0.contains("department") } == [true])
        }
    }

    @Test func standardInput() throws {
        try Scene.with { scene in
            let form = try exportForm(in: scene, as: "form.xlsx")
            let outcome = try scene.run(["import", "-"], input: form)
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(outcome.text.contains("\"name\" : \"机构信息\""))
        }
    }

    /// Findings in JSON have sheet and cell.
    @Test func findingsForMachines() throws {
        try Scene.with { scene in
            try scene.add("c.json", catalogText(basis: ""))
            _ = try scene.run(["export", "c.json", "-o", "form.xlsx"])
            let outcome = try scene.run(["validate", "form.xlsx", "--format", "json"])
            let all = try JSONDecoder().decode([[String: String]].self, from: outcome.output)
            let blank = try #require(all.first { $0["rule"] == "field.blank" })
            #expect(blank["file"] == "form.xlsx")
            #expect(blank["sheet"] == "政务公开清单目录")
            #expect(blank["cell"] == "F6")
        }
    }

    static let attacks: [(String, String, @Sendable (inout Data) -> Void)] = [
        ("second end record", "two directories", { $0.append($0.suffix(22)) }),
        (
            "name that leads elsewhere", "leads elsewhere",
            { replace("docProps/app.xml", with: "../../../app.xml", in: &$0) }
        ),
        ("flipped bit", "damaged", { $0[$0.count / 3] ^= 0x10 }),
        ("half a file", "cut short", { $0.removeLast($0.count / 2) }),
    ]

    private static func replace(
        _ name: String, with other: some StringProtocol, in data: inout Data
    ) {
        let (old, new) = (Data(name.utf8), Data(other.utf8))
        while let range = data.firstRange(of: old) {
            data.replaceSubrange(range, with: new)
        }
    }

    @Test(arguments: attacks.indices)
    func attacksAreRefusedInOneSentence(index: Int) throws {
        let (_, words, change) = Self.attacks[index]
        try Scene.with { scene in
            var form = try exportForm(in: scene, as: "form.xlsx")
            change(&form)
            try scene.add("bad.xlsx", form)
            try scene.add("out.json", "good")
            for arguments in [
                ["import", "bad.xlsx", "-o", "out.json", "--force"], ["validate", "bad.xlsx"],
            ] {
                try scene.expectRefusal(arguments, status: 65, saying: ["bad.xlsx", words])
            }
        }
    }
}
