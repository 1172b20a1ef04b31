/// Text of spreadsheet parts, in which `_xHHHH_` stands for a UTF-16 code unit (ECMA-376 part 1,
/// 22.9.2.19, `ST_Xstring`).
package enum EscapedText {
    private static let length = 7

    /// Puts characters in the place of escapes, from the byte offset on.
    ///
    /// Two escapes that make a surrogate pair are one character.
    ///
    /// - Returns: false if an escape stands for half a pair alone, which U+FFFD then replaces.
    package static func decode(_ bytes: inout [UInt8], from start: Int) -> Bool {
        // Hardly any text has one.
        guard bytes[start...].contains(UInt8(ascii: "_")),
            let first = bytes[start...].indices.first(where: { unit(in: bytes, at: $0) != nil })
        else { return true }
        var isWhole = true
        var decoded: [UInt8] = []
        var index = first
        while index < bytes.count {
            guard let high = unit(in: bytes, at: index) else {
                decoded.append(bytes[index])
                index += 1
                continue
            }
            index += length
            var units = [high]
            if UTF16.isLeadSurrogate(high), let low = unit(in: bytes, at: index),
                UTF16.isTrailSurrogate(low)
            {
                units.append(low)
                index += length
            }
            isWhole = isWhole && (units.count == 2 || !UTF16.isSurrogate(high))
            decoded += String(decoding: units, as: UTF16.self).utf8
        }
        bytes.replaceSubrange(first..., with: decoded)
        return isWhole
    }

    /// The code unit of the escape that begins at the index; nil where none does.
    private static func unit(in bytes: [UInt8], at index: Int) -> UInt16? {
        guard index + length <= bytes.count, bytes[index] == UInt8(ascii: "_"),
            bytes[index + 1] == UInt8(ascii: "x"), bytes[index + 6] == UInt8(ascii: "_")
        else { return nil }
        var unit: UInt16 = 0
        for digit in bytes[(index + 2)..<(index + 6)] {
            guard let value = hexadecimal(digit) else { return nil }
            unit = unit << 4 | value
        }
        return unit
    }

    private static func hexadecimal(_ digit: UInt8) -> UInt16? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(digit - UInt8(ascii: "0"))
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(digit - UInt8(ascii: "A") + 10)
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(digit - UInt8(ascii: "a") + 10)
        default: nil
        }
    }
}
