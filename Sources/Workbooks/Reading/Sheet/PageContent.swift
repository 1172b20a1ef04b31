import SheetModel

/// Reads what a sheet says about printing.
struct PageContent {
    private(set) var page = GridPage()
    private var isFitted = false
    private var isInRowBreaks = false
    private var isInHeader = false
    private var isInFooter = false
    private var fitted = GridPage.FittedPages(wide: 1, tall: 1)
    private var text: [UInt8] = []

    private static let pointsPerInch = 72.0
    private static let longestText = 4_096

    mutating func start(_ name: Span<UInt8>, _ attributes: borrowing XMLAttributes) {
        if name.equals("pageSetup") {
            startSetup(attributes)
        } else if name.equals("pageMargins") {
            startMargins(attributes)
        } else if name.equals("pageSetUpPr") {
            isFitted = attributes.isOn("fitToPage")
        } else if name.equals("printOptions") {
            page.centersHorizontally = attributes.isOn("horizontalCentered")
        } else if name.equals("rowBreaks") {
            isInRowBreaks = true
        } else if name.equals("brk"), isInRowBreaks {
            startBreak(attributes)
        } else if name.equals("oddHeader") {
            isInHeader = true
            text.removeAll()
        } else if name.equals("oddFooter") {
            isInFooter = true
            text.removeAll()
        }
    }

    mutating func text(_ piece: Span<UInt8>) {
        guard isInHeader || isInFooter, text.count + piece.count <= Self.longestText else { return }
        piece.append(to: &text)
    }

    mutating func end(_ name: Span<UInt8>) {
        if name.equals("rowBreaks") {
            isInRowBreaks = false
            page.rowBreaks.sort()
        } else if name.equals("oddHeader") {
            isInHeader = false
            page.header = String(decoding: text, as: UTF8.self)
        } else if name.equals("oddFooter") {
            isInFooter = false
            page.footer = String(decoding: text, as: UTF8.self)
        } else if name.equals("worksheet"), isFitted {
            page.fittedPages = fitted
        }
    }

    private mutating func startSetup(_ attributes: borrowing XMLAttributes) {
        page.paperCode = attributes.decimal("paperSize")
        page.scale = attributes.decimal("scale").flatMap {
            ExcelLimits.scale.contains($0) ? $0 : nil
        }
        fitted.wide = attributes.decimal("fitToWidth") ?? 1
        fitted.tall = attributes.decimal("fitToHeight") ?? 1
        if attributes.has("orientation", "landscape") { page.isLandscape = true }
        if attributes.has("orientation", "portrait") { page.isLandscape = false }
    }

    private mutating func startMargins(_ attributes: borrowing XMLAttributes) {
        func points(_ name: StaticString) -> Double? {
            attributes.number(name).map { $0 * Self.pointsPerInch }
        }
        guard let top = points("top"), let bottom = points("bottom"), let left = points("left"),
            let right = points("right")
        else { return }
        page.margins = PageMargins(
            top: top, bottom: bottom, left: left, right: right, header: points("header") ?? 0,
            footer: points("footer") ?? 0)
    }

    /// The number is that of the row above the break.
    private mutating func startBreak(_ attributes: borrowing XMLAttributes) {
        guard let row = attributes.decimal("id"), row > 0, row < ExcelLimits.rows,
            page.rowBreaks.count < ReadingLimits.listEntries
        else { return }
        page.rowBreaks.append(row)
    }
}
