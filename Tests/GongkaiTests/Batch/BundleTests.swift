import DisclosureCatalog
import Foundation
import TestSupport
import Testing
import Workbooks

@testable import Gongkai

@Suite struct BundleTests {
    @Test func folderIsCompleted() throws {
        try City.with { city in
            let report = try city.export(to: "out", bundle: "city.zip")
            #expect(report.manifest.count(of: .done) == 4)
            let files = try city.files("out")
            let sums = try #require(files["SHA256SUMS"]).split(separator: 0x0A)
            #expect(sums.count == files.count - 1)
            #expect(files["汇总.xlsx"] != nil)
            #expect(report.manifest.entries[1].folder == "教育_局")
            let archive = try ZipArchive(
                path: city.folder.path("city.zip"), limits: .written, isStrict: true)
            #expect(Set(archive.names) == Set(files.keys))
            #expect(
                archive.names.first == "汇总.xlsx" && archive.names.last == "SHA256SUMS")
        }
    }

    @Test(.enabled(if: ExternalTool.isInstalled("sha256sum")))
    func checksumsAreThoseOfTheSystem() throws {
        try City.with { city in
            try city.export(to: "out")
            let script = "cd \"$1\" && sha256sum -c --quiet --strict SHA256SUMS"
            try ExternalTool.run(["sh", "-c", script, "sh", city.folder.path("out")])
        }
    }

    @Test func bytesAreTheSameEveryTime() throws {
        try City.with { city in
            try city.export(to: "a", bundle: "a.zip")
            try city.export(to: "b", bundle: "b.zip")
            #expect(try city.files("a") == city.files("b"))
            #expect(try city.data("a.zip") == city.data("b.zip"))
            try city.export(to: "a", bundle: "a.zip")
            #expect(try city.files("a") == city.files("b"))
            #expect(try city.data("a.zip") == city.data("b.zip"))
        }
    }

    @Test func summaryShowsDepartmentsAndItems() throws {
        try City.with { city in
            let report = try city.export(to: "out", formats: [.csv])
            let departments = try city.part("xl/worksheets/sheet1.xml", of: "out/汇总.xlsx")
            #expect(departments.contains("部门 5 个：完成 4 个，失败 1 个，未处理 0 个"))
            for text in ["财政局", "教育/局", "教育_局", "合计", "失败", "city.jsonl:5"] {
                #expect(departments.contains(">\(text)<"), "\(text)")
            }
            #expect(departments.contains("<autoFilter ref=\"A3:L8\"/>"))
            let items = try city.part("xl/worksheets/sheet2.xml", of: "out/汇总.xlsx")
            let count = report.manifest.entries.reduce(0) { $0 + $1.counts.items }
            #expect(items.ranges(of: "<row ").count == 3 + count)
            #expect(items.contains("机构职能（3）。"))
            // Of the channels only those that are chosen.
            #expect(items.contains(">门户网站<"))
            #expect(!items.contains("□"))
            let workbook = try city.part("xl/workbook.xml", of: "out/汇总.xlsx")
            #expect(workbook.contains("_xlnm.Print_Titles"))
        }
    }

    @Test func summaryOfNothingIsWritten() throws {
        try City.with { city in
            try city.write([])
            try city.export(to: "out", bundle: "a.zip", formats: [.csv])
            let departments = try city.part("xl/worksheets/sheet1.xml", of: "out/汇总.xlsx")
            #expect(departments.contains("部门 1 个：完成 0 个，失败 1 个，未处理 0 个"))
        }
    }

    @Test(.enabled(if: RenderingTools.hasValidator, "The validator of workbooks is not at hand."))
    func summaryIsValid() throws {
        try City.with { city in
            try city.export(to: "out", formats: [.csv])
            try ExternalTool.run([
                RenderingTools.python, RenderingTools.validator, "--strict",
                city.folder.path("out/汇总.xlsx"),
            ])
        }
    }

    /// A file that was changed after it was written does not get into a bundle.
    @Test func changedFileIsRefused() throws {
        try City.with { city in
            try city.export(to: "out", formats: [.csv])
            try city.folder.create("out/教育_局/教育_局.csv", "changed")
            let error = #expect(throws: GongkaiError.self) {
                try BatchBundle(folder: city.folder.path("out"))
                    .write(to: city.folder.path("a.zip"), replacing: false)
            }
            #expect(error?.code == .inputNotUnderstood)
            #expect(error?.message.english.contains("教育_局/教育_局.csv: The file is not") == true)
            #expect(error?.message.chinese.contains("文件与 manifest 的记录不符") == true)
            #expect(try city.folder.names == ["city.jsonl", "out"])
        }
    }

    @Test func missingFileIsRefused() throws {
        try City.with { city in
            try city.export(to: "out", formats: [.csv])
            try FileManager.default.removeItem(
                atPath: city.folder.path("out/教育_局/教育_局.csv"))
            let error = #expect(throws: GongkaiError.self) {
                try BatchBundle(folder: city.folder.path("out"))
                    .write(to: city.folder.path("a.zip"), replacing: false)
            }
            #expect(error?.code == .readWriteFailed)
            #expect(error?.message.english.contains("cannot be read; run the same") == true)
            #expect(error?.message.chinese.contains("读不出来") == true)
            #expect(try city.folder.names == ["city.jsonl", "out"])
        }
    }

    @Test func listOfChecksumsMustBeOne() throws {
        try City.with { city in
            try city.export(to: "out", formats: [.csv])
            try city.folder.create("out/SHA256SUMS", "nonsense\n")
            let error = #expect(throws: GongkaiError.self) {
                try BatchBundle(folder: city.folder.path("out"))
                    .write(to: city.folder.path("a.zip"), replacing: false)
            }
            #expect(error?.message.english.contains("no list of SHA-256 checksums") == true)
            #expect(error?.message.chinese.contains("这不是 SHA-256 校验文件") == true)
        }
    }

    @Test func existingBundleIsKeptUnlessReplaced() throws {
        try City.with { city in
            try city.export(to: "out", formats: [.csv])
            try city.folder.create("a.zip", "old")
            let error = #expect(throws: GongkaiError.self) {
                try BatchBundle(folder: city.folder.path("out"))
                    .write(to: city.folder.path("a.zip"), replacing: false)
            }
            #expect(error?.code == .outputNotCreated)
            #expect(city.folder.text("a.zip") == "old")
        }
    }

    @Test(arguments: [
        (ArchiveError.Code.cannotCreateFile, Int32(ENOENT), GongkaiError.Code.readWriteFailed),
        (.writeFailed, ENOSPC, .readWriteFailed), (.writeFailed, 0, .readWriteFailed),
        (.sourceUnreadable, ENOENT, .readWriteFailed), (.nameRefused, 0, .outputNotCreated),
        (.libraryRefused, 0, .internalFault),
    ])
    func errorsOfArchivesAreWorded(
        code: ArchiveError.Code, system: Int32, expected: GongkaiError.Code
    ) {
        let error = GongkaiError(
            ArchiveError(
                code: code, path: "x", reason: "why", systemError: system == 0 ? nil : system),
            destination: "a.zip")
        #expect(error.code == expected)
        #expect(error.message.english.contains(code == .libraryRefused ? "why" : "a.zip: "))
        #expect(error.message.chinese.contains(code == .libraryRefused ? "why" : "a.zip："))
    }
}
