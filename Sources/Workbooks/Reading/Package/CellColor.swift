/// The colour that an element of a styles part names (ECMA-376 part 1, 18.8.3 and 18.8.19).
enum CellColor {
    /// As 0xRRGGBB; nil for a colour that is the program's choice, or of a theme that was not read.
    static func rgb(_ attributes: borrowing XMLAttributes, theme: [UInt32?]) -> UInt32? {
        if let text = attributes.string("rgb") { return UInt32(text.suffix(6), radix: 16) }
        let tint = attributes.number("tint") ?? 0
        if let index = attributes.decimal("theme"), theme.indices.contains(index) {
            return theme[index].map { tinted($0, by: tint) }
        }
        guard let index = attributes.decimal("indexed"), index >= 0 else { return nil }
        let place = index < 8 ? index : index - 8
        return palette.indices.contains(place) ? tinted(palette[place], by: tint) : nil
    }

    /// The palette of old workbooks from its eighth colour on; the first eight are the same again
    /// (18.8.27).
    private static let palette: [UInt32] = [
        0x000000, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF,
        0x800000, 0x008000, 0x000080, 0x808000, 0x800080, 0x008080, 0xC0C0C0, 0x808080,
        0x9999FF, 0x993366, 0xFFFFCC, 0xCCFFFF, 0x660066, 0xFF8080, 0x0066CC, 0xCCCCFF,
        0x000080, 0xFF00FF, 0xFFFF00, 0x00FFFF, 0x800080, 0x800000, 0x008080, 0x0000FF,
        0x00CCFF, 0xCCFFFF, 0xCCFFCC, 0xFFFF99, 0x99CCFF, 0xFF99CC, 0xCC99FF, 0xFFCC99,
        0x3366FF, 0x33CCCC, 0x99CC00, 0xFFCC00, 0xFF9900, 0xFF6600, 0x666699, 0x969696,
        0x003366, 0x339966, 0x003300, 0x333300, 0x993300, 0x993366, 0x333399, 0x333333,
    ]

    /// A colour made darker (below 0) or lighter in its lightness, hue and saturation kept (18.8.19).
    private static func tinted(_ rgb: UInt32, by tint: Double) -> UInt32 {
        guard tint != 0, tint.isFinite, abs(tint) <= 1 else { return rgb }
        let parts = [16, 8, 0].map { Double(rgb >> UInt32($0) & 0xFF) / 255 }
        let (most, least) = (parts.max() ?? 0, parts.min() ?? 0)
        let light = (most + least) / 2
        let wanted = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint
        // Saturation is the spread by the room that a lightness leaves for it.
        let (room, newRoom) = (1 - abs(2 * light - 1), 1 - abs(2 * wanted - 1))
        let factor = room > 0 ? newRoom / room : 0
        return parts.reduce(0) { color, part in
            let value = wanted + (part - light) * factor
            return color << 8 | UInt32((min(max(value, 0), 1) * 255).rounded())
        }
    }
}
