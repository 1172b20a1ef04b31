import Foundation
import TestSupport
import Testing

/// Whatever the input is: one sentence, the right exit status, and the output as it was.
@Suite struct BadInputTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var name: String
        var status: Int32
        var words: [String]
        /// The file `in`; nil makes none.
        var data: Data?

        init(_ name: String, _ status: Int32, _ words: [String], _ text: String?) {
            self.name = name
            self.status = status
            self.words = words
            data = text.map { Data($0.utf8) }
        }

        init(_ name: String, _ status: Int32, _ words: [String], bytes: [UInt8]) {
            self.init(name, status, words, nil)
            data = Data(bytes)
        }

        var testDescription: String { name }
    }

    static let catalogs = [
        Case("missing", 66, ["in.json", "There is no such file"], nil),
        Case("empty", 65, ["in.json", "empty"], ""),
        Case("blank", 65, ["in.json", "empty"], " \n\t\n"),
        Case("not UTF-8", 65, ["in.json:1:2", "not UTF-8"], bytes: [0x7B, 0xFF, 0x80, 0x7D]),
        Case(
            "GBK", 65, ["in.json", "GB18030"], bytes: Array("{\"".utf8) + [0xD6, 0xD0, 0xCE, 0xC4]),
        Case("UTF-16", 65, ["in.json", "UTF-16"], bytes: [0xFF, 0xFE, 0x7B, 0x00]),
        Case("cut short", 65, ["in.json:1", "ends here"], "{ \"format\": \"gongkai.catalog\""),
        Case(
            "not JSON", 65, ["in.json:4:", "signOff", "Here should be"],
            catalogText().replacing("\"preparedBy\":", with: "\"preparedBy\"")),
        Case(
            "unknown key", 65, ["in.json:3:", "departmnt", "department"],
            catalogText().replacing("\"department\"", with: "\"departmnt\"")),
        Case(
            "wrong type", 65, ["in.json:6:", "channelVocabulary", "list"],
            catalogText().replacing("[\"门户网站\", \"报刊\"]", with: "7")),
        Case(
            "impossible date", 65, ["in.json:5:", "signOff.filledOn", "2021-02-29"],
            catalogText().replacing("2021-06-21", with: "2021-02-29")),
        Case(
            "another format", 65, ["in.json:2:", "gongkai.catalog"],
            catalogText().replacing("gongkai.catalog", with: "gongkai.form")),
        Case(
            "newer version", 65, ["in.json:2:", "2"],
            catalogText().replacing("\"version\": 1", with: "\"version\": 2")),
        Case("published text", 65, ["in.json:1", "import"], "示例市示例局政务公开清单目录\n"),
        Case("spreadsheet", 65, ["in.json", "XLSX"], bytes: [0x50, 0x4B, 3, 4, 20, 0]),
    ]

    @Test(arguments: catalogs)
    func exportRefuses(_ bad: Case) throws {
        try Scene.with { scene in
            if let data = bad.data { try scene.add("in.json", data) }
            try scene.add("out.xlsx", "good")
            try scene.expectRefusal(
                ["export", "in.json", "-o", "out.xlsx", "--force"], status: bad.status,
                saying: bad.words)
        }
    }

    /// The beginning of a file of old Office versions, and the name of a stream in it.
    private static func compoundFile(_ stream: String) -> [UInt8] {
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600)
            + stream.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }

    static let texts = [
        Case("missing", 66, ["in.txt", "There is no such file"], nil),
        Case("empty", 65, ["in.txt", "empty"], ""),
        Case("no table", 65, ["in.txt", "header was not found"], "今天天气很好。\n明天也是。\n"),
        Case("not UTF-8", 65, ["in.txt:1:1", "not UTF-8"], bytes: [0xFF, 0x0A, 0x41, 0x0A]),
        Case("GBK", 65, ["in.txt", "GB18030"], bytes: [0xD6, 0xD0, 0xCE, 0xC4, 0x0A]),
        Case("cut spreadsheet", 65, ["in.txt", "cut short"], bytes: [0x50, 0x4B, 3, 4, 20, 0]),
        Case("old Office", 65, ["in.txt", "old Office"], bytes: compoundFile("WordDocument")),
        Case("old workbook", 65, ["in.txt", ".xls", ".xlsx"], bytes: compoundFile("Workbook")),
        Case("password", 65, ["in.txt", "password"], bytes: compoundFile("EncryptedPackage")),
        Case("PDF", 65, ["in.txt", "PDF"], "%PDF-1.7\n"),
        Case("web page", 65, ["in.txt", "The page has no table"], "<!DOCTYPE html>\n<html></html>\n"),
        Case("catalog", 65, ["in.txt", "catalog file already"], catalogText()),
    ]

    @Test(arguments: texts)
    func importRefuses(_ bad: Case) throws {
        try Scene.with { scene in
            if let data = bad.data { try scene.add("in.txt", data) }
            try scene.add("out.json", "good")
            try scene.expectRefusal(
                ["import", "in.txt", "-o", "out.json", "--force"], status: bad.status,
                saying: bad.words)
        }
    }

    /// What is no file is refused at once: none of these may be waited for.
    @Test(arguments: [
        ("folder", Int32(65), "folder"), ("pipe", 65, "pipe"), ("/dev/zero", 65, "device"),
        ("/dev/null", 65, "device"), ("no/such/file", 66, "There is no such file"),
        ("file.txt/in.json", 66, "There is no such file"), ("loop", 66, "circle"),
        ("", 66, "no name of a file"), (String(repeating: "长", count: 100), 66, "too long"),
    ])
    func noFile(_ input: String, _ status: Int32, _ words: String) throws {
        try Scene.with { scene in
            try scene.addFolder("folder")
            try scene.add("file.txt", "text")
            try ExternalTool.run(["mkfifo", scene.path("pipe")])
            try ExternalTool.run(["ln", "-s", "loop", scene.path("loop")])
            // A folder is something to import from; this one has nothing in it.
            let isFolder = input == "folder"
            if isFolder {
                try scene.expectRefusal(
                    ["import", input, "-o", "out"], status: 66, saying: ["There is no form here"])
            }
            for command in isFolder ? ["export"] : ["export", "import"] {
                try scene.expectRefusal(
                    [command, input, "-o", "out"]
                        + (command == "export" ? ["--format", "csv"] : []),
                    status: status, saying: [words])
            }
        }
    }

    @Test func tooLarge() throws {
        try Scene.with { scene in
            try ExternalTool.run(["truncate", "-s", "33M", scene.path("in.json")])
            let outcome = try scene.run(["export", "in.json", "-o", "out.xlsx"])
            #expect(outcome.status == 65)
            #expect(outcome.errorLines.count == 1)
            #expect(outcome.errors.contains("in.json: It is larger than the limit of 32 MiB"))
        }
    }

    /// Standard input ends at the limit too, however much more there would be.
    @Test func endlessStandardInput() throws {
        try Scene.with { scene in
            try scene.expectRefusal(
                ["import", "-", "-o", "out.json"], status: 65,
                saying: ["standard input", "32 MiB"],
                wrapper: ["sh", "-c", "exec \"$@\" < /dev/zero", "sh"])
        }
    }

    @Test func closedStandardInput() throws {
        try Scene.with { scene in
            try scene.expectRefusal(
                ["import", "-", "-o", "out.json"], status: 74,
                saying: ["standard input", "closed"],
                wrapper: ["sh", "-c", "exec \"$@\" <&-", "sh"])
        }
    }

    /// Permissions mean nothing to root, so root gives up its capabilities first.
    @Test(.enabled(if: Privileges.canBeDropped))
    func unreadable() throws {
        try Scene.with { scene in
            try scene.add("in.json", catalogText())
            try ExternalTool.run(["chmod", "000", scene.path("in.json")])
            let outcome = try scene.run(
                ["export", "in.json", "-o", "out.xlsx"], wrapper: Privileges.dropped)
            #expect(outcome.status == 66)
            #expect(outcome.errorLines.count == 1)
            #expect(outcome.errors.contains("in.json: You have no permission to read this file."))
        }
    }
}
