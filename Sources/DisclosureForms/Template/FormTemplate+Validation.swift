package import DisclosureCatalog

extension FormTemplate {
    /// What the catalog's rules need to know about this form; `missing` are fields for which the
    /// catalog's source had no column, so that nothing is to be said about each item's.
    package func validationOptions(
        today: CalendarDate?, without missing: [CatalogField] = []
    ) -> ValidationOptions {
        let signOff: [CatalogField] = [.preparedBy, .reviewedBy, .approvedBy, .filledOn]
        let texts = (preamble + notes).map(\.text)
        let printed = signOff.filter { field in
            let placeholder = "{\(field.placeholder)}"
            return texts.contains { $0.mentions(placeholder) }
        }
        let columns = columns
        // The department is in the title and in file names, whatever the form prints.
        var options = ValidationOptions(
            today: today, noteRequests: [marks.noteRequest],
            shownFields: Set([.department] + printed + Self.shownFields(in: columns))
                .subtracting(missing.flatMap(\.judgedTogether)))
        options.channelsMayBeOptional = channels.meaning == .required
        options.countsItemsInSections = columns.contains {
            $0.field == .itemNumber && $0.numbering == .section
        }
        return options
    }

    /// The fields of sections and items that some column shows, if in other words.
    var shownFields: [CatalogField] { Self.shownFields(in: columns) }

    /// The fields that some of the columns show, if in other words.
    static func shownFields(in columns: [ColumnTemplate]) -> [CatalogField] {
        columns.flatMap(\.fields).flatMap { field -> [CatalogField] in
            switch field {
            case .audience: [field, .everyone, .groups]
            case .disclosure: [field, .proactive, .onRequest]
            case .channel: [field, .channels]
            default: [field]
            }
        }
    }

    /// The words by which clerks know a field: its heading, or what stands before it above the
    /// table; nil if the form has neither.
    package func words(for field: CatalogField) -> String? {
        label(of: field) ?? preambleLabel(of: field)
    }

    /// What stands before `：{preparedBy}`, back to the white space before it.
    private func preambleLabel(of field: CatalogField) -> String? {
        for row in preamble + notes {
            let parts = row.text.split(
                separator: "：{\(field.placeholder)}", maxSplits: 1,
                omittingEmptySubsequences: false)
            guard parts.count == 2, let label = parts[0].split(separator: " ").last,
                !label.contains("}")
            else { continue }
            return String(label)
        }
        return nil
    }
}

extension CatalogField {
    /// The fields that rules judge together with this one: without it there is no telling whether
    /// the others say too little.
    fileprivate var judgedTogether: [CatalogField] {
        let groups: [[CatalogField]] = [
            [.audience, .everyone, .groups], [.disclosure, .proactive, .onRequest],
        ]
        return groups.first { $0.contains(self) } ?? [self]
    }

    /// The name of the field between braces in a preamble.
    fileprivate var placeholder: String {
        String(name.split(separator: ".").last ?? "")
    }
}
