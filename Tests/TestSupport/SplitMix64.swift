/// A small random number generator with a fixed sequence for each seed (Steele, Lea and Flood,
/// "Fast splittable pseudorandom number generators", 2014), so that a failing property test fails
/// again.
package struct SplitMix64: RandomNumberGenerator, Sendable {
    private var state: UInt64

    package init(seed: UInt64) {
        state = seed
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Text of up to `length` characters from all of Unicode, rich in those that formats use.
    package mutating func text(upTo length: Int, favouring special: [Unicode.Scalar]) -> String {
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...max(0, length), using: &self) {
            text.append(scalar(favouring: special))
        }
        return String(text)
    }

    private mutating func scalar(favouring special: [Unicode.Scalar]) -> Unicode.Scalar {
        let range: ClosedRange<UInt32> =
            switch Int.random(in: 0..<8, using: &self) {
            case 0...2: 0x21...0x7E
            case 3: 0x4E00...0x9FFF
            case 4: 0x1...0x10FFFF
            default: 0...0
            }
        if range == 0...0, let chosen = special.randomElement(using: &self) { return chosen }
        return Unicode.Scalar(UInt32.random(in: range, using: &self)) ?? "\u{FFFD}"
    }
}
