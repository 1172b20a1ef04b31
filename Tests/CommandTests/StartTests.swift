import ArgumentParser
import TestSupport
import Testing

@testable import Command

/// The short ways from a command line to its command lead to what the parser says.
@Suite struct StartTests {
    @Test(arguments: [
        ["export", "c.json"], ["export", "c.json", "-o", "form.xlsx"],
        ["export", "-o", "form.xlsx", "c.json"], ["export", "a/c.json", "--output", "b/form.csv"],
        ["export", "c.json", "-o", "form.HTML", "--force"], ["export", "--force", "help"],
        ["export", "export"], ["export", "目录 1.json", "-o", "表 1.xlsx", "--force"],
    ])
    func plainExportsAreReadAsTheParserReadsThem(_ arguments: [String]) throws {
        let plain = try #require(PlainExport.parsed(from: arguments))
        let command = try #require(try GongkaiCommand.parseAsRoot(arguments) as? ExportCommand)
        #expect(String(reflecting: plain) == String(reflecting: try command.single()))
    }

    @Test(arguments: [
        [], ["export"], ["validate", "c.json"], ["export", "--help"], ["export", "-h"],
        ["export", "-"], ["export", "c.json", "-o", "-"], ["export", "c.json", "-o"],
        ["export", "c.json", "-o", "--force"], ["export", "c.json", "d.json"], ["export", ""],
        ["export", "c.json", "-o", "a.xlsx", "-o", "b.xlsx"], ["export", "c.json", "-o", "a.ods"],
        ["export", "c.json", "--force", "--force"], ["export", "c.json", "--output=a.xlsx"],
        ["export", "c.json", "--format", "csv"], ["export", "c.json", "--lang", "zh"],
        ["export", "--", "c.json"], ["export", "c.json", "-oform.xlsx"], ["help", "export"],
    ])
    func otherExportsAreLeftToTheParser(_ arguments: [String]) {
        #expect(PlainExport.parsed(from: arguments) == nil)
    }

    @Test(arguments: [
        ["export", "c.json", "--format", "csv", "--encoding", "gb18030", "--lang", "zh"],
        ["export", "a.json", "b.json", "--stack", "-o", "form.xlsx", "--paper", "a3"],
        ["export", "--", "-c.json"], ["validate", "c.json", "--format", "json"],
        ["import", "source.txt", "-o", "new.json", "--force"], ["plan", "c.json"],
        ["batch", "in", "-o", "out", "--jobs", "2", "--shard", "1/3", "--format", "xlsx,csv"],
        ["verify", "out"],
    ])
    func commandsAreParsedAsInTheWholeTree(_ arguments: [String]) throws {
        let direct = try #require(DirectCommand.parsed(from: arguments))
        let command = try GongkaiCommand.parseAsRoot(arguments)
        #expect(type(of: direct) == type(of: command))
        #expect(String(reflecting: direct) == String(reflecting: command))
    }

    @Test(arguments: [
        [], ["--help"], ["--version"], ["help"], ["help", "export"], ["nonsense"], ["exp"],
        ["export"], ["export", "--help"], ["export", "-h"], ["export", "c.json", "--version"],
        ["export", "c.json", "--nonsense"], ["export", "c.json", "--format", "ods"],
        ["export", "c.json", "--format", "csv", "--paper", "A3"], ["plan", "a.json", "b.json"],
        ["validate", "c.json", "--help-hidden"], ["validate", "--experimental-dump-help"],
        ["plan", "c.json", "--generate-completion-script", "bash"],
        ["report", "annual", "a.json"], ["template", "list"], ["batch", "a", "b", "-o", "out"],
    ])
    func whatTheWholeTreeHasAWordInIsLeftToIt(_ arguments: [String]) {
        #expect(DirectCommand.parsed(from: arguments) == nil)
    }
}
