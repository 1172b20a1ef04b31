import DelimitedText
import TestSupport

/// Everything that delimited text, its guard and its encodings could stumble over, but U+0000.
let trickyScalars: [Unicode.Scalar] = [
    "\"", "\"", ",", ";", "\t", "\r", "\n", "\n", "'", "'", "=", "+", "-", "@", " ", " ",
    "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\u{A0}", "\u{85}", "\u{2028}", "\u{3000}",
    "\u{200B}", "\u{FEFF}", "\u{1}", "\u{1B}", "\u{7F}", "√", "■", "0", "/", "\u{301}", "e",
    "\u{2B8B8}", "\u{10FFFF}", "\u{FFFE}",
]

func randomRows(
    using generator: inout SplitMix64, without missing: Set<Unicode.Scalar> = []
) -> [[String]] {
    (0..<Int.random(in: 0...6, using: &generator)).map { _ in
        (0..<Int.random(in: 0...5, using: &generator)).map { _ in
            let text = generator.text(upTo: 8, favouring: trickyScalars)
            return String(
                String.UnicodeScalarView(text.unicodeScalars.filter { !missing.contains($0) }))
        }
    }
}

func texts(_ rows: [[String]]) -> [[DelimitedField]] {
    rows.map { $0.map(DelimitedField.text) }
}

/// Equal code point by code point; `==` of strings unifies what only looks the same.
func areIdentical(_ left: [[String]], _ right: [[String]]) -> Bool {
    left.map { $0.map { Array($0.utf8) } } == right.map { $0.map { Array($0.utf8) } }
}

func written(
    _ rows: [[DelimitedField]], dialect: DelimitedDialect = .init(),
    encoding: TextEncoding = .utf8
) throws -> String {
    let bytes = try DelimitedWriter(dialect: dialect, encoding: encoding).write(rows)
    return String(decoding: bytes, as: UTF8.self)
}

func read(_ text: String, dialect: DelimitedDialect = .init()) throws -> [[String]] {
    try DelimitedReader(dialect: dialect).read(Array(text.utf8)) { _ in false }.rows
}
