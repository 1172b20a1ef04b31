import BundledTemplates
import DisclosureCatalog
import DisclosureForms
import SheetModel

/// The shape of the sheet of findings: `Templates/reply.json5`.
struct ReplyTemplate: Hashable, Sendable {
    struct Column: Hashable, Sendable {
        var label: LocalizedText
        var field: ReplyField
        /// In characters of the Normal style.
        var width: Double
        var style: String
    }

    var sheet: LocalizedText
    var title: LocalizedText
    var page: PageTemplate
    var styles: [String: StyleTemplate]
    var columns: [Column]

    /// The shape that comes with the program.
    static func bundled() throws(GongkaiError) -> ReplyTemplate {
        try JSONFile.bundled(ReplyTemplate.self, BundledTemplates.reply, "reply.json5")
    }
}

/// What a column of the sheet of findings shows.
enum ReplyField: String, Hashable, Sendable, CaseIterable, Decodable {
    case number, severity, sheet, cell, place, message, suggestion, rule
}

extension ReplyTemplate: Decodable {
    private enum Keys: String, CodingKey, CaseIterable {
        case format, version, sheet, title, page, styles, columns
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: Keys.self)
        try container.checkFormat("gongkai.reply", at: .format)
        try container.checkVersion(upTo: 1, at: .version)
        sheet = try container.decode(Words.self, forKey: .sheet).text
        title = try container.decode(Words.self, forKey: .title).text
        page = try container.decode(PageTemplate.self, forKey: .page)
        styles = try container.decode([String: StyleTemplate].self, forKey: .styles)
        columns = try container.decode([Column].self, forKey: .columns)
    }

    /// A text in both languages.
    fileprivate struct Words: Decodable {
        var text: LocalizedText

        private enum Keys: String, CodingKey, CaseIterable { case zh, en }

        init(from decoder: any Decoder) throws {
            let container = try decoder.strictContainer(keyedBy: Keys.self)
            text = LocalizedText(
                zh: try container.decode(String.self, forKey: .zh),
                en: try container.decode(String.self, forKey: .en))
        }
    }
}

extension ReplyTemplate.Column: Decodable {
    private enum Keys: String, CodingKey, CaseIterable { case label, field, width, style }

    init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: Keys.self)
        label = try container.decode(ReplyTemplate.Words.self, forKey: .label).text
        field = try container.decode(ReplyField.self, forKey: .field)
        width = try container.decode(Double.self, forKey: .width)
        style = try container.decode(String.self, forKey: .style)
    }
}
