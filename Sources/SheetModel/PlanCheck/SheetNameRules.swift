/// Names of sheets: what Excel allows, and that each is there once.
///
/// It is also what the check of a written package asks about the names that it finds.
package struct SheetNameRules {
    private var known: [String: Int] = [:]
    private var count = 0

    package init() {}

    /// The rules that the next sheet's name breaks.
    package mutating func broken(by name: String) -> [PlanRule] {
        var collector = FaultCollector(sheet: name)
        check(name, into: &collector)
        return collector.faults.map(\.rule)
    }

    mutating func check(_ name: String, into faults: inout FaultCollector) {
        defer { count += 1 }
        guard !name.isEmpty else { return faults.add(.missing, at: .sheetName) }
        faults.checkText(name, at: .sheetName, units: ExcelLimits.sheetName)
        if let scalar = name.unicodeScalars.first(where: Self.isReserved) {
            faults.add(.forbiddenCharacter(scalar), at: .sheetName)
        }
        let apostrophe: Unicode.Scalar = "'"
        if name.unicodeScalars.first == apostrophe || name.unicodeScalars.last == apostrophe {
            faults.add(.apostropheAtEdge, at: .sheetName)
        }
        let folded = Self.folded(name)
        if folded == "history" { faults.add(.reservedName, at: .sheetName) }
        if let earlier = known[folded] {
            faults.add(.duplicateName(sheet: earlier), at: .sheetName)
        } else {
            known[folded] = count
        }
    }

    /// Without case: upper case first, so that "ß" and "SS" are the same.
    private static func folded(_ name: String) -> String { name.uppercased().lowercased() }

    private static func isReserved(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "[", "]", ":", "*", "?", "/", "\\": true
        default: false
        }
    }
}
