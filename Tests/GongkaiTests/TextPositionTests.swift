import Testing

@testable import Gongkai

@Suite struct TextPositionTests {
    @Test func countsLinesAsEditorsDo() {
        let bytes = Array("a\nb\r\nc\rd\n\n".utf8)
        let positions = TextPosition.positions(ofBytes: Array(0...bytes.count + 5), in: bytes)
        let lines = (0...bytes.count).map { positions[$0]?.line }
        #expect(lines == [1, 1, 2, 2, 2, 3, 3, 4, 4, 5, 6])
        #expect(positions[bytes.count + 5] == TextPosition(line: 6, column: 1))
    }

    @Test func countsColumnsInScalars() {
        let bytes = Array("示e\u{301}𠀀x".utf8)
        let columns = [0, 3, 4, 6, 10].map { TextPosition(ofByte: $0, in: bytes).column }
        #expect(columns == [1, 2, 3, 4, 5])
    }

    @Test func standsAnyOffset() {
        #expect(TextPosition(ofByte: .max, in: []) == TextPosition(line: 1, column: 1))
        #expect(TextPosition(ofByte: .min, in: [0x0A]) == TextPosition(line: 1, column: 1))
    }
}
