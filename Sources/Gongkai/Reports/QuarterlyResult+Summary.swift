public import DisclosureCatalog

extension QuarterlyResult {
    /// How many departments or items a line of the summary names at most.
    private static let namedAtMost = 10

    /// The most important figures, a sentence in each line.
    public func summary(in language: MessageLanguage) -> [String] {
        var lines = [counts(statistics.total), timeliness(statistics.total.timeliness)]
        if let compared = statistics.comparedQuarter, let count = statistics.total.count.compared {
            lines.append(comparison(compared, count))
        }
        if statistics.departments.count > 1 { lines += departmentLines }
        if statistics.isNil { lines.append(.nilQuarter) }
        lines += statistics.basis.notes
        lines.append(FindingSummary(findings).words)
        return lines.map { escapedQuote($0[language], limit: 2000) }
    }

    private func counts(_ total: DepartmentFigures) -> LocalizedText {
        let (quarter, count) = (statistics.quarter.title, total.count)
        let name = total.department
        let departments = statistics.departments.count
        return LocalizedText(
            zh: """
                \(quarter.chinese)，\(name.isEmpty ? "\(departments) 个单位" : name)：主动公开 \
                \(count.period) 条，本年累计 \(count.yearToDate) 条。
                """,
            en: """
                \(name.isEmpty ? "\(departments) departments" : name), \(quarter.english): \
                \(count.period) published, \(count.yearToDate) in the year to date.
                """)
    }

    private func timeliness(_ timeliness: Timeliness) -> LocalizedText {
        let known = timeliness.onTime + timeliness.late
        let rate = timeliness.rate?.percent
        let unknown = timeliness.undeterminedTotal
        return LocalizedText(
            zh: """
                及时率 \(rate ?? "无法计算")（\(timeliness.onTime)/\(known)）；逾期公开 \(timeliness.late) 条，\
                期末逾期未公开 \(timeliness.overdue) 项，时限不可知 \(unknown) 条，早于触发日期 \(timeliness.early) 条。
                """,
            en: """
                On time: \(rate ?? "not known") (\(timeliness.onTime)/\(known)). Late: \
                \(timeliness.late); due and unpublished at the end: \(timeliness.overdue); due date \
                not known: \(unknown); before the trigger: \(timeliness.early).
                """)
    }

    private func comparison(_ quarter: Quarter, _ count: Int) -> LocalizedText {
        let change = statistics.total.count.change ?? 0
        let sign = change > 0 ? "+" : ""
        let share = statistics.total.count.changeShare.map { ", \($0.percent)" } ?? ""
        return LocalizedText(
            zh: "\(quarter.title.chinese)为 \(count) 条，增减 \(sign)\(change)\(share)。",
            en: "In \(quarter.title.english): \(count); change \(sign)\(change)\(share).")
    }

    private var departmentLines: [LocalizedText] {
        let nils = statistics.nilDepartments.map(\.department)
        let below = statistics.ranking.filter(\.isBelowMinimum).map(\.department)
        var lines: [LocalizedText] = []
        if !nils.isEmpty {
            lines.append(
                LocalizedText(
                    zh: "零公开单位 \(nils.count) 个：\(Self.list(nils, "、"))。",
                    en: "Without a publication: \(nils.count) (\(Self.list(nils, ", ")))."))
        }
        if !below.isEmpty {
            lines.append(
                LocalizedText(
                    zh: "低于最低标准的单位 \(below.count) 个：\(Self.list(below, "、"))。",
                    en: "Below the minimum: \(below.count) (\(Self.list(below, ", ")))."))
        }
        return lines
    }

    private static func list(_ names: [String], _ separator: String) -> String {
        let shown = names.prefix(namedAtMost).map { escapedQuote($0, limit: 40) }
        return shown.joined(separator: separator) + (names.count > namedAtMost ? " …" : "")
    }
}

extension LocalizedText {
    fileprivate static let nilQuarter = LocalizedText(
        zh: "本期零公开，须报送零公开情况说明并写明原因。",
        en: "Nothing was published; a nil statement with the reason is due.")
}
