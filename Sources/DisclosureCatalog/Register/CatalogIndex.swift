/// A catalog for a report, and where it came from.
package struct CatalogInUse: Sendable {
    package var catalog: Catalog
    package var file: String?

    package init(_ catalog: Catalog, file: String? = nil) {
        self.catalog = catalog
        self.file = file
    }
}

/// A line of the table of items: a current item, a former one, or the unknown ones of a department.
struct ItemRow: Sendable {
    var department: Int32
    var membership: ItemFigures.Membership
    /// The index among the department's sections.
    var section: Int
    var number = ""
    var name = ""
    var deadline = Deadline("")
    var isProactive = true
    /// The channels that are ticked, in the catalog's order.
    var ticked: [Int32] = []
    /// The items of all catalogs that are counted in this line.
    var items: [Int32] = []
}

/// An item of one catalog.
struct IndexedItem: Sendable {
    /// The line in which it is counted.
    var row: Int32 = 0
    var number: String
    var name: String
    var nameKey: String
    /// The name of its top-level section.
    var section: String
    var deadline: Deadline
    var timing: ItemTiming
    var isProactive: Bool
    var ticked: [Int32]
    /// The days on which its catalog counts.
    var days: ClosedRange<Int32>
}

/// One catalog of a department and the days on which it counts.
struct CatalogVersion: Sendable {
    var days: ClosedRange<Int32>
    var items: Range<Int>
    /// Items by number; nil for numbers that more than one item has.
    var byNumber: [String: Int32?] = [:]
    /// Items by name, the first of each.
    var byName: [String: Int32] = [:]
    var channels: Set<Int32> = []
    /// The channels in the catalog's order.
    var channelOrder: [Int32] = []
}

/// A department with its catalogs in the order of time.
struct IndexedDepartment: Sendable {
    var name: String
    var versions: [CatalogVersion] = []
    /// The catalog that counts at the end of the quarter.
    var current = 0
    var rows: Range<Int> = 0..<0
    /// The current catalog's top-level sections, then those of earlier ones, then an empty name.
    var sections: [String] = []

    /// The line of publications whose item is not known.
    var unknownRow: Int { rows.upperBound - 1 }

    func version(on day: Int32) -> CatalogVersion? {
        versions.last { $0.days.contains(day) }
    }
}

/// All catalogs of a report, for looking up the rows of ledgers.
struct CatalogIndex: Sendable {
    private(set) var departments: [IndexedDepartment] = []
    private(set) var items: [IndexedItem] = []
    private(set) var rows: [ItemRow] = []
    private(set) var uses: [CatalogUse] = []
    private(set) var findings: [Finding] = []
    private var numbers: [String: Int32] = [:]

    /// Makes the index; `end` is the last day of the report.
    init(_ catalogs: [CatalogInUse], end: CalendarDate, channels: inout ChannelSets) {
        var deadlines = DeadlineResolver()
        for (number, group) in groups(of: catalogs).enumerated() {
            var department = IndexedDepartment(name: group[0].catalog.department)
            let versions = inOrderOfTime(group)
            for (position, entry) in versions.enumerated() {
                let start = entry.catalog.signOff.filledOn?.dayNumber
                let next = position + 1 < versions.count ? versions[position + 1] : nil
                // The earliest catalog counts for all days before the next one.
                let first = position == 0 ? Int32.min : start ?? Int32.min
                let last = (next?.catalog.signOff.filledOn?.dayNumber).map { $0 - 1 } ?? Int32.max
                let days = first...max(first, last)
                department.versions.append(
                    version(entry.catalog, days: days, &deadlines, &channels))
                use(entry, isFirst: position == 0)
            }
            department.current =
                department.versions.lastIndex { $0.days.contains(end.dayNumber) } ?? 0
            addRows(of: &department, number: Int32(clamping: number))
            departments.append(department)
        }
    }

    /// The department that a ledger names; nil if there is none.
    func department(named name: String) -> Int32? { numbers[LedgerText.nameKey(name)] }

    private mutating func groups(of catalogs: [CatalogInUse]) -> [[CatalogInUse]] {
        var groups: [[CatalogInUse]] = []
        for entry in catalogs {
            let key = LedgerText.nameKey(entry.catalog.department)
            if let known = numbers[key] {
                groups[Int(known)].append(entry)
            } else {
                numbers[key] = Int32(clamping: groups.count)
                groups.append([entry])
            }
        }
        return groups
    }

    /// The catalogs of a department by the day on which they were filled in; of two of one day the
    /// one that was given later.
    private mutating func inOrderOfTime(_ group: [CatalogInUse]) -> [CatalogInUse] {
        var byDay: [Int32: CatalogInUse] = [:]
        for entry in group {
            let day = entry.catalog.signOff.filledOn?.dayNumber ?? Int32.min
            if let other = byDay[day] { findings.append(Finding(sameDay: entry, as: other)) }
            byDay[day] = entry
        }
        return byDay.sorted { $0.key < $1.key }.map(\.value)
    }

    private mutating func use(_ entry: CatalogInUse, isFirst: Bool) {
        var use = CatalogUse(
            department: entry.catalog.department, items: entry.catalog.items.count)
        use.file = entry.file
        use.filledOn = entry.catalog.signOff.filledOn
        use.from = isFirst ? nil : use.filledOn
        uses.append(use)
    }
}

extension CatalogIndex {
    private mutating func version(
        _ catalog: Catalog, days: ClosedRange<Int32>, _ deadlines: inout DeadlineResolver,
        _ channels: inout ChannelSets
    ) -> CatalogVersion {
        let start = items.count
        var version = CatalogVersion(days: days, items: start..<start)
        version.channelOrder = catalog.channelVocabulary.map { channels.channel(named: $0) }
        deadlines.startCatalog()
        for section in catalog.sections {
            for item in section.allItems {
                let deadline = deadlines.resolve(item.deadline).effective
                let ticked = item.channels.map { channels.channel(named: $0.name) }
                if catalog.channelVocabulary.isEmpty { version.channelOrder += ticked }
                items.append(
                    IndexedItem(
                        number: item.number?.description ?? "", name: item.name,
                        nameKey: LedgerText.nameKey(item.name), section: section.name,
                        deadline: deadline, timing: ItemTiming(deadline),
                        isProactive: item.disclosure.isEmpty
                            || item.disclosure.contains(.proactive),
                        ticked: ticked, days: days))
            }
        }
        version.items = start..<items.count
        version.channels = Set(version.channelOrder)
        for index in version.items { addNames(of: index, to: &version) }
        return version
    }

    private func addNames(of index: Int, to version: inout CatalogVersion) {
        let item = items[index]
        let number = Int32(clamping: index)
        let key = LedgerText.numberKey(item.number)
        if !key.isEmpty {
            version.byNumber[key] = version.byNumber[key] == nil ? number : .some(nil)
        }
        if !item.nameKey.isEmpty, version.byName[item.nameKey] == nil {
            version.byName[item.nameKey] = number
        }
    }

    /// The lines of a department: the current items, former ones of other names, the unknown ones.
    private mutating func addRows(of department: inout IndexedDepartment, number: Int32) {
        let start = rows.count
        let current = department.versions[department.current]
        var sections = NameTable()
        for index in current.items {
            addRow(of: index, .current, number, &sections)
        }
        for position in department.versions.indices where position != department.current {
            let version = department.versions[position]
            let filledOn = uses[uses.count - department.versions.count + position].filledOn
            for index in version.items {
                if let same = sameItem(as: index, in: current) {
                    items[index].row = items[Int(same)].row
                    rows[Int(items[index].row)].items.append(Int32(clamping: index))
                } else {
                    addRow(of: index, .former(filledOn: filledOn), number, &sections)
                }
            }
        }
        rows.append(
            ItemRow(
                department: number, membership: .unknown,
                section: Int(sections.number(of: ""))))
        department.rows = start..<rows.count
        department.sections = sections.names
    }

    private mutating func addRow(
        of index: Int, _ membership: ItemFigures.Membership, _ department: Int32,
        _ sections: inout NameTable
    ) {
        let item = items[index]
        items[index].row = Int32(clamping: rows.count)
        rows.append(
            ItemRow(
                department: department, membership: membership,
                section: Int(sections.number(of: item.section)), number: item.number,
                name: item.name, deadline: item.deadline, isProactive: item.isProactive,
                ticked: item.ticked, items: [Int32(clamping: index)]))
    }

    /// The current item of the same name; where several have it, the one of the same number.
    private func sameItem(as index: Int, in current: CatalogVersion) -> Int32? {
        let item = items[index]
        guard !item.nameKey.isEmpty, let first = current.byName[item.nameKey] else { return nil }
        if case .some(.some(let numbered)) =
            current.byNumber[LedgerText.numberKey(item.number)],
            items[Int(numbered)].nameKey == item.nameKey
        {
            return numbered
        }
        return first
    }
}

extension Finding {
    fileprivate init(sameDay entry: CatalogInUse, as other: CatalogInUse) {
        let name = escapedQuote(other.file ?? "", limit: 80)
        self.init(
            rule: "report.catalog.sameDay", severity: .error, place: Place(file: entry.file),
            message: LocalizedText(
                zh: "与 \(name) 是同一单位、同一填表时间的目录，只用这一份。",
                en: "It is of the same department and day as \(name); only this one is used."))
    }
}
