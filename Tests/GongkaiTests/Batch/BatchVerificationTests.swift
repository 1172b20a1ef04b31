import DisclosureCatalog
import Foundation
import Gongkai
import TestSupport
import Testing

@Suite struct BatchVerificationTests {
    private static func rules(_ report: VerificationReport) -> [String] {
        report.differences.map { "\($0.rule) \($0.place.file ?? "")" }
    }

    @Test func untouchedOutputIsAsRecorded() throws {
        try City.with { city in
            try city.export(
                to: "out", bundle: "out.zip", formats: [.xlsx, .csv, .html, .json])
            for path in ["out", "out.zip"] {
                let report = try BatchVerification().run(city.folder.path(path))
                #expect(Self.rules(report) == [])
                #expect(report.fileCount == 4 * 4 + 4)
                #expect(report.workbookCount == 5)
                let compared = try BatchVerification().run(
                    city.folder.path(path), catalogs: city.input)
                #expect(Self.rules(compared) == [])
                #expect(compared.catalogCount == 4)
            }
            let report = try BatchVerification().run(
                city.folder.path("out"), catalogs: city.input)
            #expect(
                report.summary(in: .english).hasSuffix(
                    """
                    out: files checked: 20, workbooks opened: 5, compared with catalogs: 4. \
                    All as recorded.
                    """))
            #expect(
                report.summary(in: .chinese).hasSuffix(
                    "out：检查文件 20 个，打开工作簿 5 个，与 4 份清单逐项比较；全部相符。"))
        }
    }

    @Test func everyDifferenceIsNamed() throws {
        try City.with { city in
            try city.export(to: "out", formats: [.csv])
            let folder = city.folder
            try folder.create("out/教育_局/教育_局.csv", "changed")
            try folder.create("out/notes.txt")
            try folder.create("out/bundle.zip")
            try FileManager.default.removeItem(
                atPath: folder.path("out/卫生健康委员会/卫生健康委员会.csv"))
            try folder.create("out/manifest.csv")
            let report = try BatchVerification().run(folder.path("out"))
            #expect(
                Self.rules(report) == [
                    "verify.changed manifest.csv", "verify.changed 教育_局/教育_局.csv",
                    "verify.missing 卫生健康委员会/卫生健康委员会.csv", "verify.extra notes.txt",
                ])
            #expect(report.hasDifferences)
            #expect(
                report.lines(in: .english) == [
                    "manifest.csv: error: [verify.changed] "
                        + "The contents are not those of the manifest.",
                    "教育_局/教育_局.csv: error: [verify.changed] "
                        + "The contents are not those of the manifest.",
                    "卫生健康委员会/卫生健康委员会.csv: error: [verify.missing] The file is missing.",
                    "notes.txt: error: [verify.extra] The manifest does not have this file.",
                ])
            #expect(
                report.lines(in: .chinese).map { $0.split(separator: "] ").last } == [
                    "内容与 manifest 的记录不符。", "内容与 manifest 的记录不符。", "缺少这个文件。",
                    "manifest 中没有这个文件。",
                ])
            #expect(report.summary(in: .english).hasSuffix("Differences: 4."))
            #expect(report.summary(in: .chinese).hasSuffix("有 4 处不符。"))
        }
    }

    /// A workbook that was damaged before its hash was taken.
    @Test func workbookThatDoesNotOpenIsNamed() throws {
        try City.with { city in
            let made = try city.export(to: "out")
            let file = try #require(made.manifest.entries[1].files.first)
            let path = city.folder.path("out/" + file.path)
            var bytes = try Data(contentsOf: URL(filePath: path))
            bytes[200] ^= 0x55
            bytes[bytes.count / 2] ^= 0x55
            try bytes.write(to: URL(filePath: path))
            let hash = ContentHash(of: bytes)
            for name in ["manifest.json", "SHA256SUMS"] {
                let text = try #require(city.folder.text("out/" + name))
                try city.folder.create(
                    "out/" + name,
                    text.replacingOccurrences(of: file.sha256, with: hash.hexadecimal))
            }
            let rules = Self.rules(try BatchVerification().run(city.folder.path("out")))
            #expect(rules.contains("verify.unreadable \(file.path)"))
        }
    }

    @Test func catalogsAreCompared() throws {
        try City.with { city in
            try city.export(to: "out")
            try city.write(["财政局", "教育/局"])
            var report = try BatchVerification().run(
                city.folder.path("out"), catalogs: city.input)
            #expect(
                Self.rules(report) == [
                    "verify.catalogChanged city.jsonl:3", "verify.catalogMissing city.jsonl:4",
                ])
            try city.write(["财政局", "教育体育局", "财政局", "卫生健康委员会", "新局"])
            report = try BatchVerification().run(city.folder.path("out"), catalogs: city.input)
            #expect(
                Self.rules(report) == [
                    "verify.catalogChanged city.jsonl:2", "verify.catalogExtra city.jsonl:6",
                ])
        }
    }

    /// A form that is whole, and recorded as it is, but is not what its catalog gives.
    @Test func formOfAnotherCatalogIsNamed() throws {
        try City.with { city in
            let made = try city.export(to: "out")
            let entries = made.manifest.entries
            let other = try city.data("out/" + entries[3].files[0].path)
            let file = entries[1].files[0]
            try other.write(to: URL(filePath: city.folder.path("out/" + file.path)))
            let size =
                "\"path\":\"\(file.path)\",\"format\":\"xlsx\",\"template\":\"municipal\",\"size\":"
            for name in ["manifest.json", "SHA256SUMS"] {
                let text = try #require(city.folder.text("out/" + name))
                try city.folder.create(
                    "out/" + name,
                    text.replacingOccurrences(
                        of: file.sha256, with: ContentHash(of: other).hexadecimal
                    ).replacingOccurrences(
                        of: "\(size)\(file.size)", with: "\(size)\(other.count)"))
            }
            let report = try BatchVerification().run(
                city.folder.path("out"), catalogs: city.input)
            #expect(Self.rules(report).contains("verify.catalog \(file.path)"))
        }
    }

    @Test(arguments: [
        ("empty", "There is no readable manifest.json in it", "没有可读的 manifest.json"),
        ("city.jsonl", "This is no sound ZIP archive.", "这不是完好的 ZIP 压缩包。"),
        ("missing", "missing", "missing"),
    ])
    func whatIsNoOutputIsRefused(name: String, english: String, chinese: String) throws {
        try City.with { city in
            try city.folder.createFolder("empty")
            let error = #expect(throws: GongkaiError.self) {
                try BatchVerification().run(city.folder.path(name))
            }
            #expect(error?.message.english.contains(english) == true)
            #expect(error?.message.chinese.contains(chinese) == true)
        }
    }

    @Test func catalogsAreNoStream() throws {
        try City.with { city in
            try city.export(to: "out", formats: [.csv])
            let error = #expect(throws: GongkaiError.self) {
                try BatchVerification().run(city.folder.path("out"), catalogs: .standardInput)
            }
            #expect(error?.code == .usage)
            #expect(error?.message.english.contains("not standard input") == true)
            #expect(error?.message.chinese.contains("不能用标准输入") == true)
        }
    }

    @Test func formThatIsNotAtHandIsNamed() throws {
        try City.with { city in
            let made = try city.export(to: "out", formats: [.csv])
            let text = try #require(city.folder.text("out/manifest.json"))
            try city.folder.create(
                "out/manifest.json",
                text.replacingOccurrences(
                    of: made.manifest.templates[0].sha256,
                    with: String(repeating: "0", count: 64)))
            let error = #expect(throws: GongkaiError.self) {
                try BatchVerification().run(city.folder.path("out"), catalogs: city.input)
            }
            #expect(error?.code == .inputMissing)
            #expect(error?.message.english.contains("The form “municipal”") == true)
            #expect(error?.message.chinese.contains("模板“municipal”不在手边") == true)
        }
    }
}
