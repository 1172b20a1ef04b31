import SheetModel

/// The rows of the sheet of items, one after the other, which several threads make ready.
struct SummaryRows: ~Copyable {
    private let departments: OrderedWork<Result<[PlannedRow], GongkaiError>>
    /// What is left of the department at hand.
    private var rows: ArraySlice<PlannedRow> = []

    init(of table: SummaryTable, jobs: Int) throws(GongkaiError) {
        departments = try OrderedWork(table.departments, jobs: jobs) { index in
            Result { () throws(GongkaiError) in try table.rows(ofDepartment: index) }
        }
    }

    deinit { departments.end() }

    /// The next row; nil after the last.
    mutating func next() throws(GongkaiError) -> PlannedRow? {
        while rows.isEmpty {
            guard let department = departments.next() else { return nil }
            rows = try department.get()[...]
        }
        return rows.popFirst()
    }
}
