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
    /// The sheet that marks have put before the others.
    private(set) var frontSheet: String?
    private var definedName: (name: String, sheet: Int?)?
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
            definedName = attributes.string("name").map { name in
                (name, attributes.decimal("localSheetId"))
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
        switch (found.name, found.sheet) {
        case ("_xlnm.Print_Titles", let sheet?): printTitles[sheet] = text
        case ("_xlnm.Print_Area", let sheet?): printAreas[sheet] = text
        case (WorkbookMarks.definedName, nil): frontSheet = Self.sheet(in: text)
        default: break
        }
    }
}

extension WorkbookContent {
    /// The name of the sheet in a reference to one of its cells, with or without quotation marks.
    private static func sheet(in reference: String) -> String? {
        guard let mark = reference.lastIndex(of: "!") else { return nil }
        let name = reference[..<mark]
        guard name.hasPrefix("'"), name.hasSuffix("'"), name.count >= 2 else {
            return String(name)
        }
        var isSecond = false
        return String(
            name.dropFirst().dropLast().filter { character in
                isSecond = character == "'" && !isSecond
                return !isSecond
            })
    }
}

extension XMLAttributes {
    /// Whether a truth value is given and true.
    func isOn(_ name: StaticString) -> Bool {
        with(name) { $0.equals("1") || $0.equals("true") || $0.equals("on") } ?? false
    }
}
