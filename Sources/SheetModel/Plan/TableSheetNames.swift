/// Names for the sheets on which a table goes on.
package struct TableSheetNames {
    private var rules = SheetNameRules()

    /// Knows the names of all sheets that are planned.
    package init(planned: [String]) {
        for name in planned { _ = rules.broken(by: name) }
    }

    /// The name of a further sheet: `名称 (2)`, or the next number that is free.
    ///
    /// What has no room for the number is cut from the end of the name.
    package mutating func next(after name: String) -> String {
        for number in 2...(ExcelLimits.sheets + 2) {
            let candidate = Self.numbered(name, number)
            if rules.broken(by: candidate).isEmpty { return candidate }
        }
        return name
    }

    private static func numbered(_ name: String, _ number: Int) -> String {
        let suffix = " (\(number))"
        var start = name
        while start.utf16.count + suffix.utf16.count > ExcelLimits.sheetName, !start.isEmpty {
            start.removeLast()
        }
        return start + suffix
    }
}
