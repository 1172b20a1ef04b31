import DisclosureCatalog

/// The folder of each department, and what to tell about the names.
struct BatchNames {
    /// The names of the inputs' folders, in the order of the inputs; nil for inputs without a
    /// department.
    private(set) var folders: [String?]
    let findings: [Finding]

    /// What is in the output folder besides departments.
    static let reserved = BatchChecksums.commonFiles + [BatchChecksums.fileName]

    init(_ slots: [BatchSlot]) {
        folders = Array(repeating: nil, count: slots.count)
        let named = slots.indices.filter { slots[$0].department != nil }
        let entries = named.map { index in
            FileNameAssignment.Entry(
                name: slots[index].department ?? "", hash: slots[index].hash?.hexadecimal ?? "")
        }
        let others = Self.reserved.map { FileNameAssignment.Entry(name: $0, hash: "") }
        let assignment = FileNameAssignment(entries + others)
        for (index, assigned) in zip(named, assignment.assigned) { folders[index] = assigned.text }
        findings = assignment.findings(sources: named.map { slots[$0].name })
    }
}
