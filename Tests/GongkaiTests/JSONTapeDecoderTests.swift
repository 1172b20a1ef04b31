import DisclosureCatalog
import Foundation
import TestSupport
import Testing

@testable import Gongkai

@Suite struct JSONTapeDecoderTests {
    /// Any JSON value, as any decoder sees it.
    private indirect enum Value: Decodable, Hashable {
        case null
        case bool(Bool)
        case integer(Int)
        case number(Double)
        case text(String)
        case list([Value])
        case object([String: Value])

        init(from decoder: any Decoder) throws {
            let single = try decoder.singleValueContainer()
            if single.decodeNil() {
                self = .null
            } else if let value = try? single.decode(Bool.self) {
                self = .bool(value)
            } else if let value = try? single.decode(Int.self) {
                self = .integer(value)
            } else if let value = try? single.decode(Double.self) {
                self = .number(value)
            } else if let value = try? single.decode(String.self) {
                self = .text(value)
            } else if let value = try? single.decode([Value].self) {
                self = .list(value)
            } else {
                self = .object(try single.decode([String: Value].self))
            }
        }
    }

    private func decode<Decoded: Decodable>(
        _ text: String, as type: Decoded.Type = Decoded.self
    ) throws -> Decoded {
        try JSONDocument(Array(text.utf8), file: "t.json").decode(type)
    }

    /// Whatever Foundation's decoder reads is read the same.
    @Test func agreesWithFoundation() throws {
        var random = SplitMix64(seed: 20_261_124)
        for _ in 0..<400 {
            let text = Self.document(depth: 4, &random)
            let expected = try JSONDecoder().decode(Value.self, from: Data(text.utf8))
            #expect(try decode(text, as: Value.self) == expected, "\(text)")
        }
    }

    private static func document(depth: Int, _ random: inout SplitMix64) -> String {
        let blank = ["", " ", "\n\t"].randomElement(using: &random) ?? ""
        switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &random) {
        case 0: return ["null", "true", "false"].randomElement(using: &random) ?? ""
        case 1: return String(Int.random(in: -99...9_999_999, using: &random))
        case 2:
            let numbers = ["1.5", "-0", "1e2", "2.50E-3", "123456789012345678", "0.1", "-7"]
            return numbers.randomElement(using: &random) ?? ""
        case 3, 4: return text(&random)
        case 5:
            let count = Int.random(in: 0...4, using: &random)
            let elements = (0..<count).map { _ in document(depth: depth - 1, &random) }
            return "[\(blank)" + elements.joined(separator: "\(blank),") + "\(blank)]"
        default:
            let count = Int.random(in: 0...4, using: &random)
            let members = (0..<count).map { index in
                let key = text(&random).dropLast() + "\(index)\""
                return "\(key)\(blank):" + document(depth: depth - 1, &random)
            }
            return "{" + members.joined(separator: ",\(blank)") + "\(blank)}"
        }
    }

    private static func text(_ random: inout SplitMix64) -> String {
        let pieces = [
            "a", "名", "\\n", "\\\"", "\\\\", "\\u4e2d", "\\ud83d\\ude00", "'", "é", "e\u{301}", ":",
            "\\/", "}", "]", "𠮷",
        ]
        let count = Int.random(in: 0...6, using: &random)
        let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        return "\"\(text)\""
    }

    /// A key is found by what it means, however it is written, and never by what follows it.
    @Test(arguments: [
        (#"{"ab": 1}"#, "ab", true), (#"{'ab': 1}"#, "ab", true), ("{ab: 1}", "ab", true),
        (#"{"\u0061b": 1}"#, "ab", true), (#"{"a\"b": 1}"#, "a\"b", true),
        (#"{'a"b': 1}"#, "a\"b", true), ("{\"e\u{301}\": 1}", "\u{E9}", true),
        ("{\"\u{E9}\": 1}", "e\u{301}", true), ("{责任科室: 1}", "责任科室", true),
        (#"{"a":"b"}"#, "a\":\"b", false), (#"{"abc": 1}"#, "ab", false),
        (#"{"a": 1}"#, "ab", false), ("{ab: 1}", "ab: 1", false), ("{abc: 1}", "ab", false),
        (#"{"": 1}"#, "", true), (#"{"a\\": 1}"#, "a\\", true), (#"{"e": 1}"#, "e\u{301}", false),
    ])
    func findsKeys(_ text: String, _ key: String, _ isThere: Bool) throws {
        let tape = JSONTape(Array(text.utf8), maximumDepth: 10)
        #expect(tape.problem == nil)
        #expect((tape.member(key, of: 0) != nil) == isThere)
    }

    /// Looking for each key from the first one on would take many minutes here.
    @Test func objectsMayHaveManyKeys() throws {
        let count = 200_000
        let members = (0..<count).map { "\"k\($0)\": \($0)" }.joined(separator: ",")
        let numbers = try decode("{\(members)}", as: [String: Int].self)
        #expect(numbers.count == count)
        #expect(numbers.allSatisfy { $0.key == "k\($0.value)" })
    }

    @Test func manyFindingsAreFoundInLongLists() throws {
        let count = 100_000
        let text = "[\n" + Array(repeating: "{}", count: count).joined(separator: ",\n") + "]"
        let findings = (0..<count).map { index in
            Finding(
                rule: "r", severity: .note,
                place: Place(position: .keyPath("[\(index)]")),
                message: LocalizedText(zh: "", en: ""))
        }
        let lines = JSONLocator(Array(text.utf8)).lines(of: findings)
        #expect(lines.count == count)
        #expect(findings.indices.allSatisfy { lines[findings[$0].place] == $0 + 2 })
    }

    @Test func readsTheFreeNumbersOfJSON5() throws {
        #expect(try decode("[+1, 0x1F, -0x1F, 1., 1e2]", as: [Int].self) == [1, 31, -31, 1, 100])
        #expect(try decode("[.5, 5., +.5, 0x10]", as: [Double].self) == [0.5, 5, 0.5, 16])
        #expect(try decode("[255]", as: [UInt8].self) == [255])
        let largest = [Int.max, Int.min, 123_456_789_012_345_678]
        #expect(try decode("\(largest)", as: [Int].self) == largest)
    }

    @Test(arguments: ["[256]", "[-1]", "[1.5]", "[1e30]"]) func refusesNumbersThatDoNotFit(
        _ text: String
    ) {
        #expect(throws: JSONFileError.self) { try decode(text, as: [UInt8].self) }
    }

    /// Elements are taken one by one, and there are no more than there are.
    @Test func walksArrays() throws {
        struct Pair: Decodable {
            var first: Int
            var rest: [String]
            var isEmpty: Bool

            init(from decoder: any Decoder) throws {
                var elements = try decoder.unkeyedContainer()
                #expect(elements.count == 3)
                first = try elements.decode(Int.self)
                #expect(try elements.decodeNil())
                rest = try elements.decode([String].self)
                isEmpty = elements.isAtEnd
                #expect(throws: DecodingError.self) { try elements.decode(Int.self) }
            }
        }
        let pair = try decode(#"[1, null, ["a", "b"]]"#, as: Pair.self)
        #expect(pair.first == 1 && pair.rest == ["a", "b"] && pair.isEmpty)
    }

    /// What is wrong is told with the way to it.
    @Test func namesTheWay() {
        do {
            _ = try decode(#"{"a": [[1], [1, "x"]]}"#, as: [String: [[Int]]].self)
            Issue.record("read")
        } catch let error as JSONFileError {
            #expect(error.path.description == "a[1][1]")
            #expect(error.code == .wrongType(expected: .integer, found: .text))
            #expect(error.position == TextPosition(line: 1, column: 17))
        } catch {
            Issue.record(error)
        }
    }
}
