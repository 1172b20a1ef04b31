/// The measures of one font file, in thousandths of an em.
package struct FontFace: Hashable, Sendable {
    package var ascent: Int
    package var descent: Int
    /// The advances of U+0020 to U+007E in order, or a single one for all of them.
    package var narrow: [Int]
    /// How much wider a bold glyph may be.
    package var boldExtra: Int

    package init(ascent: Int, descent: Int, narrow: [Int], boldExtra: Int = 0) {
        self.ascent = ascent
        self.descent = descent
        self.narrow = narrow
        self.boldExtra = boldExtra
    }
}

/// A font as documents name it.
package struct FontFamily: Hashable, Sendable {
    /// Names of the faces that draw it where it is installed.
    package var faces: [String]
    /// The families that stand in for it, best first, for people who set up a machine.
    package var fallbacks: [String]

    package init(faces: [String], fallbacks: [String] = []) {
        self.faces = faces
        self.fallbacks = fallbacks
    }
}

/// Characters beyond ASCII that some face draws wider than an em.
package struct WideGlyphs: Hashable, Sendable {
    package var scalars: ClosedRange<UInt32>
    /// In thousandths of an em.
    package var advance: Int

    package init(scalars: ClosedRange<UInt32>, advance: Int) {
        self.scalars = scalars
        self.advance = advance
    }
}

/// What is known about fonts: the data of `Templates/fonts.json5`.
///
/// A document names a font that the reader's machine may not have. The metrics of a family are
/// therefore an envelope: the widest advance and the tallest line among its own faces, those of
/// its fallbacks, and those that programs put in place of any missing font.
package struct FontLibrary: Sendable {
    /// The identifier in the data file.
    package static let format = "gongkai.fonts"
    /// The newest version that this program reads.
    package static let version = 1

    private let known: [String: FontMetrics]
    private let unknown: FontMetrics
    private let families: [String: FontFamily]
    private let substitutes: [String]

    /// Makes the envelopes of all families.
    ///
    /// Names of faces and fallbacks that do not exist are passed over; the decoding refuses them.
    package init(
        faces: [String: FontFace], families: [String: FontFamily], substitutes: [String],
        exceptions: [WideGlyphs] = []
    ) {
        func envelope(_ names: [String]) -> FontMetrics {
            FontMetrics(faces: names.compactMap { faces[$0] }, exceptions: exceptions)
        }
        self.families = families
        self.substitutes = substitutes
        unknown = envelope(substitutes)
        known = families.mapValues { family in
            envelope(
                family.faces + family.fallbacks.flatMap { families[$0]?.faces ?? [] } + substitutes)
        }
    }

    /// The envelope of a font family; for an unknown name that of the substitutes alone.
    package func metrics(of family: String) -> FontMetrics {
        known[family] ?? unknown
    }

    /// What may draw a family where it is missing, best first, each name once: other names of its
    /// own faces, then its fallbacks, then the substitutes.
    package func fallbacks(of family: String) -> [String] {
        let known = families[family]
        let fallbacks = (known?.fallbacks ?? []).flatMap { [$0] + (families[$0]?.faces ?? []) }
        var seen: Set<String> = [family]
        return ((known?.faces ?? []) + fallbacks + substitutes).filter { seen.insert($0).inserted }
    }
}
