import DisclosureCatalog
package import SheetModel

extension FontLibrary: Decodable {
    private enum Keys: String, CodingKey, CaseIterable {
        case format, version, faces, substitutes, families, exceptions
    }

    /// Reads the data of a font file.
    ///
    /// Throws `UnknownKeyError` for keys, faces and fallbacks that do not exist, and
    /// `DecodingError` for all else that is not as the format says.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: Keys.self)
        try container.checkFormat(Self.format, at: .format)
        try container.checkVersion(upTo: Self.version, at: .version)
        let faces = try container.decode([String: FontFace].self, forKey: .faces)
        let families = try container.decode([String: FontFamily].self, forKey: .families)
        let substitutes = try container.decode([String].self, forKey: .substitutes)
        try container.check(substitutes, against: faces, at: .substitutes)
        for family in families.sorted(by: { $0.key < $1.key }).map(\.value) {
            try container.check(family.faces, against: faces, at: .families)
            try container.check(family.fallbacks, against: families, at: .families)
        }
        self.init(
            faces: faces, families: families, substitutes: substitutes,
            exceptions: try container.decode(.exceptions, default: []))
    }
}

extension FontFace: Decodable {
    private enum Keys: String, CodingKey, CaseIterable {
        case ascent, descent, narrow, boldExtra
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: Keys.self)
        self.init(
            ascent: try container.decodeMeasure(at: .ascent),
            descent: try container.decodeMeasure(at: .descent),
            narrow: try container.decodeAdvances(at: .narrow),
            boldExtra: try container.contains(.boldExtra)
                ? container.decodeMeasure(at: .boldExtra) : 0)
    }
}

extension FontFamily: Decodable {
    private enum Keys: String, CodingKey, CaseIterable {
        case faces, fallbacks
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: Keys.self)
        self.init(
            faces: try container.decode([String].self, forKey: .faces),
            fallbacks: try container.decode(.fallbacks, default: []))
    }
}

extension WideGlyphs: Decodable {
    private enum Keys: String, CodingKey, CaseIterable {
        case first, last, advance
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: Keys.self)
        let first = try container.decode(UInt32.self, forKey: .first)
        let last = try container.decode(UInt32.self, forKey: .last)
        guard first <= last else {
            throw DecodingError.dataCorruptedError(
                forKey: .last, in: container, debugDescription: "the range ends before it begins")
        }
        self.init(scalars: first...last, advance: try container.decodeMeasure(at: .advance))
    }
}

/// Thousandths of an em; no glyph is larger.
private let measures = 0...10_000

extension KeyedDecodingContainer {
    fileprivate func decodeMeasure(at key: Key) throws -> Int {
        let measure = try decodeInteger(forKey: key)
        guard measures.contains(measure) else {
            throw DecodingError.dataCorruptedError(
                forKey: key, in: self,
                debugDescription: "\(measure) is not from 0 to \(measures.upperBound)")
        }
        return measure
    }

    /// Strings of numbers: 95 altogether, or one.
    fileprivate func decodeAdvances(at key: Key) throws -> [Int] {
        var advances: [Int] = []
        let texts = try decode([String].self, forKey: key)
        guard texts.allSatisfy({ read($0, into: &advances) }),
            advances.count == 95 || advances.count == 1
        else {
            throw DecodingError.dataCorruptedError(
                forKey: key, in: self,
                debugDescription:
                    "not 95 advances, or one for all, from 0 to \(measures.upperBound)")
        }
        return advances
    }

    /// Reads measures with blanks between them, which is quicker than to cut the text first; false if
    /// there is anything else.
    private func read(_ text: String, into advances: inout [Int]) -> Bool {
        var number: Int?
        for byte in Array(text.utf8) {
            let digit = Int(byte) - 0x30
            if (0...9).contains(digit) {
                let value = (number ?? 0) * 10 + digit
                guard measures.contains(value) else { return false }
                number = value
            } else {
                guard byte == UInt8(ascii: " ") else { return false }
                if let number { advances.append(number) }
                number = nil
            }
        }
        if let number { advances.append(number) }
        return true
    }

    fileprivate func check<Value>(
        _ names: [String], against known: [String: Value], at key: Key
    ) throws {
        guard let missing = names.first(where: { known[$0] == nil }) else { return }
        throw UnknownKeyError(
            path: codingPath + [key], key: missing, known: known.keys.sorted())
    }
}
