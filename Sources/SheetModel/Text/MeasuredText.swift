/// Reads a text as the line filler wants it.
enum MeasuredText {
    /// The scalars of a text with their measures; a line end in two characters is one of them.
    ///
    /// `signs` are those of the same metrics.
    static func scalars(
        of text: String, _ metrics: ScaledMetrics, signs: UsualSigns? = nil
    ) -> ContiguousArray<MeasuredScalar> {
        // An array is read several times faster than the view of a string.
        let bytes = Array(text.utf8)
        // Nearly everything is an ideograph, so they stand there already; there is room for more
        // scalars than there can be.
        var scalars = ContiguousArray(repeating: ideograph(metrics), count: bytes.count)
        var count = 0
        var index = 0
        var afterReturn = false
        var isLatin = false
        while index < bytes.count {
            if isPlainIdeograph(bytes, at: index) {
                (afterReturn, isLatin) = (false, false)
                count += 1
                index += 3
                continue
            }
            let (value, length) = scalar(bytes, at: index)
            index += length
            if afterReturn && value == 0x0A {
                scalars[count - 1].length = 2
                afterReturn = false
                continue
            }
            afterReturn = value == 0x0D
            var measured = signs?[value] ?? Self.scalar(value, metrics)
            if isOfNoScript(value, measured.lineClass) {
                measured.isLatin = isLatin
            } else {
                isLatin = measured.isLatin
            }
            scalars[count] = measured
            count += 1
        }
        scalars.removeLast(bytes.count - count)
        return scalars
    }

    /// The measures of one scalar; one that is of no script is not Latin here.
    static func scalar(_ value: UInt32, _ metrics: ScaledMetrics) -> MeasuredScalar {
        let lineClass = LineClass.of(value)
        let advance = EastAsianWidth.isAttached(value) ? 0 : metrics.advance(of: value)
        return MeasuredScalar(
            advance: Int32(clamping: advance), lineClass: lineClass, length: length(of: value),
            isLatin: value < 0x2000 && !isOfNoScript(value, lineClass))
    }

    private static func ideograph(_ metrics: ScaledMetrics) -> MeasuredScalar {
        MeasuredScalar(
            advance: Int32(clamping: metrics.wide), lineClass: .ideograph, length: 3,
            isLatin: false)
    }

    /// Whether the bytes of `LineClass.isPlainIdeograph` begin here: E4 B8 80 to E9 BF BF.
    private static func isPlainIdeograph(_ bytes: [UInt8], at index: Int) -> Bool {
        let lead = bytes[index]
        return lead >= 0xE4 && lead <= 0xE9 && (lead > 0xE4 || bytes[index + 1] >= 0xB8)
    }

    /// The scalar whose bytes begin here, in a text that is sound UTF-8, and how many they are.
    private static func scalar(_ bytes: [UInt8], at index: Int) -> (value: UInt32, length: Int) {
        let lead = UInt32(bytes[index])
        if lead < 0x80 { return (lead, 1) }
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        // The lead byte has as many bits less as there are bytes, and one more.
        var value = lead & (0x7F >> UInt32(length))
        for next in 1..<length { value = value << 6 | UInt32(bytes[index + next] & 0x3F) }
        return (value, length)
    }

    private static func length(of value: UInt32) -> UInt8 {
        value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x1_0000 ? 3 : 4
    }

    /// Whether a character makes its surroundings neither Latin nor Chinese.
    private static func isOfNoScript(_ value: UInt32, _ lineClass: LineClass) -> Bool {
        if lineClass == .space || lineClass == .lineFeed || lineClass == .attached { return true }
        return value >= 0x2000 && value < 0x2E80
    }
}
