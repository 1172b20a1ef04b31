import Foundation
import TestSupport
import Testing

/// Many forms at once, as a clerk's computer does it.
@Suite struct FolderImportTests {
    private func addForms(_ count: Int, in scene: Scene) throws {
        try scene.addDepartments(count)
        let outcome = try scene.run(["batch", "in.jsonl", "-o", "forms"])
        #expect(outcome.status == 0, "\(outcome.errors)")
    }

    @Test func aFolderBecomesCatalogs() throws {
        try Scene.with { scene in
            try addForms(3, in: scene)
            let outcome = try scene.run(["import", "forms/示例0局", "forms/示例1局", "-o", "out"])
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(try scene.tree("out").keys.sorted() == ["示例0局.json", "示例1局.json"])
            let lines = outcome.text.split(separator: "\n")
            #expect(lines.count == 4)
            #expect(lines.first?.hasPrefix("source ") == true)
            #expect(outcome.errorLines.last == "The catalog files are in out.")
            #expect(outcome.errors.contains("2 imported, 0 failed."))
        }
    }

    /// A single form goes into a folder that exists, or whose name ends like one.
    @Test(arguments: ["out", "new/"]) func oneFormIntoAFolder(_ name: String) throws {
        try Scene.with { scene in
            try addForms(1, in: scene)
            try scene.addFolder("out")
            let outcome = try scene.run(["import", "forms/示例0局/示例0局.xlsx", "-o", name])
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(try scene.tree(name).keys.sorted() == ["示例0局.json"])
        }
    }

    @Test func badFormsAreToldAndStopNothing() throws {
        try Scene.with { scene in
            try addForms(2, in: scene)
            try scene.add("all/a.xlsx", try scene.data("forms/示例0局/示例0局.xlsx"))
            try scene.add("all/b.xlsx", "no workbook")
            try scene.add("all/c.xlsx", try scene.data("forms/示例1局/示例1局.xlsx"))
            let outcome = try scene.run(["import", "all", "-o", "out", "--progress", "json"])
            #expect(outcome.status == 1)
            #expect(try scene.tree("out").count == 2)
            let events = outcome.errorLines.compactMap {
                try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
            }
            #expect(events.count == outcome.errorLines.count, "\(outcome.errors)")
            #expect(events.contains { $0["event"] as? String == "failed" })
            #expect(events.last?["event"] as? String == "end")
            #expect(events.last?["status"] as? Int == 1)
        }
    }

    @Test func jsonOnStandardOutput() throws {
        try Scene.with { scene in
            try addForms(2, in: scene)
            for department in 0..<2 {
                try scene.add(
                    "all/\(department).xlsx",
                    try scene.data("forms/示例\(department)局/示例\(department)局.xlsx"))
            }
            let outcome = try scene.run(["import", "all", "-o", "out", "--format", "json"])
            let object = try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any]
            #expect((object?["files"] as? [Any])?.count == 2)
        }
    }

    static let misuses: [[String]] = [
        ["import", "a.xlsx", "b.xlsx"], ["import", "forms"], ["import", "forms", "-o", "-"],
        ["import", "-", "a.xlsx", "-o", "out"], ["import", "forms", "-o", "out", "--jobs", "0"],
    ]

    @Test(arguments: misuses) func usage(_ arguments: [String]) throws {
        try Scene.with { scene in
            try scene.addFolder("forms")
            #expect(try scene.run(arguments).status == 64)
            #expect(try scene.tree("out").isEmpty)
        }
    }

    /// Told to stop at random moments: nothing is there in part, and the same command goes on.
    @Test(arguments: [UInt64(1), 2, 3]) func stopped(_ seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        try Scene.with { scene in
            try addForms(40, in: scene)
            for department in 0..<40 {
                try scene.add(
                    "all/\(department).xlsx",
                    try scene.data("forms/示例\(department)局/示例\(department)局.xlsx"))
            }
            let command = ["import", "all", "-o", "out", "--jobs", "2"]
            for signal in [SIGINT, SIGTERM, SIGKILL] {
                let process = try scene.start(command)
                Thread.sleep(forTimeInterval: Double.random(in: 0.01...0.4, using: &random))
                kill(process.processIdentifier, signal)
                process.waitUntilExit()
                for (name, data) in try scene.tree("out") where !name.hasPrefix(".") {
                    #expect(data.last == UInt8(ascii: "\n"), "\(name)")
                }
                if process.terminationReason == .exit, signal != SIGKILL {
                    #expect([0, 128 + signal].contains(process.terminationStatus))
                    #expect(try scene.tree("out").keys.allSatisfy { !$0.hasPrefix(".") })
                }
            }
            #expect(try scene.run(command).status == 0)
            #expect(try scene.tree("out").count == 40)
        }
    }
}
