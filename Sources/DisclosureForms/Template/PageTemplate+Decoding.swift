import DisclosureCatalog
import SheetModel

private let pointsPerMillimetre = 72 / 25.4

extension PageTemplate: Decodable {
    private enum Keys: String, CodingKey, CaseIterable {
        case paper, orientation, margins, scale, maximumScale, minimumBodySize, slack
        case header, footer, `repeat`, center
    }

    private enum Orientation: String, CaseIterable {
        case landscape
        case portrait
    }

    package static let standIn = PageTemplate(
        paper: .a4, isLandscape: true,
        margins: PageMargins(top: 36, bottom: 36, left: 36, right: 36, header: 18, footer: 18))

    package init(from decoder: any Decoder) throws {
        let container = try decoder.patientContainer(keyedBy: Keys.self)
        self = .standIn
        paper = try container.requiredWord(.paper, orUse: .a4)
        isLandscape =
            try container.requiredWord(.orientation, orUse: Orientation.landscape) == .landscape
        margins = try container.required(.margins, orUse: MillimetreMargins(points: margins)).points
        maximumScale = try container.optional(.maximumScale, default: 100)
        scale = try container.optional(.scale, default: nil)
        minimumBodySize = try container.optional(.minimumBodySize, default: 8)
        slack = try container.optional(.slack, default: 0.02)
        header = try container.optional(.header, default: "")
        footer = try container.optional(.footer, default: "")
        repeated = try container.word(.repeat, default: .header)
        centersHorizontally = try container.optional(.center, default: true)
    }
}

/// Margins as the file has them.
private struct MillimetreMargins: Decodable {
    var points: PageMargins

    private enum Keys: String, CodingKey, CaseIterable {
        case top, bottom, left, right, header, footer
    }

    init(points: PageMargins) { self.points = points }

    init(from decoder: any Decoder) throws {
        let container = try decoder.patientContainer(keyedBy: Keys.self)
        func points(_ key: Keys) throws -> Double {
            try container.required(key, orUse: 10.0) * pointsPerMillimetre
        }
        self.points = PageMargins(
            top: try points(.top), bottom: try points(.bottom), left: try points(.left),
            right: try points(.right), header: try points(.header), footer: try points(.footer))
    }
}

extension StyleTemplate: Decodable {
    private enum Keys: String, CodingKey, CaseIterable {
        case font, size, bold, align, verticalAlign, direction, border, fill, color
    }

    package static let standIn = StyleTemplate(
        font: ColumnWidth.normalFont, size: 10, bold: false, horizontal: .left, vertical: .center,
        direction: .horizontal, bordered: true)

    package init(from decoder: any Decoder) throws {
        let container = try decoder.patientContainer(keyedBy: Keys.self)
        font = try container.required(.font, orUse: ColumnWidth.normalFont)
        size = try container.required(.size, orUse: 10)
        bold = try container.optional(.bold, default: false)
        horizontal = try container.word(.align, default: .left)
        vertical = try container.word(.verticalAlign, default: .center)
        direction = try container.word(.direction, default: .horizontal)
        bordered = try container.optional(.border, default: true)
        fill = try Self.colour(.fill, container)
        color = try Self.colour(.color, container) ?? 0
    }

    private static func colour(
        _ key: Keys, _ container: PatientContainer<Keys>
    ) throws -> UInt32? {
        try container.attempt(orUse: nil) {
            guard let text = try container.strict.decodeIfPresent(String.self, forKey: key)
            else { return nil }
            guard let colour = colour(text) else {
                throw container.strict.invalidValue(
                    .unknownWord(text, allowed: ["#RRGGBB"]), at: key)
            }
            return colour
        }
    }

    /// The number of a colour such as `#D9D9D9`.
    private static func colour(_ text: String) -> UInt32? {
        let digits = text.utf8.dropFirst()
        guard text.utf8.first == UInt8(ascii: "#"), digits.count == 6,
            digits.first != UInt8(ascii: "+")
        else { return nil }
        return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    }
}
