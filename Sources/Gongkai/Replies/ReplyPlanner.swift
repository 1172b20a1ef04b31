import DisclosureCatalog
import SheetModel
import Workbooks

/// Turns findings in a workbook into marks on it.
struct ReplyPlanner {
    let template: ReplyTemplate
    let measure: any TextMeasuring
    let language: MessageLanguage
    /// How findings are worded.
    let text: FindingText

    /// More cells than this are not marked: nobody reads so many comments.
    static let mostMarks = 10_000
    /// UTF-16 code units of a comment.
    private static let longestComment = 4_000

    /// The marks for what was found in a workbook; `file` is its name.
    func marks(for findings: [Finding], in grid: WorkbookGrid, file: String) -> WorkbookMarks {
        let sheets = grid.sheets.filter { !$0.isFront }
        let places = findings.map { Self.place(of: $0, in: sheets) }
        let (marks, hasMore) = marks(
            for: findings, at: Self.firstCells(of: places, in: sheets))
        let ordered = findings.indices.sorted {
            (findings[$0].severity, -$0) > (findings[$1].severity, -$1)
        }
        var sheet = ReplySheet(template: template, measure: measure, language: language, text: text)
        sheet.begin(
            name: name(in: grid), note: note(on: findings, file: file, hasMore: hasMore))
        for index in ordered { sheet.add(findings[index], linkedTo: places[index]) }
        var result = WorkbookMarks(front: sheet.plan, styles: sheet.styles)
        result.links = sheet.links
        result.marks = marks
        return result
    }

    /// The cell of a finding, if it has one in this workbook.
    private static func place(of finding: Finding, in sheets: [SheetGrid]) -> ReplyPlace? {
        guard let name = finding.place.sheet, case .cell(let text) = finding.place.position,
            let sheet = sheets.firstIndex(where: { $0.name == name })
        else { return nil }
        let bytes = Array(text.utf8)
        return CellAddress(a1: bytes.span).map {
            ReplyPlace(sheet: sheet, name: name, address: $0)
        }
    }

    /// The places, where cells are merged the first of them.
    private static func firstCells(
        of places: [ReplyPlace?], in sheets: [SheetGrid]
    ) -> [ReplyPlace?] {
        var places = places
        for (sheet, indexes) in Dictionary(grouping: places.indices, by: { places[$0]?.sheet }) {
            guard let sheet else { continue }
            let merges = MergeSweep.ranges(
                around: indexes.compactMap { places[$0]?.address }, among: sheets[sheet].merges)
            for index in indexes {
                guard let merge = places[index].flatMap({ merges[$0.address] }) else { continue }
                places[index]?.address = merge.first
            }
        }
        return places
    }

    private func marks(
        for findings: [Finding], at places: [ReplyPlace?]
    ) -> (marks: [String: [WorkbookMarks.Mark]], hasMore: Bool) {
        var cells: [ReplyPlace: [Finding]] = [:]
        var hasMore = false
        for (finding, place) in zip(findings, places) where finding.severity != .note {
            guard let place else { continue }
            guard cells[place] != nil || cells.count < Self.mostMarks else {
                hasMore = true
                continue
            }
            cells[place, default: []].append(finding)
        }
        var marks: [String: [WorkbookMarks.Mark]] = [:]
        for (place, findings) in cells.sorted(by: { $0.key < $1.key }) {
            let isError = findings.contains { $0.severity == .error }
            marks[place.name, default: []].append(
                WorkbookMarks.Mark(
                    address: place.address, fill: WorkbookMarks.fills[isError ? 0 : 1],
                    comment: comment(on: findings)))
        }
        return (marks, hasMore)
    }

    private func comment(on findings: [Finding]) -> String {
        let paragraphs = findings.map { finding in
            let words = finding.severity.words[language]
            let place = text.placeWords(finding.place)
            let colon = language == .chinese ? "：" : ": "
            let sentence = (place.isEmpty ? "" : place + colon) + text.message(of: finding)
            return "\(words) [\(finding.rule)] \(sentence)"
        }
        return ReplySheet.cut(paragraphs.joined(separator: "\n"), to: Self.longestComment)
    }

    /// The name of the first sheet, which no other sheet has.
    private func name(in grid: WorkbookGrid) -> String {
        if let earlier = WorkbookMarker.earlierFront(in: grid) { return earlier }
        let taken = Set(grid.sheets.compactMap { $0.name?.lowercased() })
        let base = template.sheet[language]
        let names = [base] + (2...taken.count + 2).map { "\(base) (\($0))" }
        return names.first { !taken.contains($0.lowercased()) } ?? base
    }

    private func note(on findings: [Finding], file: String, hasMore: Bool) -> String {
        let name = escapedQuote(PathName(file).text)
        let counts = FindingSummary(findings).words
        let more = hasMore ? LocalizedText.moreThanMarked(Self.mostMarks)[language] : ""
        return LocalizedText(
            zh: """
                \(name)：\(counts.chinese)有底色的单元格须核对或更正，原因见批注；点击“单元格”一栏可以跳到该处。\
                更正后把本文件发回即可，底色、批注和本表不必删除。\(more)
                """,
            en: """
                \(name): \(counts.english) Coloured cells have to be checked or corrected; their \
                comments say why, and the cells below lead there. Send this file back when it is \
                corrected; colours, comments and this sheet may stay. \(more)
                """)[language]
    }
}

/// A cell of a workbook that a finding is about.
struct ReplyPlace: Hashable, Comparable {
    /// The number of the sheet among those that are no list of findings.
    var sheet: Int
    var name: String
    var address: CellAddress

    static func < (left: ReplyPlace, right: ReplyPlace) -> Bool {
        left.sheet != right.sheet ? left.sheet < right.sheet : left.address < right.address
    }
}

extension LocalizedText {
    fileprivate static func moreThanMarked(_ count: Int) -> LocalizedText {
        LocalizedText(
            zh: "问题太多，只标出前 \(count) 个单元格。",
            en: "There are too many; only the first \(count) cells are marked.")
    }
}
