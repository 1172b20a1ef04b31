import FoundationEssentials
import Testing

@testable import Gongkai

@Suite struct JSONStringTests {
    /// Text, the string of JSON, and the one for terminals.
    static let examples = [
        ("", #""""#, #""""#),
        ("张三 a", #""张三 a""#, #""张三 a""#),
        ("\"\\", #""\"\\""#, #""\"\\""#),
        ("\n\t\r", #""\n\t\r""#, #""\n\t\r""#),
        ("\u{0}\u{1B}\u{1F}", #""\u0000\u001b\u001f""#, #""\u0000\u001b\u001f""#),
        ("\u{7F}\u{202E}", "\"\u{7F}\u{202E}\"", #""\u007f\u202e""#),
        ("\u{E0001}", "\"\u{E0001}\"", #""\udb40\udc01""#),
        ("😀", "\"😀\"", "\"😀\""),
    ]

    @Test(arguments: examples)
    func escapesWhatItMust(text: String, string: String, printable: String) throws {
        var json = Array("[".utf8)
        JSONString.append(text, to: &json)
        #expect(String(decoding: json, as: UTF8.self) == "[" + string)
        json = []
        JSONString.appendPrintable(text, to: &json)
        #expect(String(decoding: json, as: UTF8.self) == printable)
        for string in [string, printable] {
            let read = try JSONDecoder().decode([String].self, from: Data("[\(string)]".utf8))
            #expect(read == [text])
        }
    }
}
