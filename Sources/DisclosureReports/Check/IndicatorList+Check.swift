package import DisclosureCatalog
import DisclosureForms
import SheetModel

extension IndicatorList {
    /// What would make the 统计表 wrong.
    ///
    /// Each finding has the key path of what it is about. What a decoder refuses is not looked for.
    package var faults: [Finding] {
        let missing =
            rows.isEmpty
            ? [Finding(template: "span", .error, at: DocumentPath([.key("rows")]), .noRows)] : []
        return missing
            + rows.enumerated().flatMap { index, row -> [Finding] in
                let path = Self.row(index)
                var findings: [Finding] = []
                if row.isWithoutMeasure {
                    findings.append(
                        Finding(
                            template: "unbound", .error, at: path.appending(key: "kinds"),
                            .withoutMeasure))
                }
                if row.measure == .issuedKinds([]) {
                    findings.append(
                        Finding(
                            template: "unbound", .error, at: path.appending(key: "measure"),
                            .withoutKinds))
                }
                return findings
            }
    }

    /// Everything that is wrong or doubtful.
    package var findings: [Finding] {
        faults + boundTwice
            + printedTexts.flatMap {
                TextRules.length(of: $0.text, at: $0.path)
                    + TextRules.characters(of: $0.text, at: $0.path)
            }
    }

    /// All texts that the rows print, each with its key path.
    package var printedTexts: [(path: DocumentPath, text: String)] {
        rows.enumerated().flatMap { index, row in
            [("number", row.number), ("label", row.label), ("unit", row.unit)].map { key, text in
                (Self.row(index).appending(key: key), text)
            }
        }
    }

    private static func row(_ index: Int) -> DocumentPath {
        DocumentPath([.key("rows"), .index(index)])
    }

    /// Rows that count the same.
    private var boundTwice: [Finding] {
        var first: [Indicator.Measure: Int] = [:]
        return rows.enumerated().compactMap { index, row in
            guard row.measure != .none, row.measure != .issuedKinds([]) else { return nil }
            guard let earlier = first[row.measure] else {
                first[row.measure] = index
                return nil
            }
            let place = Self.row(earlier)
            return Finding(
                template: "boundTwice", .warning, at: Self.row(index).appending(key: "measure"),
                LocalizedText(
                    zh: "与 \(place) 统计的是同样的内容，两行的数字总是相同。",
                    en: "It counts what \(place) counts; both rows always have the same figure."))
        }
    }
}

extension LocalizedText {
    fileprivate static let noRows = LocalizedText(
        zh: "统计表没有任何一行。", en: "The table has no row.")

    fileprivate static let withoutMeasure = LocalizedText(
        zh: "有 kinds 而没有 measure，这一行会空着；请写 measure: \"published\" 或 \"issued\"。",
        en: """
            There are kinds and no measure, so the row would stay empty; write measure: \
            "published" or "issued".
            """)

    fileprivate static let withoutKinds = LocalizedText(
        zh: "measure: \"issued\" 需要 kinds，否则数字总是 0。",
        en: "measure: \"issued\" needs kinds, or the figure is always 0.")
}
