import DisclosureCatalog
import FoundationEssentials
import Testing

@testable import Gongkai

/// Syntax errors; ▶ in a text is where the error is.
@Suite struct JSONScannerTests {
    static let faults: [(String, JSONFileError.Syntax)] = [
        ("▶", .unexpected(found: nil, expected: .value)),
        ("[1,▶", .unexpected(found: nil, expected: .value)),
        ("[1▶", .unexpected(found: nil, expected: .commaOrBracket)),
        ("{▶", .unexpected(found: nil, expected: .keyOrBrace)),
        ("{a▶", .unexpected(found: nil, expected: .colon)),
        ("{a:1▶", .unexpected(found: nil, expected: .commaOrBrace)),
        ("{} ▶x", .unexpected(found: "x", expected: .endOfFile)),
        ("{}▶{}", .unexpected(found: "{", expected: .endOfFile)),
        ("[▶,1]", .unexpected(found: ",", expected: .value)),
        ("[1 ▶2]", .unexpected(found: "2", expected: .commaOrBracket)),
        ("[1▶}", .unexpected(found: "}", expected: .commaOrBracket)),
        ("{\"a\"▶：1}", .unexpected(found: "：", expected: .colon)),
        ("{a▶：1}", .unexpected(found: "：", expected: .colon)),
        ("{▶“a”：1}", .unexpected(found: "“", expected: .keyOrBrace)),
        ("{▶1a:1}", .unexpected(found: "1", expected: .keyOrBrace)),
        ("{a:1▶，b:2}", .unexpected(found: "，", expected: .commaOrBrace)),
        ("▶nul", .unexpected(found: "n", expected: .value)),
        ("true▶，", .unexpected(found: "，", expected: .endOfFile)),
        ("▶truex", .unexpected(found: "t", expected: .value)),
        ("▶Infinity", .unexpected(found: "I", expected: .value)),
        ("▶-x", .unexpected(found: "-", expected: .value)),
        ("▶\u{3000}1", .unexpected(found: "\u{3000}", expected: .value)),
        ("▶/", .unexpected(found: "/", expected: .value)),
        ("▶\u{0}", .unexpected(found: "\u{0}", expected: .value)),
        ("▶/*", .openComment), ("▶/* *", .openComment), ("▶/*/", .openComment),
        ("▶\"a", .openString), ("[▶\"a\n\"]", .openString), ("[▶'a\"]", .openString),
        ("\"a▶\u{1}\"", .controlCharacter(1)), ("\"▶\t\"", .controlCharacter(9)),
        ("\"▶\\q\"", .malformedEscape), ("\"▶\\u12g4\"", .malformedEscape),
        ("\"▶\\", .malformedEscape), ("\"▶\\u12", .malformedEscape), ("'▶\\\n'", .malformedEscape),
        ("\"▶\\ud800\"", .loneSurrogate), ("\"▶\\udc00\"", .loneSurrogate),
        ("\"▶\\ud800\\u0041\"", .loneSurrogate),
        ("▶01", .leadingZero), ("▶-007", .leadingZero),
        ("▶1.2.3", .malformedNumber), ("▶1e", .malformedNumber), ("▶12ab", .malformedNumber),
        ("▶.", .malformedNumber), ("▶0x", .malformedNumber), ("▶1e+", .malformedNumber),
    ]

    @Test(arguments: faults) func namesTheFault(_ marked: String, _ expected: JSONFileError.Syntax)
    {
        let text = marked.replacing("▶", with: "")
        let problem = problem(in: text)
        #expect(problem?.code == .syntax(expected))
        #expect(
            problem?.offset
                == marked.utf8.firstRange(of: "▶".utf8)?.lowerBound.utf16Offset(in: marked))
    }

    static let sound = [
        "0", "-0", "1.5e-3", "\"\\ud83d\\ude00\"", "\"\\u0000\"", "[]", "{}", "null", " true\n",
        "[1,[2,{\"a\":[]}]]", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "123456789012345678901234567890",
    ]
    static let extended = [
        "[1,]", "{a:1,}", "'\\''", "+1", ".5", "5.", "0x1F", "// c\n1", "/* a * b **/1", "{$_é:1}",
        "\u{B}1\u{C}", "{责任科室:1}",
    ]

    @Test(arguments: sound) func acceptsJSON(_ text: String) throws {
        var scanner = JSONScanner(Array(text.utf8), maximumDepth: 10, observer: NoJSONObserver())
        #expect(throws: Never.self) { try scanner.scan() }
        #expect(throws: Never.self) { try decode(text, allowsJSON5: false) }
    }

    @Test(arguments: extended) func acceptsWhatPeopleWriteOfJSON5(_ text: String) throws {
        var scanner = JSONScanner(Array(text.utf8), maximumDepth: 10, observer: NoJSONObserver())
        #expect(throws: Never.self) { try scanner.scan() }
        #expect(throws: Never.self) { try decode(text, allowsJSON5: true) }
    }

    @Test func knowsWhereItIs() {
        #expect(problem(in: "{a: [1, {b: [], c: x}]}")?.path.description == "a[1].c")
        #expect(problem(in: "{a: 1, \"a\": 2}")?.code == .duplicateKey("a"))
        #expect(problem(in: "{\"\\u00e9\": 1, \"e\u{301}\": 2}")?.code == .duplicateKey("é"))
        #expect(problem(in: "[{a: 1}, {a: 1}]") == nil)
    }

    private func problem(in text: String) -> JSONProblem? {
        var scanner = JSONScanner(Array(text.utf8), maximumDepth: 10, observer: NoJSONObserver())
        do {
            try scanner.scan()
            return nil
        } catch {
            return error
        }
    }

    /// Decodes anything, to see that Foundation accepts what the scanner does.
    private func decode(_ text: String, allowsJSON5: Bool) throws {
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = allowsJSON5
        _ = try decoder.decode(Anything.self, from: Data(text.utf8))
    }

    private struct Anything: Decodable {}
}
