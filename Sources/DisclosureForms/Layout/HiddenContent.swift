import DisclosureCatalog

/// What a catalog says and a form has no room for: told, because it is not printed.
struct HiddenContent {
    private let template: FormTemplate
    private let columns: [ColumnTemplate]
    private let shown: Set<CatalogField>

    /// `columns` are those of the template.
    init(template: FormTemplate, columns: [ColumnTemplate]) {
        self.template = template
        self.columns = columns
        shown = Set(FormTemplate.shownFields(in: columns))
    }

    func findings(in catalog: Catalog) -> [Finding] {
        sectionFindings(in: catalog) + fieldFindings(in: catalog.items)
            + extraFindings(in: catalog)
    }

    private func sectionFindings(in catalog: Catalog) -> [Finding] {
        let levels = columns.compactMap { column in
            if case .sectionName(let level) = column.field { level } else { nil }
        }
        guard let deepest = levels.max() else {
            let count = catalog.sections.count { !$0.name.isEmpty }
            return count == 0 ? [] : [.sectionsHidden(count)]
        }
        let deeper = SectionCounts(catalog).count(below: deepest)
        return deeper == 0 ? [] : [.sectionsJoined(deeper, deepest: deepest)]
    }

    private func fieldFindings(in items: [Item]) -> [Finding] {
        let hasChannelCell = columns.contains { $0.fields.contains(.channels) }
        func isShown(_ channel: ChosenChannel) -> Bool {
            hasChannelCell || shown.contains(.channel(channel.name))
        }
        let hasLevelCell = shown.contains(.levels)
        func isShown(_ level: String) -> Bool { hasLevelCell || shown.contains(.level(level)) }
        var counts: [(field: CatalogField, count: Int)] = Self.texts.compactMap { field, text in
            shown.contains(field) ? nil : (field, items.count { !text($0).isEmpty })
        }
        counts += [
            (.channels, hasChannelCell ? 0 : items.count { !$0.channels.allSatisfy(isShown) }),
            (.groups, shown.contains(.groups) ? 0 : items.count { !$0.audience.groups.isEmpty }),
            (
                .onRequest,
                shown.contains(.onRequest)
                    ? 0 : items.count { $0.disclosure.contains(.onRequest) }
            ),
            (.levels, items.count { !$0.levels.allSatisfy(isShown) }),
        ]
        var headings: Set<String> = []
        for item in items where !item.extra.isEmpty { headings.formUnion(item.extra.keys) }
        counts += headings.sorted().filter { !shown.contains(.extra($0)) }.map { heading in
            (.extra(heading), items.count { $0.extra[heading]?.isEmpty == false })
        }
        return counts.filter { $0.count > 0 }.map { .fieldHidden($0.field, count: $0.count) }
    }

    private static let texts: [(CatalogField, @Sendable (Item) -> String)] = [
        (.itemName, { $0.name }), (.content, { $0.content }), (.basis, { $0.basis }),
        (.deadline, { $0.deadline }), (.responsibleBody, { $0.responsibleBody }),
        (.remarks, { $0.remarks }),
    ]

    private func extraFindings(in catalog: Catalog) -> [Finding] {
        guard !catalog.extra.isEmpty else { return [] }
        let rows = template.preamble + template.notes
        let names = rows.flatMap(\.cells).flatMap { PlaceholderPattern($0.text).names }
        return catalog.extra.keys.sorted()
            .filter { !names.contains(PlaceholderText.extraPrefix + $0) }
            .map { .textHidden($0) }
    }
}

extension Finding {
    fileprivate static func sectionsHidden(_ count: Int) -> Finding {
        Finding(
            rule: "layout.sectionsHidden", severity: .warning, place: Place(),
            message: LocalizedText(
                zh: "这张表没有栏目一栏，\(count) 个栏目的名称没有印出。",
                en: "The form has no column for sections; \(count) names were not printed."),
            suggestion: LocalizedText(
                zh: "需要时请选用有栏目一栏的模板。",
                en: "Choose a template with such a column if they are needed."))
    }

    fileprivate static func sectionsJoined(_ count: Int, deepest: Int) -> Finding {
        Finding(
            rule: "layout.sectionDepth", severity: .warning,
            place: Place(field: .sectionName(level: deepest)),
            message: LocalizedText(
                zh: "表中只有 \(deepest) 级栏目，更深的 \(count) 个栏目已并入第 \(deepest) 级的格内。",
                en: """
                    The form has \(deepest) levels of sections; \(count) deeper ones were printed \
                    in the cells of level \(deepest).
                    """),
            suggestion: LocalizedText(
                zh: "请选用级数足够的模板，或减少栏目的级数。",
                en: "Choose a template with more levels, or use fewer in the catalog."))
    }

    fileprivate static func fieldHidden(_ field: CatalogField, count: Int) -> Finding {
        Finding(
            rule: "layout.fieldHidden", severity: .note, place: Place(field: field),
            message: LocalizedText(
                zh: "这张表没有这一栏，\(count) 个事项的这项内容没有印出。",
                en: "The form has no such column; what \(count) items say there was not printed."))
    }

    fileprivate static func textHidden(_ name: String) -> Finding {
        Finding(
            rule: "layout.textHidden", severity: .note, place: Place(field: .extra(name)),
            message: LocalizedText(
                zh: "这张表的表格上下都没有这项文字的位置，没有印出。",
                en: "The form has no row for this text; it was not printed."))
    }
}
