import DisclosureCatalog
import DisclosureForms
import SheetModel
import TestSupport
import Testing

/// Header trees of any depth and breadth tile the header's rows, cell by cell.
@Suite struct HeaderPropertyTests {
    @Test(arguments: UInt64(0)..<200) func aRandomHeaderTreeTiles(seed: UInt64) throws {
        var trees = HeaderTrees(random: SplitMix64(seed: seed))
        let header = trees.header()
        var template = try bundledTemplate("municipal")
        template.header = header
        #expect(TemplateCheck.faults(in: template).isEmpty)
        let sheet = plan(sampleCatalog(itemsInSections: [2, 1]), template).workbook.sheets[0]
        let rows = try #require(sheet.page.repeatedRows)
        #expect(rows.count == header.map(\.depth).max())
        let columns = sheet.columnWidths.indices
        for row in rows { #expect(sheet.rows[row].cells.map(\.column) == Array(columns)) }
        // Every slot belongs to one label: the cells of merges, and the single cells with a label.
        let merges = sheet.merges.filter { rows.overlaps($0.rows) }
        for row in rows {
            for column in columns {
                let address = CellAddress(row: row, column: column)
                let owners = merges.filter { $0.contains(address) }
                let isAnchor = sheet.cell(at: address)?.value.text != nil
                #expect(owners.count == 1 ? isAnchor == (owners[0].first == address) : isAnchor)
                #expect(owners.count <= 1)
            }
        }
        #expect(
            PlanCheck.faults(in: plan(sampleCatalog(itemsInSections: [3]), template).workbook)
                .isEmpty)
    }

    @Test(arguments: UInt64(0)..<200) func aTreeWithAMissingLabelIsNoticed(seed: UInt64) throws {
        var trees = HeaderTrees(random: SplitMix64(seed: seed))
        var template = try bundledTemplate("municipal")
        template.header = trees.header()
        // Without the label of a column at the top there is a hole over it.
        template.header.append(
            HeaderNode(
                label: nil, style: "head",
                content: .column(
                    ColumnTemplate(field: .extra("x"), width: .characters(5), style: "text"))))
        #expect(TemplateCheck.faults(in: template).map(\.rule) == ["template.span"])
    }
}

/// Makes header trees.
private struct HeaderTrees {
    var random: SplitMix64
    private var count = 0

    init(random: SplitMix64) { self.random = random }

    mutating func header() -> [HeaderNode] {
        (0..<Int.random(in: 1...6, using: &random)).map { _ in node(depth: 0) }
    }

    private mutating func node(depth: Int) -> HeaderNode {
        count += 1
        let number = count
        var node = HeaderNode(
            label: "标题\(number)", style: "head", content: column(number))
        if depth < 5, Int.random(in: 0..<3, using: &random) == 0 {
            let children = (0..<Int.random(in: 1...4, using: &random)).map { _ in
                self.node(depth: depth + 1)
            }
            node.content = .group(children)
        } else if Int.random(in: 0..<4, using: &random) == 0 {
            // One heading over several columns without headings of their own.
            node.content = .group(
                (0..<Int.random(in: 2...3, using: &random)).map { index in
                    HeaderNode(
                        label: nil, style: "head",
                        content: column(number * 1000 + index))
                })
        }
        return node
    }

    private func column(_ number: Int) -> HeaderNode.Content {
        .column(
            ColumnTemplate(
                field: .extra("栏\(number)"), width: .characters(Double(4 + number % 9)),
                style: "text"))
    }
}
