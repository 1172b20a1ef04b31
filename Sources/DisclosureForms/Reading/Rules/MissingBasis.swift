import DisclosureCatalog

/// A blank legal basis below an item that has one: the two may have shared a merged cell, which
/// copying a table takes apart.
///
/// Nothing is filled in, because a basis may also be missing.
enum MissingBasis {
    static func report(_ items: [OutlinedItem], rows: [RowReading], log: inout SourceLog) {
        var last: OutlinedItem?
        for (row, entry) in zip(rows, items) {
            guard entry.item.basis.isEmpty else {
                last = entry
                continue
            }
            // Merged cells do not reach beyond a section; below one there may be several blanks.
            guard let above = last, above.sectionIndex == entry.sectionIndex else { continue }
            let number = above.item.number?.description ?? above.item.name
            log.add(.basisMissing(above: number), at: row, field: .basis)
        }
    }
}

extension Remark {
    fileprivate static func basisMissing(above item: String) -> Remark {
        let item = quoted(item)
        return Remark(
            "import.basis.missing", .warning,
            zh: "此处为空，原表中可能与事项 \(item) 合并为一格。",
            en: "The basis is blank; in the original it may share a merged cell with item \(item).",
            suggestion: LocalizedText(
                zh: "请对照原表：合并的，填写事项 \(item) 的依据；确实没有的，补上依据。",
                en: "Compare the original: copy the basis of item \(item), or add the right one."))
    }
}
