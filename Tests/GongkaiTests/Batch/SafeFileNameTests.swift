import Gongkai
import TestSupport
import Testing

@Suite struct SafeFileNameTests {
    @Test(
        arguments: [
            ("中卫市工业和信息化局", "中卫市工业和信息化局", []),
            ("a/b\\c:d*e?f\"g<h>i|j", "a_b_c_d_e_f_g_h_i_j", [.character]),
            ("../../etc/passwd", "_.._.._etc_passwd", [.character, .beginning]),
            ("a\u{0}\u{1B}[31m\u{7F}\u{85}b", "a[31mb", [.character]),
            ("\u{202E}\u{2066}gpj.局\u{2069}", "gpj.局", [.character]),
            ("财\u{200B}\u{200D}\u{FEFF}\u{AD}政\u{3164}局", "财政局", [.character]),
            ("财\u{2028}政\u{2029}局\r\n", "财政局", [.character]),
            ("财\u{FFFF}\u{E0001}\u{378}局", "财局", [.character]),
            ("局 . .", "局", [.edge]), ("\u{3000}局\u{A0}", "局", [.edge]),
            ("", "_", [.beginning]), (" . ", "_", [.edge, .beginning]),
            (".", "_", [.edge, .beginning]), ("..", "_", [.edge, .beginning]),
            (".hidden", "_.hidden", [.beginning]), ("-rf", "_-rf", [.beginning]),
            ("CON", "_CON", [.device]), ("nul.tar.gz", "_nul.tar.gz", [.device]),
            ("Com1 .txt", "_Com1 .txt", [.device]), ("COM¹", "_COM¹", [.device]),
            ("lpt0", "_lpt0", [.device]), ("CONIN$", "_CONIN$", [.device]),
            ("ＣＯＮ", "_ＣＯＮ", [.device]), ("COM10", "COM10", []), ("CONTROL", "CONTROL", []),
            ("e\u{301}", "\u{E9}", []), ("\u{F900}局", "\u{8C48}局", []),
            ("葛\u{E0100}城", "葛\u{E0100}城", []),
        ] as [(String, String, [SafeFileName.Change])])
    func namesAreMadeSafe(name: String, safe: String, changes: [SafeFileName.Change]) {
        let made = SafeFileName(name)
        #expect(made.text.unicodeScalars.elementsEqual(safe.unicodeScalars))
        #expect(made.changes == changes)
    }

    @Test func longNamesEndWithAWholeCharacter() {
        let hanzi = SafeFileName(String(repeating: "局", count: 67))
        #expect(hanzi.text == String(repeating: "局", count: 66))
        #expect(hanzi.changes == [.length])
        #expect(SafeFileName(String(repeating: "局", count: 66)).changes == [])
        // A family is one character of 25 bytes in Unicode's eyes, but loses its joiners here.
        let flags = SafeFileName(String(repeating: "🇨🇳", count: 30))
        #expect(flags.text == String(repeating: "🇨🇳", count: 25))
        let dots = SafeFileName(String(repeating: "a", count: 199) + ".....b")
        #expect(dots.text == String(repeating: "a", count: 199))
        let device = SafeFileName("CON" + "a" + String(repeating: "\u{302}\u{323}", count: 99))
        #expect(device.text == "_CON")
        let marks = SafeFileName("a" + String(repeating: "\u{20D0}", count: 99))
        #expect(marks.text.unicodeScalars.count == 67)
    }

    /// Any text gives one legal component of a path, and the same when it is made safe again.
    @Test func everyTextGivesALegalName() {
        var random = SplitMix64(seed: 20_261_124)
        let special: [Unicode.Scalar] = [
            "/", "\\", ":", ".", ".", " ", "-", "_", "\u{0}", "\u{A}", "\u{200B}", "\u{202E}",
            "\u{301}", "\u{338}", "\u{3000}", "C", "O", "N", "1", "¹", "<", "\u{1100}", "\u{1161}",
            "\u{11A8}", "\u{FE0F}", "🇨", "\u{34F}", "\u{37E}", "\u{1F1E8}",
        ]
        for round in 0..<20_000 {
            let text = random.text(upTo: round % 10 == 0 ? 200 : 12, favouring: special)
            let limit = round % 3 == 0 ? 20 : SafeFileName.longest
            let made = SafeFileName(text, limit: limit)
            #expect(Self.fault(of: made.text, limit: limit) == nil, "round \(round)")
            let again = SafeFileName(made.text, limit: limit)
            #expect(again.text.utf8.elementsEqual(made.text.utf8), "round \(round)")
            #expect(again.changes == [], "round \(round)")
        }
    }

    /// What Linux, macOS or Windows would object to; nil for a legal name.
    private static func fault(of name: String, limit: Int) -> String? {
        if name.isEmpty || name.utf8.count > limit { return "length" }
        if name.unicodeScalars.contains(where: isIllegal) { return "character" }
        if name.hasPrefix(".") || name.hasPrefix("-") { return "beginning" }
        if name.hasSuffix(".") || name.hasSuffix(" ") { return "end" }
        let base = name.uppercased().split(separator: ".", omittingEmptySubsequences: false)[0]
        let devices = ["CON", "PRN", "AUX", "NUL", "COM1", "LPT9", "COM¹"]
        if devices.contains(String(base.replacing(/\s+$/, with: ""))) { return "device" }
        return nil
    }

    private static func isIllegal(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
            0xFFFE...0xFFFF:
            true
        default: "/\\:*?\"<>|".unicodeScalars.contains(scalar)
        }
    }
}
