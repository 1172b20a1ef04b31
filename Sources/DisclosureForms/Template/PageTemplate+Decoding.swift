import DisclosureCatalog
import SheetModel

private let pointsPerMillimetre = 72 / 25.4

extension PageTemplate: Decodable {
    private enum Keys: String, CodingKey, CaseIterable {
        case paper, orientation, margins, maximumScale, minimumBodySize, slack, footer
    }

    private enum MarginKeys: String, CodingKey, CaseIterable {
        case top, bottom, left, right, header, footer
    }

    private enum Orientation: String, Decodable {
        case landscape
        case portrait
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: Keys.self)
        paper = try container.decode(PaperSize.self, forKey: .paper)
        isLandscape = try container.decode(Orientation.self, forKey: .orientation) == .landscape
        margins = try Self.margins(from: container.superDecoder(forKey: .margins))
        maximumScale = try container.decode(.maximumScale, default: 100)
        minimumBodySize = try container.decode(.minimumBodySize, default: 8)
        slack = try container.decode(.slack, default: 0.02)
        footer = try container.decode(.footer, default: "")
    }

    private static func margins(from decoder: any Decoder) throws -> PageMargins {
        let container = try decoder.strictContainer(keyedBy: MarginKeys.self)
        func points(_ key: MarginKeys) throws -> Double {
            try container.decode(Double.self, forKey: key) * pointsPerMillimetre
        }
        return PageMargins(
            top: try points(.top), bottom: try points(.bottom), left: try points(.left),
            right: try points(.right), header: try points(.header), footer: try points(.footer))
    }
}

extension StyleTemplate: Decodable {
    private enum Keys: String, CodingKey, CaseIterable {
        case font, size, bold, align, verticalAlign, direction, border
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: Keys.self)
        font = try container.decode(String.self, forKey: .font)
        size = try container.decode(Double.self, forKey: .size)
        bold = try container.decode(.bold, default: false)
        horizontal = try container.decode(.align, default: .left)
        vertical = try container.decode(.verticalAlign, default: .center)
        direction = try container.decode(.direction, default: .horizontal)
        bordered = try container.decode(.border, default: true)
    }
}
