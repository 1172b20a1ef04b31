import TestSupport
import Testing

@testable import Gongkai

@Suite struct TemporaryNameTests {
    @Test(arguments: ["f.csv", "表 一.xlsx", ".hidden", "a.1.b.tmp", "-", "x\u{301}", "…"])
    func aNameTellsItsOwnerForItsOwnOutputOnly(name: String) {
        let temporary = TemporaryName(for: name).text
        #expect(temporary.hasPrefix(".\(name).") && temporary.hasSuffix(".tmp"))
        #expect(TemporaryName.owner(of: temporary, for: name) == ThisProcess.identifier)
        #expect(TemporaryName.owner(of: temporary, for: "x" + name) == nil)
        #expect(TemporaryName.owner(of: temporary, for: name + "x") == nil)
    }

    @Test func twoNamesAreNeverTheSame() {
        let names = Set((0..<1000).map { _ in TemporaryName(for: "f").text })
        #expect(names.count == 1000)
    }

    @Test(arguments: ["a", "é", "单", "👨‍👩‍👧‍👦", "e\u{301}"])
    func everyNameFitsIntoAnyFileSystem(character: Character) {
        for count in [1, 12, 50, 85, 255, 5000] {
            let name = String(repeating: character, count: count)
            let temporary = TemporaryName(for: name).text
            #expect(temporary.utf8.count <= 143)
            #expect(TemporaryName.owner(of: temporary, for: name) == ThisProcess.identifier)
        }
    }

    @Test(arguments: [
        "f", ".f.tmp", ".f.12.tmp", ".f.12.ab.tm", "f.12.ab.tmp", ".f.x.ab.tmp", ".f.-1.ab.tmp",
        ".f.0.ab.tmp", ".f.99999999999.ab.tmp", ".f.12.AB.tmp", ".f.12..tmp", ".f..ab.tmp",
        ".f.12.ab.cd.tmp", ".g.12.ab.tmp", ".f.１２.ab.tmp", "",
    ])
    func namesOfOthersHaveNoOwner(text: String) {
        #expect(TemporaryName.owner(of: text, for: "f") == nil)
    }

    @Test func anyTextAsANameIsSafe() {
        var generator = SplitMix64(seed: 11)
        for _ in 0..<2000 {
            let name = generator.text(upTo: 40, favouring: [".", "1", "a", "\u{301}", "\u{0}"])
            let temporary = TemporaryName(for: name).text
            #expect(TemporaryName.owner(of: temporary, for: name) == ThisProcess.identifier)
            _ = TemporaryName.owner(of: name, for: "f")
            _ = TemporaryName.owner(of: temporary, for: String(name.dropLast()))
        }
    }
}
