extension DelimitedTextError: CustomStringConvertible {
    /// What is wrong and what to do, as one sentence in each language of messages.
    package var sentence: (chinese: String, english: String) {
        switch code {
        case .nulCharacter(let place):
            (
                "第 \(place.row) 行第 \(place.column) 列有空字符（U+0000），请删去后重试。",
                "Row \(place.row), column \(place.column) holds a NUL character (U+0000): remove it."
            )
        case .openQuote(let place):
            (
                "第 \(place.row) 行第 \(place.column) 列的引号没有结束，请补上右引号。",
                "Row \(place.row), column \(place.column) opens a quote that is never closed: close it."
            )
        case .textAfterQuote(let place):
            (
                "第 \(place.row) 行第 \(place.column) 列的右引号后还有文字，字段内的引号须写成两个。",
                "Row \(place.row), column \(place.column) has text after the closing quote: "
                    + "write a quote within a field twice."
            )
        case .unknownEncoding(let line):
            (
                "第 \(line) 行不是有效的 UTF-8，按 GB18030 也读不出表头，请另存为 UTF-8 格式的 CSV。",
                "Line \(line) is not valid UTF-8, and read as GB18030 the headings are unknown: "
                    + "save the file as CSV in UTF-8."
            )
        case .rowTooLong(let row, let limit):
            (
                "第 \(row) 行超过 \(limit >> 10) KiB，可能有引号没有结束，请检查。",
                "Row \(row) is longer than \(limit >> 10) KiB: look for a quote that is never closed."
            )
        case .notInEncoding(let encoding, let line):
            (
                "第 \(line) 行不是有效的 \(encoding.rawValue) 编码，请改用正确的编码名称。",
                "Line \(line) is not valid \(encoding.rawValue): name the encoding of the file."
            )
        case .wideEncoding:
            (
                "文件是 UTF-16 或 UTF-32 编码，请另存为 UTF-8 格式的 CSV。",
                "The file is UTF-16 or UTF-32: save it as CSV in UTF-8."
            )
        case .unencodable(let characters, let encoding):
            Self.sentence(for: characters, in: encoding)
        case .encodingUnavailable(let name):
            (
                "本系统不支持 \(name) 编码，请改用 UTF-8。",
                "This system does not know the encoding \(name): use UTF-8."
            )
        }
    }

    package var description: String { sentence.english }

    private static func sentence(
        for characters: [UnencodableCharacter], in encoding: TextEncoding
    ) -> (chinese: String, english: String) {
        guard let first = characters.first else { return ("", "") }
        let (chinese, english) = first.sentence(in: encoding)
        guard characters.count > 1 else { return (chinese, english) }
        return (
            chinese + "此类字符共 \(characters.count) 处。",
            english + " There are \(characters.count) such characters."
        )
    }
}

extension UnencodableCharacter {
    /// The finding that the encoding lacks this character, in each language of messages.
    package func sentence(in encoding: TextEncoding) -> (chinese: String, english: String) {
        (
            "第 \(place.row) 行第 \(place.column) 列的字符 \(name) 不在 \(encoding.rawValue) 编码中，"
                + "请改用 utf-8-bom。",
            "Row \(place.row), column \(place.column) has the character \(name), "
                + "which \(encoding.rawValue) lacks: use utf-8-bom."
        )
    }

    /// The code point, and the character itself where it can be shown.
    private var name: String {
        let digits = String(character.value, radix: 16, uppercase: true)
        let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        switch character.properties.generalCategory {
        case .otherLetter, .uppercaseLetter, .lowercaseLetter, .otherSymbol, .mathSymbol:
            return code + " \(character)"
        default: return code
        }
    }
}
