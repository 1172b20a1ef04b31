import Testing

@testable import DisclosureCatalog

@Suite struct WhiteSpaceTests {
    /// All characters of one to three bytes that have neighbours among white space.
    @Test(arguments: [
        0...0x17F, 0x1600...0x17FF, 0x2000...0x20FF, 0x2FF0...0x30FF, 0xFE00...0xFFFF,
    ])
    func isDroppedAndNothingElse(_ values: ClosedRange<UInt32>) {
        for scalar in values.compactMap(Unicode.Scalar.init) {
            let text = "甲\(scalar)乙\(scalar)"
            #expect(text.withoutWhitespace == (scalar.properties.isWhitespace ? "甲乙" : text))
        }
    }

    @Test func leavesATextOfNothingElseEmpty() {
        #expect(" \u{3000}\n\u{A0}".withoutWhitespace.isEmpty)
        #expect("".withoutWhitespace.isEmpty)
    }
}
