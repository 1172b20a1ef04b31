/// What people may type into cells, and what the program tells them meanwhile (a data validation,
/// ECMA-376 part 1, 18.3.1.32).
package struct InputRule: Hashable, Sendable {
    /// The cells that the rule is for.
    package var cells: CellRange
    /// The cells that hold the values to choose from, offered as a drop-down list; nil takes
    /// anything.
    ///
    /// A list is always a range: libxlsxwriter ends the process on a long list of Chinese words.
    package var choices: ChartRange?
    /// What is shown beside a cell that is chosen; nil is nothing.
    package var prompt: InputText?
    /// What happens when something else than the choices is typed; nil lets it pass.
    package var alert: InputAlert?

    package init(
        cells: CellRange, choices: ChartRange? = nil, prompt: InputText? = nil,
        alert: InputAlert? = nil
    ) {
        self.cells = cells
        self.choices = choices
        self.prompt = prompt
        self.alert = alert
    }
}

/// A short text under a title.
package struct InputText: Hashable, Sendable {
    /// May be empty.
    package var title: String
    package var text: String

    package init(title: String, text: String) {
        self.title = title
        self.text = text
    }
}

/// What a program does about a value that is none of the choices.
package struct InputAlert: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// The value is refused.
        case stop
        /// The program asks whether it is meant.
        case warning
        /// The program tells, and takes it.
        case information
    }

    package var kind: Kind
    package var message: InputText

    package init(kind: Kind, message: InputText) {
        self.kind = kind
        self.message = message
    }
}

/// The protection of a sheet, without a password: whoever wants to change more takes it off.
///
/// Locked cells cannot be changed; all cells can be selected.
package struct SheetProtection: Hashable, Sendable {
    /// What is allowed all the same.
    package enum Allowance: String, Hashable, Sendable, CaseIterable {
        case formatCells
        case formatColumns
        case formatRows
        case insertRows
        case deleteRows
    }

    package var allowed: Set<Allowance>

    package init(allowed: Set<Allowance> = []) {
        self.allowed = allowed
    }
}
