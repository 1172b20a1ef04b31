import SheetModel

/// Collects how a sheet's part says it is printed, and compares that with the plan.
struct PageComparison {
    private enum Text {
        case none
        case header
        case footer
    }

    private var breaks: [Int] = []
    private var margins: PageMargins?
    private var paper = 0
    private var scale = 0
    private var isLandscape = false
    private var isCentered = false
    private var text = Text.none
    private var header: [UInt8] = []
    private var footer: [UInt8] = []

    mutating func startElement(_ name: Span<UInt8>, _ attributes: borrowing XMLAttributes) {
        if name.equals("brk") {
            breaks.append(attributes.has("man", "1") ? attributes.decimal("id") ?? -1 : -1)
        } else if name.equals("pageMargins") {
            readMargins(attributes)
        } else if name.equals("pageSetup") {
            paper = attributes.decimal("paperSize") ?? 0
            scale = attributes.has("scale") ? attributes.decimal("scale") ?? 0 : 100
            isLandscape = attributes.has("orientation", "landscape")
        } else if name.equals("printOptions") {
            isCentered = attributes.has("horizontalCentered", "1")
        } else if name.equals("oddHeader") {
            text = .header
        } else if name.equals("oddFooter") {
            text = .footer
        }
    }

    mutating func endElement(_ name: Span<UInt8>) {
        if name.equals("oddHeader") || name.equals("oddFooter") { text = .none }
    }

    mutating func text(_ bytes: Span<UInt8>) {
        switch text {
        case .none: break
        case .header: bytes.append(to: &header)
        case .footer: bytes.append(to: &footer)
        }
    }

    /// What differs; nil if the sheet is printed as planned.
    func difference(from plan: SheetPlan) -> String? {
        let page = plan.page
        guard breaks == plan.pageBreaks, breaks.count <= ExcelLimits.pageBreaks,
            zip(breaks, breaks.dropFirst()).allSatisfy(<)
        else { return "the page breaks are not those planned" }
        guard isMargins(equalTo: page.margins) else { return "the margins are not those planned" }
        guard paper == page.paper.code, scale == page.scale, isLandscape == page.isLandscape,
            isCentered == page.centersHorizontally
        else { return "the page set-up is not that planned" }
        guard isText(header, equalTo: page.header), isText(footer, equalTo: page.footer) else {
            return "the header or footer is not that planned"
        }
        return nil
    }

    private mutating func readMargins(_ attributes: borrowing XMLAttributes) {
        func points(_ inches: Double?) -> Double { (inches ?? .nan) * 72 }
        margins = PageMargins(
            top: points(attributes.number("top")), bottom: points(attributes.number("bottom")),
            left: points(attributes.number("left")), right: points(attributes.number("right")),
            header: points(attributes.number("header")),
            footer: points(attributes.number("footer")))
    }

    private func isMargins(equalTo planned: PageMargins) -> Bool {
        guard let margins else { return false }
        let pairs = [
            (margins.top, planned.top), (margins.bottom, planned.bottom),
            (margins.left, planned.left), (margins.right, planned.right),
            (margins.header, planned.header), (margins.footer, planned.footer),
        ]
        return pairs.allSatisfy { found, planned in
            abs(found - planned) < 1e-6 && ExcelLimits.margin.contains(planned)
        }
    }

    private func isText(_ bytes: [UInt8], equalTo planned: String) -> Bool {
        bytes.elementsEqual(planned.utf8)
            && TextSurvey(of: planned).units <= ExcelLimits.headerFooter
    }
}
