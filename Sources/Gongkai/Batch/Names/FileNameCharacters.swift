/// Which characters and names file systems take, and which of them people cannot tell apart.
enum FileNameCharacters {
    enum Treatment: Hashable, Sendable {
        case kept
        /// By `_`.
        case replaced
        case removed
    }

    /// What becomes of a character in a file name.
    ///
    /// Windows keeps nine visible characters for itself. Controls, line separators, characters
    /// that turn the direction of text, characters without width, and code points that have no
    /// character yet, which macOS refuses, are removed; selectors of variants stay, for names of
    /// people and places need them.
    static func treatment(of scalar: Unicode.Scalar) -> Treatment {
        switch scalar {
        case "/", "\\", ":", "*", "?", "\"", "<", ">", "|": return .replaced
        case " "..."~": return .kept
        default: break
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned:
            return .removed
        default:
            return scalar.properties.isDefaultIgnorableCodePoint && !isVariationSelector(scalar)
                ? .removed : .kept
        }
    }

    /// Whether Windows takes a name for a device, alone or with any extension.
    static func isDevice(_ name: String) -> Bool {
        let base = name.prefix { $0 != "." }
        let key = folded(String(base))
        let word = key.lastIndex { $0 != " " }.map { String(key[...$0]) } ?? ""
        switch word {
        case "con", "prn", "aux", "nul", "conin$", "conout$", "clock$": return true
        case let word where word.hasPrefix("com") || word.hasPrefix("lpt"):
            let rest = word.dropFirst(3).unicodeScalars
            return rest.count == 1 && rest.allSatisfy { ("0"..."9").contains($0) }
        default: return false
        }
    }

    /// What two names have in common that one folder cannot hold both of, or that people would
    /// take for the same: without case, full-width forms and the like as their usual forms,
    /// without selectors of variants.
    static func folded(_ name: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in name.unicodeScalars where !isVariationSelector(scalar) {
            scalars.append(usualForm(of: scalar))
        }
        // Upper case first, so that "ß" and "SS" are the same.
        let text = String(scalars).uppercased().lowercased()
        return String(decoding: text._nfcCodeUnits, as: UTF8.self)
    }

    private static func isVariationSelector(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isVariationSelector
    }

    /// The ASCII character of which another is a compatibility form; else the character itself.
    private static func usualForm(of scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "\u{FF01}"..."\u{FF5E}": return shifted(scalar, by: 0xFF01 - 0x21)
        case "¹": return "1"
        case "²": return "2"
        case "³": return "3"
        case "⁰", "⁴"..."⁹": return shifted(scalar, by: 0x2070 - 0x30)
        case "₀"..."₉": return shifted(scalar, by: 0x2080 - 0x30)
        case _ where scalar.properties.isWhitespace: return " "
        default: return scalar
        }
    }

    private static func shifted(_ scalar: Unicode.Scalar, by distance: UInt32) -> Unicode.Scalar {
        Unicode.Scalar(scalar.value &- distance) ?? scalar
    }
}
