import DelimitedText
import TestSupport
import Testing

@Suite struct RoundTripTests {
    private static let dialects: [DelimitedDialect] =
        DelimitedDialect.Separator.allCases.flatMap { separator in
            DelimitedDialect.LineEnding.allCases.flatMap { ending in
                [true, false].map {
                    DelimitedDialect(separator: separator, lineEnding: ending, guardsFormulas: $0)
                }
            }
        }

    @Test(arguments: TextEncoding.allCases, dialects)
    func whatIsWrittenIsReadAgain(encoding: TextEncoding, dialect: DelimitedDialect) throws {
        var generator = SplitMix64(seed: 7)
        let reader = DelimitedReader(dialect: dialect)
        for _ in 0..<150 {
            let candidate = texts(randomRows(using: &generator))
            let missing = Set(try encoding.gaps(in: candidate).map(\.character))
            let rows = candidate.map { $0.map { $0.content.removing(missing.union(["\u{0}"])) } }
            let bytes = try DelimitedWriter(dialect: dialect, encoding: encoding).write(texts(rows))
            let back = try reader.read(bytes) { _ in true }
            #expect(areIdentical(back.rows, rows))
        }
    }

    /// Never a trap, and what can be read is stable from the first writing on.
    @Test(arguments: [TextEncoding.utf8WithMark, .gb18030])
    func damagedFilesAreReadOrRefused(encoding: TextEncoding) throws {
        var generator = SplitMix64(seed: 11)
        let writer = DelimitedWriter(encoding: .utf8)
        var readable = 0
        for _ in 0..<3_000 {
            let rows = randomRows(using: &generator).map {
                $0.map { $0.removing(["\u{0}", "\u{E78D}"]) }
            }
            guard var bytes = try? DelimitedWriter(encoding: encoding).write(texts(rows)) else {
                continue
            }
            bytes.damage(using: &generator)
            guard let read = try? DelimitedReader().read(bytes, recognises: { _ in true }) else {
                continue
            }
            readable += 1
            let once = try writer.write(texts(read.rows))
            let again = try DelimitedReader().read(once) { _ in true }
            #expect(areIdentical(again.rows, read.rows))
            #expect(try writer.write(texts(again.rows)) == once)
        }
        #expect(readable > 300)
    }

    @Test func noiseIsReadOrRefused() {
        var generator = SplitMix64(seed: 13)
        let alphabet: [UInt8] = [
            0x22, 0x22, 0x2C, 0x0A, 0x0D, 0x27, 0x3D, 0x61, 0x81, 0x30, 0, 0xEF,
        ]
        for _ in 0..<20_000 {
            let bytes = (0..<12).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
            _ = try? DelimitedReader().read(bytes) { _ in true }
        }
    }
}

extension String {
    fileprivate func removing(_ scalars: Set<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(unicodeScalars.filter { !scalars.contains($0) }))
    }
}

extension [UInt8] {
    fileprivate mutating func damage(using generator: inout SplitMix64) {
        for _ in 0..<Int.random(in: 1...3, using: &generator) where !isEmpty {
            let index = Int.random(in: indices, using: &generator)
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: self[index] = UInt8.random(in: 0...255, using: &generator)
            case 1: remove(at: index)
            case 2:
                insert([0x22, 0x2C, 0x0A, 0x0D].randomElement(using: &generator) ?? 0, at: index)
            default: removeSubrange(index...)
            }
        }
    }
}
