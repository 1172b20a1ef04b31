import DelimitedText
import TestSupport
import Testing

@Suite struct DelimitedStreamTests {
    /// What the stream makes of a text that is cut at random.
    private func read(
        _ bytes: [UInt8], limit: Int = DelimitedStream.standardRowLimit,
        using random: inout SplitMix64
    ) throws -> [[String]] {
        var stream = DelimitedStream(rowLimit: limit)
        var rows: [[String]] = []
        var rest = bytes[...]
        while true {
            while try stream.advance() {
                #expect(stream.row == rows.count + 1)
                #expect(stream.fieldCount == stream.texts.count)
                rows.append(stream.texts)
            }
            guard !stream.isAtEnd else { return rows }
            let count = Int.random(in: 1...5, using: &random)
            let piece = Array(rest.prefix(count))
            rest = rest.dropFirst(count)
            if piece.isEmpty { stream.finish() } else { stream.append(piece) }
        }
    }

    @Test func cutsDoNotMatter() throws {
        var random = SplitMix64(seed: 4)
        let special: [Unicode.Scalar] = ["\"", "\"", ",", "\r", "\n", "\n", "'", "=", "公", "a"]
        for _ in 0..<3_000 {
            let text = random.text(upTo: 30, favouring: special)
            let whole = Result { try DelimitedReader().read(Array(text.utf8)) { _ in false }.rows }
            // A mark at the start is part of the encoding, which the stream leaves to its caller.
            guard !text.hasPrefix("\u{FEFF}") else { continue }
            let pieces = Result { try read(Array(text.utf8), using: &random) }
            switch (whole, pieces) {
            case (.success(let rows), .success(let found)): #expect(areIdentical(rows, found))
            case (.failure(let error), .failure(let found)):
                #expect(error as? DelimitedTextError == found as? DelimitedTextError)
            default: Issue.record("\(text.debugDescription): \(whole) or \(pieces)")
            }
        }
    }

    @Test func linesAreThoseOfAnEditor() throws {
        var stream = DelimitedStream()
        stream.append(Array("a\r\n\"b\nc\"\n\nd".utf8))
        stream.finish()
        var places: [[Int]] = []
        while try stream.advance() { places.append([stream.row, stream.line]) }
        #expect(places == [[1, 1], [2, 2], [3, 4], [4, 5]])
        #expect(stream.isAtEnd)
        #expect(stream.text(of: 0) == "d")
        #expect(stream.text(of: 1).isEmpty)
        #expect(stream.text(of: -1).isEmpty)
    }

    @Test func aRowHasALimit() throws {
        var random = SplitMix64(seed: 5)
        let error = DelimitedTextError(.rowTooLong(row: 2, limit: 8))
        for text in ["a\n1234567,9\nb", "a\n\"234567890", "a\n1234567\r\n"] {
            #expect(throws: error) { try read(Array(text.utf8), limit: 8, using: &random) }
        }
        #expect(try read(Array("a\n1234567\nb".utf8), limit: 8, using: &random).count == 3)
    }
}

@Suite struct StreamDecodingTests {
    private func pieces(of bytes: [UInt8], using random: inout SplitMix64) -> [[UInt8]] {
        var pieces: [[UInt8]] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = Int.random(in: 1...4, using: &random)
            pieces.append(Array(rest.prefix(count)))
            rest = rest.dropFirst(count)
        }
        return pieces
    }

    private func decode(
        _ bytes: [UInt8], as encoding: TextEncoding, using random: inout SplitMix64
    ) throws -> [UInt8] {
        var decoder = try StreamDecoder(encoding)
        var text: [UInt8] = []
        for piece in pieces(of: bytes, using: &random) { text += try decoder.decode(piece) }
        return try text + decoder.finish()
    }

    @Test(arguments: TextEncoding.allCases)
    func decodesWhateverTheCuts(encoding: TextEncoding) throws {
        var random = SplitMix64(seed: 6)
        for _ in 0..<200 {
            let text = (0..<20).map { _ in
                ["公", "开", "a", "\n", "é", encoding == .gbk ? "规" : "😀"]
                    .randomElement(using: &random) ?? ""
            }.joined()
            let dialect = DelimitedDialect(lineEnding: .lineFeed)
            let bytes = try DelimitedWriter(dialect: dialect, encoding: encoding)
                .write([[.text(text)]])
            var expected = try DelimitedWriter(dialect: dialect, encoding: .utf8)
                .write([[.text(text)]])
            #expect(try decode(bytes, as: encoding, using: &random) == expected)
            var detector = EncodingDetector()
            for piece in pieces(of: bytes, using: &random) { try detector.append(piece) }
            switch encoding {
            case .utf8, .utf8WithMark: #expect(detector.verdict() == .known(encoding))
            case .gb18030, .gbk: expected = []
            }
        }
    }

    @Test func tellsTheLineThatIsNoUTF8() throws {
        var random = SplitMix64(seed: 7)
        for bytes in [[0x61, 0x0A, 0x0A, 0xB9, 0xAB, 0x0A], [0x0A, 0x0A, 0xE5, 0x85]] as [[UInt8]] {
            var detector = EncodingDetector()
            for piece in pieces(of: bytes, using: &random) { try detector.append(piece) }
            #expect(detector.verdict() == .notUTF8(line: 3))
            #expect(throws: DelimitedTextError(.notInEncoding(.utf8, line: 3))) {
                try decode(bytes, as: .utf8, using: &random)
            }
        }
    }

    @Test func refusesWhatIsNotInTheEncoding() {
        var random = SplitMix64(seed: 8)
        for bytes in [[0x0A, 0xFF, 0xFF, 0xFF, 0xFF, 0x0A], [0x0A, 0xB9]] as [[UInt8]] {
            #expect(throws: DelimitedTextError(.notInEncoding(.gb18030, line: 2))) {
                try decode(bytes, as: .gb18030, using: &random)
            }
        }
    }

    @Test(
        arguments: [[0xFF, 0xFE, 0x61, 0], [0xFE, 0xFF, 0, 0x61], [0, 0, 0xFE, 0xFF]] as [[UInt8]])
    func refusesWideEncodings(bytes: [UInt8]) {
        #expect(throws: DelimitedTextError(.wideEncoding)) {
            var detector = EncodingDetector()
            for byte in bytes { try detector.append([byte]) }
        }
    }

    @Test func shortTextsAreText() throws {
        var random = SplitMix64(seed: 9)
        #expect(try decode([0x61], as: .utf8, using: &random) == [0x61])
        #expect(try decode([], as: .utf8WithMark, using: &random).isEmpty)
    }
}
