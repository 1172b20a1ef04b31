import DisclosureCatalog
import SheetModel

/// How a form is printed, from what its sheet says.
struct PageLearner {
    /// What a template cannot say of it.
    enum Doubt: Hashable {
        /// Another paper than templates know, by the number of the file format.
        case paper(Int)
        /// A part of the header or footer.
        case headerFooter
        /// They leave nothing of the paper to print on.
        case margins
    }

    private(set) var page: PageTemplate
    private(set) var doubts: [Doubt] = []

    private static let pointsPerMillimetre = 72 / 25.4
    /// What Excel takes where a file says nothing, in inches (ECMA-376 part 1, 18.3.1.62).
    private static let standardMargins = PageMargins(
        top: 72, bottom: 72, left: 54, right: 54, header: 36, footer: 36)

    init(_ sheet: SurveyedSheet, band: HeaderBand) {
        let found = sheet.grid.page
        let paper = PaperSize.allCases.first { $0.code == found.paperCode }
        page = PageTemplate(
            paper: paper ?? .a4, isLandscape: found.isLandscape ?? false,
            margins: Self.margins(found.margins))
        if let code = found.paperCode, code != 0, paper == nil { doubts.append(.paper(code)) }
        if !PageLimits.faults(in: page, at: DocumentPath()).isEmpty {
            page.margins = Self.margins(nil)
            doubts.append(.margins)
        }
        let scale = found.fittedPages == nil ? found.scale ?? 100 : 100
        page.maximumScale = ExcelLimits.scale.contains(scale) ? scale : 100
        page.centersHorizontally = found.centersHorizontally
        page.repeated = Self.repeated(found, sheet, band)
        page.header = text(found.header)
        page.footer = text(found.footer)
    }

    /// To hundredths of a millimetre, as a template has them.
    private static func margins(_ found: PageMargins?) -> PageMargins {
        let margins = found ?? standardMargins
        func rounded(_ points: Double) -> Double {
            guard points.isFinite else { return 0 }
            let millimetres = (points / pointsPerMillimetre * 100).rounded() / 100
            return max(millimetres, 0) * pointsPerMillimetre
        }
        return PageMargins(
            top: rounded(margins.top), bottom: rounded(margins.bottom),
            left: rounded(margins.left), right: rounded(margins.right),
            header: rounded(margins.header), footer: rounded(margins.footer))
    }

    private static func repeated(
        _ page: GridPage, _ sheet: SurveyedSheet, _ band: HeaderBand
    ) -> PageTemplate.Repeated {
        guard let rows = page.repeatedRows else { return .none }
        let header = sheet.rows[band.rows.upperBound]
        guard rows.contains(header) else { return .none }
        let top = sheet.rows.indices.first { !sheet.keptHiddenRows.contains($0) } ?? 0
        let isFromTop = band.rows.lowerBound > top && rows.contains(sheet.rows[top])
        return isFromTop ? .all : .header
    }

    /// The centred part of Excel's code, with names for the page numbers.
    private mutating func text(_ code: String) -> String {
        var centre = ""
        var hasOther = false
        var isCentre = true
        var rest = code[...]
        while let sign = rest.popFirst() {
            guard sign == "&" else {
                if isCentre {
                    centre += LearnedText.withoutBraces(String(sign))
                } else if !sign.isWhitespace {
                    hasOther = true
                }
                continue
            }
            guard let kind = rest.popFirst() else { break }
            switch kind {
            case "C", "c": isCentre = true
            case "L", "l", "R", "r": isCentre = false
            case "P" where isCentre: centre += "{page}"
            case "N" where isCentre: centre += "{pages}"
            case "&" where isCentre: centre += "&"
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "0"..."9": rest = rest.drop { $0.isNumber }
            case "B", "I", "U", "E", "S", "X", "Y", "K": break
            default: hasOther = true
            }
        }
        let result = centre.trimmed
        let isPossible = PageRules.broken(byHeader: PageTemplate.code(of: result)).isEmpty
        if hasOther || !isPossible { doubts.append(.headerFooter) }
        return isPossible ? result : ""
    }
}
