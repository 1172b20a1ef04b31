import CXlsxWriter
import SheetModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What people may do with a sheet.
extension SheetHandle {
    func setInputs(_ inputs: [InputRule]) throws(WorkbookError) {
        // The library counts in one byte and writes none at all of 256.
        guard inputs.count <= ExcelLimits.inputs else {
            throw notWritable("that many rules for input")
        }
        for input in inputs { try add(input) }
    }

    func setProtection(_ protection: SheetProtection) {
        func isAllowed(_ allowance: SheetProtection.Allowance) -> UInt8 {
            protection.allowed.contains(allowance) ? 1 : 0
        }
        var options = lxw_protection()
        options.format_cells = isAllowed(.formatCells)
        options.format_columns = isAllowed(.formatColumns)
        options.format_rows = isAllowed(.formatRows)
        options.insert_rows = isAllowed(.insertRows)
        options.delete_rows = isAllowed(.deleteRows)
        unsafe worksheet_protect(worksheet, nil, &options)
    }

    func hide() { unsafe worksheet_hide(worksheet) }

    private func add(_ input: InputRule) throws(WorkbookError) {
        guard input.choices != nil || input.prompt != nil,
            input.choices != nil || input.alert == nil
        else { throw notWritable("a rule for input that rules nothing") }
        // A list as a list, in the place of a range, would end the process where it is long.
        let type =
            input.choices == nil ? LXW_VALIDATION_TYPE_ANY : LXW_VALIDATION_TYPE_LIST_FORMULA
        var rule = unsafe lxw_data_validation()
        unsafe rule.validate = UInt8(type.rawValue)
        unsafe rule.show_input = Self.shown(input.prompt != nil)
        unsafe rule.show_error = Self.shown(input.alert != nil)
        if let alert = input.alert { unsafe rule.error_type = Self.errorType(of: alert.kind) }
        let texts = [
            input.choices.map { "=" + $0.formula }, input.prompt?.title, input.prompt?.text,
            input.alert?.message.title, input.alert?.message.text,
        ]
        // The library copies the texts.
        let copies = unsafe texts.map { text in
            unsafe text.flatMap { $0.isEmpty ? nil : unsafe strdup($0) }
        }
        defer { unsafe copies.forEach { unsafe free($0) } }
        unsafe rule.value_formula = copies[0]
        unsafe rule.input_title = copies[1]
        unsafe rule.input_message = copies[2]
        unsafe rule.error_title = copies[3]
        unsafe rule.error_message = copies[4]
        let (first, last) = (input.cells.first, input.cells.last)
        try check(
            unsafe worksheet_data_validation_range(
                worksheet, try row(first.row), try column(first.column), try row(last.row),
                try column(last.column), &rule),
            "rule for input")
    }

    private static func shown(_ isShown: Bool) -> UInt8 {
        UInt8((isShown ? LXW_VALIDATION_ON : LXW_VALIDATION_OFF).rawValue)
    }

    private static func errorType(of kind: InputAlert.Kind) -> UInt8 {
        let type =
            switch kind {
            case .stop: LXW_VALIDATION_ERROR_TYPE_STOP
            case .warning: LXW_VALIDATION_ERROR_TYPE_WARNING
            case .information: LXW_VALIDATION_ERROR_TYPE_INFORMATION
            }
        return UInt8(type.rawValue)
    }
}
