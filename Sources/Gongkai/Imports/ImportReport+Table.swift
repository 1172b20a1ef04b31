public import DisclosureCatalog
import SheetModel

extension ImportReport {
    /// The forms as a table for people: department, items, errors, warnings and catalog file of
    /// each, and the totals; skipped files are left out.
    ///
    /// The columns stand below each other in any font of fixed width, Chinese counting double.
    public func table(in language: MessageLanguage) -> [String] {
        let headings = [
            LocalizedText(zh: "来源", en: "source"),
            LocalizedText(zh: "单位", en: "department"),
            LocalizedText(zh: "事项", en: "items"),
            LocalizedText(zh: "错误", en: "errors"),
            LocalizedText(zh: "警告", en: "warnings"),
            LocalizedText(zh: "清单文件", en: "catalog"),
        ].map { $0[language] }
        let shown = entries.filter { $0.status != .skipped }
        let rows =
            [headings] + shown.map { cells(of: $0, language) } + [totals(of: shown, language)]
        let widths = headings.indices.map { column in
            rows.map { DisplayColumns.count(of: $0[column]) }.max() ?? 0
        }
        return rows.map { row in
            let cells = row.indices.map { column in
                DisplayColumns.padded(
                    row[column], to: widths[column],
                    atStart: Self.figures.contains(column))
            }
            return trimmed(cells.joined(separator: "  "))
        }
    }

    /// The columns of figures, which stand at the right edge.
    private static let figures = 2...4

    private func cells(
        of entry: BatchManifest.Entry, _ language: MessageLanguage
    ) -> [String] {
        let source = escapedQuote(entry.sourceName, limit: 200)
        guard entry.status == .done else {
            let words =
                entry.status == .failed
                ? LocalizedText(zh: "（失败）", en: "(failed)")
                : LocalizedText(zh: "（未处理）", en: "(not done)")
            return [source, words[language], "", "", "", ""]
        }
        let counts = entry.counts
        return [
            source, escapedQuote(entry.department ?? "", limit: 80), String(counts.items),
            String(counts.errors), String(counts.warnings),
            escapedQuote(entry.files.first?.path ?? "", limit: 255),
        ]
    }

    private func totals(
        of entries: [BatchManifest.Entry], _ language: MessageLanguage
    ) -> [String] {
        let done = entries.filter { $0.status == .done }.map(\.counts)
        func sum(_ key: KeyPath<BatchManifest.Counts, Int>) -> String {
            String(done.reduce(0) { $0 + $1[keyPath: key] })
        }
        return [
            LocalizedText(zh: "合计", en: "total")[language], String(done.count),
            sum(\.items), sum(\.errors), sum(\.warnings), "",
        ]
    }

    private func trimmed(_ line: String) -> String {
        line.lastIndex { $0 != " " }.map { String(line[...$0]) } ?? ""
    }
}
