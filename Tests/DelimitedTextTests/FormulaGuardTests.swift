import DelimitedText
import TestSupport
import Testing

@Suite struct FormulaGuardTests {
    @Test(arguments: [
        "=1+1", "+1", "-1", "@SUM(A1)", "＝1", "＋1", "－1", "＠x", "  =1", "\u{3000}=1", "\u{1}=1",
        "\n=1", "\u{200B}=1", "\tanything", "\ranything", "=", "-3 abc", "'=1", "''@x", "'\tx",
    ])
    func marksWhatAProgramWouldRun(text: String) {
        let guarded = FormulaGuard.applied(to: text)
        #expect(Array(guarded.utf8) == Array(("'" + text).utf8))
        #expect(Array(FormulaGuard.removed(from: guarded).utf8) == Array(text.utf8))
    }

    @Test(arguments: [
        "", "'", "''", "'quoted'", "don't", " 'x", "' '=1", "1=1", "（=1）", "0", "/", "√", "—", "一=",
    ])
    func leavesOtherTextsAlone(text: String) {
        #expect(FormulaGuard.applied(to: text) == text)
        #expect(FormulaGuard.removed(from: text) == text)
    }

    @Test func takesOffOnlyTheMarkBeforeACombiningCharacter() {
        let text = "\u{301}=1"
        #expect(FormulaGuard.removed(from: FormulaGuard.applied(to: text)) == text)
        #expect(FormulaGuard.removed(from: "'\u{200D}=1").unicodeScalars.first == "\u{200D}")
    }

    @Test func everyTextComesBack() {
        var generator = SplitMix64(seed: 2)
        for _ in 0..<20_000 {
            let text = generator.text(upTo: 5, favouring: ["'", "=", " ", "\t", "-", "\u{FF1D}"])
            let back = FormulaGuard.removed(from: FormulaGuard.applied(to: text))
            #expect(Array(back.utf8) == Array(text.utf8))
        }
    }

    @Test func numbersOfTheProgramAreNotMarked() throws {
        #expect(
            try written([[.number("-3"), .number("0.25"), .number("-1.5")]]) == "-3,0.25,-1.5\r\n")
        #expect(try written([[.text("-3")]]) == "'-3\r\n")
    }

    @Test(arguments: ["-", "=1", "-1+2", "1e5", "-1.", "+3", "", "-٣", " -1"])
    func aNumberThatIsNoneIsText(content: String) throws {
        #expect(try written([[.number(content)]]) == written([[.text(content)]]))
    }

    @Test func theDialectSwitchesItOff() throws {
        let plain = DelimitedDialect(guardsFormulas: false)
        #expect(try written([[.text("=1"), .text("'=1")]], dialect: plain) == "=1,'=1\r\n")
        #expect(try read("=1,'=1\r\n", dialect: plain) == [["=1", "'=1"]])
        #expect(try read("=1,'=1\r\n") == [["=1", "=1"]])
    }
}
