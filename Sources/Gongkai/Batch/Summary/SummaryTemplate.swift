import BundledTemplates
import DisclosureCatalog
import DisclosureForms
import SheetModel

/// The shape of the consolidated workbook: `Templates/summary.json5`.
struct SummaryTemplate: Hashable, Sendable {
    /// A column of the sheet of departments.
    struct Column: Hashable, Sendable {
        var label: String
        var field: SummaryField
        /// In characters of the Normal style.
        var width: Double
        var style: String
    }

    var title: String
    var departmentSheet: String
    var itemSheet: String
    /// A sentence with placeholders.
    var totals: String
    var total: String
    /// What the statuses of departments are called.
    var done: String
    var failed: String
    var pending: String
    /// The marks before channels in a list of lines, and what stands between those that are shown.
    var chosenMarks: String
    var otherMarks: String
    var channelSeparator: String
    var page: PageTemplate
    var styles: [String: StyleTemplate]
    var departmentColumns: [Column]
    /// What the columns of the sheet of items share, in characters.
    var itemWidth: Double
    var narrowestItemColumn: Double
    var widestItemColumn: Double

    /// The shape that comes with the program.
    static func bundled() throws(GongkaiError) -> SummaryTemplate {
        try JSONFile.bundled(SummaryTemplate.self, BundledTemplates.summary, "summary.json5")
    }
}

extension SummaryTemplate {
    /// The channels that are chosen, where a text lists all in lines of their own; else the text.
    ///
    /// Thirteen lines for each item would make a survey of a city ten times as long.
    func chosenChannels(in text: String) -> String {
        // Most cells hold no list, which their first character tells. By bytes, for this is done for
        // every cell of a city.
        let newline = UInt8(ascii: "\n")
        guard let start = text.utf8.firstIndex(where: { $0 != newline }),
            (chosenMarks + otherMarks).unicodeScalars.contains(text.unicodeScalars[start])
        else { return text }
        let (chosen, others) = (Self.bytes(ofEach: chosenMarks), Self.bytes(ofEach: otherMarks))
        var names: [ArraySlice<UInt8>] = []
        for line in Array(text.utf8).split(separator: newline) {
            if let mark = chosen.first(where: line.starts(with:)) {
                names.append(line.dropFirst(mark.count))
            } else if !others.contains(where: line.starts(with:)) {
                return text
            }
        }
        let shown = names.joined(separator: channelSeparator.utf8)
        return String(decoding: Array(shown), as: UTF8.self)
    }

    private static func bytes(ofEach marks: String) -> [[UInt8]] {
        marks.unicodeScalars.map { Array(String($0).utf8) }
    }
}

/// What a column of the sheet of departments shows.
enum SummaryField: String, Hashable, Sendable, CaseIterable {
    case number, department, sections, items, onRequest, channels, errors, warnings, notes, status
    case folder, reason
}

extension SummaryTemplate: Decodable {
    private enum Keys: String, CodingKey, CaseIterable {
        case format, version, title, departmentSheet, itemSheet, totals, total
        case done, failed, pending, page, styles, departmentColumns
        case chosenMarks, otherMarks, channelSeparator
        case itemWidth, narrowestItemColumn, widestItemColumn
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: Keys.self)
        try container.checkFormat("gongkai.summary", at: .format)
        try container.checkVersion(upTo: 1, at: .version)
        title = try container.decode(String.self, forKey: .title)
        departmentSheet = try container.decode(String.self, forKey: .departmentSheet)
        itemSheet = try container.decode(String.self, forKey: .itemSheet)
        totals = try container.decode(String.self, forKey: .totals)
        total = try container.decode(String.self, forKey: .total)
        done = try container.decode(String.self, forKey: .done)
        failed = try container.decode(String.self, forKey: .failed)
        pending = try container.decode(String.self, forKey: .pending)
        chosenMarks = try container.decode(String.self, forKey: .chosenMarks)
        otherMarks = try container.decode(String.self, forKey: .otherMarks)
        channelSeparator = try container.decode(String.self, forKey: .channelSeparator)
        page = try container.decode(PageTemplate.self, forKey: .page)
        styles = try container.decode([String: StyleTemplate].self, forKey: .styles)
        departmentColumns = try container.decode([Column].self, forKey: .departmentColumns)
        itemWidth = try container.decode(Double.self, forKey: .itemWidth)
        narrowestItemColumn = try container.decode(Double.self, forKey: .narrowestItemColumn)
        widestItemColumn = try container.decode(Double.self, forKey: .widestItemColumn)
    }
}

extension SummaryTemplate.Column: Decodable {
    private enum Keys: String, CodingKey, CaseIterable { case label, field, width, style }

    init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: Keys.self)
        label = try container.decode(String.self, forKey: .label)
        field = try container.decode(SummaryField.self, forKey: .field)
        width = try container.decode(Double.self, forKey: .width)
        style = try container.decode(String.self, forKey: .style)
    }
}

extension SummaryField: Decodable {}
