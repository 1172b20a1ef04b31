package import DisclosureCatalog
package import SheetModel

/// What a form for filling in says about itself on a hidden sheet, so that it is recognised with
/// certainty when it comes back.
///
///     var findings: [Finding] = []
///     let identity = FormIdentity(reading: grid, file: "form.xlsx", findings: &findings)
package struct FormIdentity: Hashable, Sendable {
    /// What the form was when it was handed out.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A form without a catalog.
        case blank
        /// A form with the content of a catalog.
        case fillIn
    }

    /// The name of the template.
    package var template: String
    /// The SHA-256 of the template file, in sixty-four hexadecimal digits.
    package var templateHash: String
    /// The SHA-256 of the catalog, likewise; empty for a blank form.
    package var catalogHash: String
    package var kind: Kind
    /// Whether the form has a column for each channel where its template has one cell for all.
    package var hasChannelColumns: Bool

    /// The name of the hidden sheet.
    package static let sheetName = "gongkai"
    /// What its first cell names as the format.
    package static let format = "gongkai.form"
    /// The version that is written, and the newest that is read.
    package static let version = 1

    package init(
        template: String, templateHash: String, catalogHash: String, kind: Kind,
        hasChannelColumns: Bool = false
    ) {
        self.template = template
        self.templateHash = templateHash
        self.catalogHash = catalogHash
        self.kind = kind
        self.hasChannelColumns = hasChannelColumns
    }

    /// The rows of the sheet: keys in its first column, values in its second.
    package var records: [(key: String, value: String)] {
        [
            (Key.format.rawValue, Self.format), (Key.version.rawValue, String(Self.version)),
            (Key.template.rawValue, template), (Key.templateHash.rawValue, templateHash),
            (Key.catalogHash.rawValue, catalogHash), (Key.kind.rawValue, kind.rawValue),
            (Key.channels.rawValue, hasChannelColumns ? Self.columns : Self.cell),
        ]
    }

    private enum Key: String {
        case format
        case version
        case template
        case templateHash
        case catalogHash
        case kind
        case channels
    }

    /// How the channels of an item are told; without the key it is a cell.
    private static let cell = "cell"
    private static let columns = "columns"

    /// Whether a sheet is one of these, sound or damaged: it begins with the format, or it is
    /// hidden and has the name.
    package static func isIdentity(_ grid: SheetGrid) -> Bool {
        let first = grid.rows.first?.texts ?? []
        if first.count >= 2, first[0] == Key.format.rawValue, first[1] == format { return true }
        return grid.visibility != .visible && grid.name == sheetName
    }

    /// Reads the sheet; nil for any other sheet, and with a finding for one that is damaged.
    ///
    /// `file` is the name that the finding shows. Keys that this version does not know are passed
    /// over.
    package init?(reading grid: SheetGrid, file: String?, findings: inout [Finding]) {
        guard Self.isIdentity(grid) else { return nil }
        let place = Place(file: file, sheet: grid.name)
        do {
            self = try Self.identity(in: Self.values(of: grid))
        } catch {
            findings.append(
                Finding(
                    rule: "import.identity", severity: .warning, place: place,
                    message: error.message))
            return nil
        }
    }

    private static func values(of grid: SheetGrid) -> [String: String] {
        grid.rows.prefix(maximumRows).reduce(into: [:]) { values, row in
            let texts = row.cells.filter { $0.column < 2 }
            guard let key = texts.first(where: { $0.column == 0 })?.value.shownText else { return }
            let value = texts.first { $0.column == 1 }?.value.shownText ?? ""
            // The first of a key counts, as in a table that is looked up.
            if values[key] == nil { values[key] = value }
        }
    }

    /// More rows than any version has.
    private static let maximumRows = 100

    private static func identity(in values: [String: String]) throws(Damage) -> FormIdentity {
        func value(_ key: Key) throws(Damage) -> String {
            guard let value = values[key.rawValue] else { throw .key(key.rawValue) }
            return value
        }
        func hash(_ key: Key, isOptional: Bool) throws(Damage) -> String {
            let text = try value(key)
            let isHash = text.utf8.count == 64 && text.utf8.allSatisfy(isDigit)
            guard isHash || (isOptional && text.isEmpty) else { throw .key(key.rawValue) }
            return text
        }
        guard try value(.format) == format else { throw .key(Key.format.rawValue) }
        guard let version = Int(try value(.version)) else { throw .key(Key.version.rawValue) }
        guard version == Self.version else { throw .version }
        guard let kind = Kind(rawValue: try value(.kind)) else { throw .key(Key.kind.rawValue) }
        let template = try value(.template)
        guard !template.isEmpty else { throw .key(Key.template.rawValue) }
        return FormIdentity(
            template: template, templateHash: try hash(.templateHash, isOptional: false),
            catalogHash: try hash(.catalogHash, isOptional: kind == .blank), kind: kind,
            hasChannelColumns: values[Key.channels.rawValue] == columns)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"): true
        default: false
        }
    }

    /// What is wrong with a sheet that should be one of these.
    private enum Damage: Error {
        /// The value of a key is missing or none that it can have.
        case key(String)
        case version

        var message: LocalizedText {
            switch self {
            case .key(let key):
                LocalizedText(
                    zh: "标明表格来源的隐藏工作表已损坏（\(key)），不能据此认出表格，改按表头识别，请核对。",
                    en: """
                        The hidden sheet that tells which form this is is damaged (\(key)); the \
                        form was recognised by its header instead. Check it.
                        """)
            case .version:
                LocalizedText(
                    zh: "标明表格来源的隐藏工作表是其他版本的，不能据此认出表格，改按表头识别，请升级程序。",
                    en: """
                        The hidden sheet that tells which form this is has another version; the \
                        form was recognised by its header instead. Update the program.
                        """)
            }
        }
    }
}
