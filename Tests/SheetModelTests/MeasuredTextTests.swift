import TestSupport
import Testing

@testable import SheetModel

@Suite struct MeasuredTextTests {
    private let metrics = ScaledMetrics(
        FontMetrics(faces: [FontFace(ascent: 860, descent: 340, narrow: [500])]), size: 12,
        bold: false)

    /// What is read from the bytes is what the scalars of the text say.
    @Test(arguments: 0..<50 as Range<UInt64>)
    func bytesAreReadAsScalars(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<20 {
            let text = random.text(
                upTo: 60,
                favouring: [
                    "\n", "\r", "“", "”", "，", "（", "é", "\u{4E00}", "\u{4DFF}",
                    "\u{9FFF}", "\u{A000}", "𠮷", "\u{301}", "\u{FE0F}", "\u{3000}", "Å",
                ])
            let found = MeasuredText.scalars(of: text, metrics)
            let withSigns = MeasuredText.scalars(of: text, metrics, signs: UsualSigns(metrics))
            #expect(withSigns == found)
            let joined = text.unicodeScalars.reduce(into: [Unicode.Scalar]()) { scalars, scalar in
                if scalar == "\n", scalars.last == "\r" {
                    scalars[scalars.count - 1] = "\u{85}"
                } else {
                    scalars.append(scalar)
                }
            }
            #expect(found.reduce(0) { $0 + Int($1.length) } == text.utf8.count)
            #expect(found.count == joined.count)
            for (measured, scalar) in zip(found, joined) {
                let value = scalar == "\u{85}" ? 0x0D : scalar.value
                #expect(measured.lineClass == LineClass.of(value))
                #expect(
                    Int(measured.advance)
                        == (EastAsianWidth.isAttached(value) ? 0 : metrics.advance(of: value)))
            }
        }
    }

    @Test func signsAreMeasuredAsOtherScalars() {
        let signs = UsualSigns(metrics)
        for value in UInt32(0)...0xFFFF {
            guard let sign = signs[value] else { continue }
            #expect(sign == MeasuredText.scalar(value, metrics))
        }
        #expect(signs[0x4E00] == nil)
        #expect(signs[0x303F] != nil && signs[0x3040] == nil && signs[0xFF7F] != nil)
    }

    @Test func aLineEndInTwoCharactersIsOne() {
        let found = MeasuredText.scalars(of: "a\r\nb\n\r", metrics)
        #expect(found.map(\.length) == [1, 2, 1, 1, 1])
        #expect(MeasuredText.scalars(of: "", metrics).isEmpty)
    }

    /// The gap in the table of attached characters is one.
    @Test func nothingIsAttachedInTheGap() {
        let attached = (UInt32(0x300)...0xFFFF).filter(EastAsianWidth.isAttached)
        #expect(attached.first == 0x300)
        #expect(attached.last == 0xFEFF)
        #expect(attached.contains(0x20D0) && attached.contains(0xFE0F))
    }
}
