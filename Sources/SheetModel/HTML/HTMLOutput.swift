/// Collects the bytes of an HTML document; only `markup` passes text through as it is.
struct HTMLOutput {
    private(set) var bytes: [UInt8] = []

    /// Adds text that is markup.
    mutating func markup(_ markup: String) {
        bytes.append(contentsOf: markup.utf8)
    }

    /// Adds text escaped for content and quoted attributes; every line end becomes `<br>`.
    mutating func text(_ text: String) {
        add(text, lineEnd: "<br>")
    }

    /// Adds text escaped, every line end a space, for elements that hold text only.
    mutating func line(_ text: String) {
        add(text, lineEnd: " ")
    }

    mutating func value(_ value: CellValue) {
        switch value {
        case .blank: return
        case .text(let content): text(content)
        case .number(let number): text(Self.text(of: number))
        }
    }

    private mutating func add(_ text: String, lineEnd: String) {
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            defer { previous = scalar }
            switch scalar {
            case "&": markup("&amp;")
            case "<": markup("&lt;")
            case ">": markup("&gt;")
            case "\"": markup("&quot;")
            case "'": markup("&#39;")
            case "\n" where previous == "\r": continue
            case "\n", "\r": markup(lineEnd)
            case _ where Self.isForbidden(scalar): markup("\u{FFFD}")
            default:
                bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
    }

    /// Controls and noncharacters, which are parse errors (HTML Living Standard, 13.2.3.5).
    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09: false
        case 0..<0x20, 0x7F...0x9F, 0xFDD0...0xFDEF: true
        default: scalar.value & 0xFFFE == 0xFFFE
        }
    }

    private static func text(of number: Double) -> String {
        Int(exactly: number).map(String.init) ?? String(number)
    }
}
