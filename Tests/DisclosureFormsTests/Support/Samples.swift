import BundledTemplates
import DisclosureCatalog
import DisclosureForms
import Foundation
import SheetModel
import Testing

/// The municipal form as it is bundled.
func municipalTemplate() throws -> FormTemplate {
    let bytes = try #require(BundledTemplates.form(named: "municipal"))
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    return try decoder.decode(FormTemplate.self, from: Data(bytes))
}

/// An item with every column of the municipal form filled.
func sampleItem(_ number: Int, content: String = "机构职能、办公地址。") -> Item {
    var item = Item(number: .counted(number), name: "事项\(number)")
    item.content = content
    item.basis = "《示例条例》（示例令第1号）"
    item.deadline = "20个工作日内"
    item.responsibleBody = "示例局"
    item.channels = [ChosenChannel("门户网站")]
    item.audience = Audience(everyone: true)
    item.disclosure = [.proactive]
    return item
}

/// A catalog with sections of the given numbers of items, numbered through.
func sampleCatalog(itemsInSections counts: [Int]) -> Catalog {
    var number = 0
    let sections = counts.enumerated().map { index, count in
        Section(
            name: "栏目\(index + 1)",
            items: (0..<count).map { _ in
                number += 1
                return sampleItem(number)
            })
    }
    var catalog = Catalog(department: "示例市示例局", sections: sections)
    catalog.channelVocabulary = ["门户网站", "报刊", "其他（注明）"]
    catalog.signOff = SignOff(
        preparedBy: "张三", reviewedBy: "李四", approvedBy: "王五",
        filledOn: CalendarDate(year: 2021, month: 6, day: 1))
    return catalog
}

extension FormIdentity {
    /// The hidden sheet that says it.
    var sheet: SheetGrid {
        var sheet = SheetGrid(
            name: Self.sheetName,
            rows: records.enumerated().map {
                GridRow(place: .row($0), texts: [$1.key, $1.value])
            })
        sheet.visibility = .hidden
        return sheet
    }
}
