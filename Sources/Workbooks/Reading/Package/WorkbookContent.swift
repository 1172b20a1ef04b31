import SheetModel

/// Reads the workbook part: the sheets, the system of dates, and the names of printed areas.
final class WorkbookContent: PartContent {
    struct Sheet {
        var name: String
        var visibility: SheetGrid.Visibility
        var relationship: String
    }

    private(set) var fault: WorkbookReadError.Reason?
    private(set) var sheets: [Sheet] = []
    private(set) var countsFrom1904 = false
    /// The formulas of names that concern printing, by the position of their sheet.
    private(set) var printTitles: [Int: String] = [:]
    private(set) var printAreas: [Int: String] = [:]
    private var definedName: (name: String, sheet: Int)?
    private var formula: [UInt8] = []
    private let limit: Int

    private static let longestFormula = 1_000

    init(limit: Int) {
        self.limit = limit
    }

    func start(_ name: Span<UInt8>, _ attributes: borrowing XMLAttributes) {
        if name.equals("sheet") {
            startSheet(attributes)
        } else if name.equals("workbookPr") {
            countsFrom1904 = attributes.isOn("date1904")
        } else if name.equals("definedName") {
            definedName = attributes.string("name").flatMap { name in
                attributes.decimal("localSheetId").map { (name, $0) }
            }
            formula.removeAll()
        }
    }

    private func startSheet(_ attributes: borrowing XMLAttributes) {
        guard let name = attributes.string("name"),
            let relationship = attributes.withPrefixed("id", { $0.string })
        else { return }
        let key = name.lowercased()
        guard !sheets.contains(where: { $0.name.lowercased() == key }) else {
            fault = .content(.duplicateSheet)
            return
        }
        guard sheets.count < limit else {
            fault = .limit(.sheets)
            return
        }
        let visibility = attributes.string("state").flatMap(SheetGrid.Visibility.init(rawValue:))
        sheets.append(
            Sheet(name: name, visibility: visibility ?? .visible, relationship: relationship))
    }

    func text(_ text: Span<UInt8>) {
        guard definedName != nil, formula.count + text.count <= Self.longestFormula else { return }
        text.append(to: &formula)
    }

    func end(_ name: Span<UInt8>) {
        guard name.equals("definedName"), let found = definedName else { return }
        definedName = nil
        let text = String(decoding: formula, as: UTF8.self)
        switch found.name {
        case "_xlnm.Print_Titles": printTitles[found.sheet] = text
        case "_xlnm.Print_Area": printAreas[found.sheet] = text
        default: break
        }
    }
}

extension XMLAttributes {
    /// Whether a truth value is given and true.
    func isOn(_ name: StaticString) -> Bool {
        with(name) { $0.equals("1") || $0.equals("true") || $0.equals("on") } ?? false
    }
}
