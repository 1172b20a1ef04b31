import SheetModel

/// Follows what a sheet's part says about input, and compares it with the plan.
struct InputComparison {
    private var protection: SheetProtection?
    private var count = 0
    private var formula: [UInt8] = []
    private(set) var isInFormula = false

    /// Takes an element that is about input; returns whether it is one, and what is wrong with it.
    mutating func startElement(
        _ name: Span<UInt8>, _ attributes: borrowing XMLAttributes, of plan: SheetPlan
    ) -> (isTaken: Bool, difference: String?) {
        if name.equals("dataValidation") {
            defer { count += 1 }
            formula.removeAll(keepingCapacity: true)
            guard count < plan.inputs.count, isRule(attributes, plan.inputs[count]) else {
                return (true, "rule \(count + 1) for input is not that planned")
            }
        } else if name.equals("formula1") {
            isInFormula = true
        } else if name.equals("formula2") {
            return (true, "a rule for input that was not planned")
        } else if name.equals("sheetProtection") {
            guard let found = Self.protection(attributes) else {
                return (true, "the protection is not that planned")
            }
            protection = found
        } else {
            return (false, nil)
        }
        return (true, nil)
    }

    /// Takes the end of such an element.
    mutating func endElement(_ name: Span<UInt8>, of plan: SheetPlan) -> String? {
        if name.equals("formula1") {
            isInFormula = false
        } else if name.equals("dataValidation"), plan.inputs.indices.contains(count - 1) {
            let planned = plan.inputs[count - 1].choices?.formula ?? ""
            guard formula.elementsEqual(planned.utf8) else {
                return "rule \(count) for input offers other choices"
            }
        }
        return nil
    }

    mutating func text(_ text: Span<UInt8>) { text.append(to: &formula) }

    /// What differs when the sheet was read.
    func difference(from plan: SheetPlan) -> String? {
        guard protection == plan.protection else { return "the protection is not that planned" }
        guard count == plan.inputs.count, count <= ExcelLimits.inputs else {
            return "\(count) rules for input of \(plan.inputs.count)"
        }
        guard MergeSweep.overlaps(among: plan.inputs.map(\.cells)).isEmpty else {
            return "rules for input overlap"
        }
        return nil
    }

    private func isRule(_ attributes: borrowing XMLAttributes, _ input: InputRule) -> Bool {
        let hasList = attributes.has("type", "list")
        let style: String? = input.alert.flatMap { $0.kind == .stop ? nil : $0.kind.rawValue }
        return attributes.with("sqref") { CellRange(a1: $0) } == input.cells
            && hasList == (input.choices != nil) && (hasList || !attributes.has("type"))
            && attributes.has("allowBlank", "1") && !attributes.has("showDropDown")
            && attributes.has("showInputMessage", "1") == (input.prompt != nil)
            && attributes.has("showErrorMessage", "1") == (input.alert != nil)
            && attributes.string("errorStyle") == style
            && isMessage(
                attributes.string("promptTitle"), attributes.string("prompt"), input.prompt)
            && isMessage(
                attributes.string("errorTitle"), attributes.string("error"), input.alert?.message)
    }

    private func isMessage(_ title: String?, _ text: String?, _ planned: InputText?) -> Bool {
        guard let planned else { return title == nil && text == nil }
        func isText(_ found: String?, _ text: String, _ limit: Int) -> Bool {
            (found ?? "").utf8.elementsEqual(text.utf8) && TextSurvey(of: text).units <= limit
        }
        return isText(title, planned.title, ExcelLimits.inputTitle)
            && isText(text, planned.text, ExcelLimits.inputText) && !planned.text.isEmpty
    }

    /// What the element allows; nil if it does not protect, has a password, or says more.
    private static func protection(_ attributes: borrowing XMLAttributes) -> SheetProtection? {
        // A sheet's objects and scenarios are protected too, of which there are none.
        let fixed: [StaticString] = ["sheet", "objects", "scenarios"]
        guard fixed.allSatisfy({ attributes.has($0, "1") }) else { return nil }
        let names: [(SheetProtection.Allowance, StaticString)] = [
            (.formatCells, "formatCells"), (.formatColumns, "formatColumns"),
            (.formatRows, "formatRows"), (.insertRows, "insertRows"), (.deleteRows, "deleteRows"),
        ]
        let allowed = names.filter { attributes.has($0.1, "0") }.map(\.0)
        guard attributes.count == fixed.count + allowed.count else { return nil }
        return SheetProtection(allowed: Set(allowed))
    }
}
