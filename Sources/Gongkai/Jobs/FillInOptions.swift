import DisclosureCatalog
import DisclosureForms

/// How a form for filling in is made: the form that a department completes and sends back.
///
/// It has the columns and the header of the form, empty rows, drop-down lists, messages beside the
/// cells, and protection without a password for everything that is not to be filled in. A hidden
/// sheet tells which form it is. Only a spreadsheet can be one.
///
///     var export = FormExport()
///     export.fillIn = FillInOptions(rows: 10)
public struct FillInOptions: Hashable, Sendable {
    /// How many empty rows there are, up to `rowLimit`; nil is 20 in a blank form, and 5 below the
    /// items of a catalog.
    public var rows: Int?
    /// Whether each channel has a column of its own, to be ticked from a list.
    ///
    /// Else a cell lists all of them, and its message says how to mark them.
    public var hasChannelColumns: Bool

    /// The most empty rows, some hundred pages of them.
    public static let rowLimit = 1_000

    /// Makes options; without any the form is as near to the official one as can be.
    public init(rows: Int? = nil, hasChannelColumns: Bool = false) {
        self.rows = rows
        self.hasChannelColumns = hasChannelColumns
    }
}

extension FillInOptions {
    /// The options in a word, for the manifest of a batch.
    var setting: String {
        let count = rows.map { String($0) } ?? "standard"
        return "rows=\(count),channels=\(hasChannelColumns ? "columns" : "cell")"
    }

    /// Reads that word; what it does not say is standard.
    init(setting: String) {
        self.init()
        for part in setting.split(separator: ",") {
            let pair = part.split(separator: "=", maxSplits: 1)
            guard pair.count == 2 else { continue }
            switch pair[0] {
            case "rows": rows = Int(pair[1])
            case "channels": hasChannelColumns = pair[1] == "columns"
            default: break
            }
        }
    }
}

/// A form without a catalog: what whoever hands it out knows already.
///
///     let blank = BlankForm(department: "示例市统计局")
///     let report = try FormExport().run(blank, to: .file("blank.xlsx", replacing: true))
public struct BlankForm: Hashable, Sendable {
    /// The department that is to fill the form in; empty leaves it to be written.
    public var department: String
    /// The title; nil is the template's.
    public var title: String?
    /// The channels that the form offers; none are the template's.
    public var channels: [String]

    /// Makes the description of a blank form.
    public init(department: String = "", title: String? = nil, channels: [String] = []) {
        self.department = department
        self.title = title
        self.channels = channels
    }

    func catalog(_ template: FormTemplate) -> Catalog {
        template.blankCatalog(department: department, title: title, channels: channels)
    }
}

/// What the forms for filling in of one template have in common.
struct FillInRecipe: Hashable, Sendable {
    let options: FillInOptions
    let kind: FormIdentity.Kind
    let template: String
    let templateHash: ContentHash

    private static let blankRows = 20
    private static let spareRows = 5

    /// Throws `GongkaiError` for options that no form can have.
    init(
        _ options: FillInOptions, kind: FormIdentity.Kind, template: FormTemplate,
        hash: ContentHash
    ) throws(GongkaiError) {
        let least = kind == .blank ? 1 : 0
        if let rows = options.rows, !(least...FillInOptions.rowLimit).contains(rows) {
            throw GongkaiError(fillInRows: rows, from: least)
        }
        self.options = options
        self.kind = kind
        self.template = template.name
        templateHash = hash
    }

    /// What makes the form of a catalog one for filling in.
    func filling(of catalog: Catalog) throws(GongkaiError) -> FormFilling {
        var hash = ""
        if kind == .fillIn {
            hash = ContentHash(of: try CatalogFile.bytes(of: catalog)).hexadecimal
        }
        let identity = FormIdentity(
            template: template, templateHash: templateHash.hexadecimal, catalogHash: hash,
            kind: kind, hasChannelColumns: options.hasChannelColumns)
        return FormFilling(identity: identity, rows: rows)
    }

    /// How many empty rows the forms have.
    var rows: Int { options.rows ?? (kind == .blank ? Self.blankRows : Self.spareRows) }
}

extension TemplateChoice {
    /// The form, and what makes it one for filling in if that is wanted.
    ///
    /// Throws `GongkaiError` as `template(_:)` does, and for options that no form can have.
    func template(
        _ limits: Limits, fillIn: FillInOptions?, kind: FormIdentity.Kind = .fillIn
    ) throws(GongkaiError) -> (template: FormTemplate, recipe: FillInRecipe?) {
        guard let fillIn else { return (try template(limits), nil) }
        let (template, hash) = try templateAndHash(limits)
        let recipe = try FillInRecipe(fillIn, kind: kind, template: template, hash: hash)
        return (template, recipe)
    }
}
