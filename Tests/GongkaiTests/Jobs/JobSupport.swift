import DisclosureCatalog
import Foundation
import Gongkai
import TestSupport

/// A catalog without findings.
func soundCatalog(basis: String = "《示例条例》（示例令第1号）") -> Catalog {
    var item = Item(number: .counted(1), name: "机构信息")
    item.content = "机构职能。"
    item.basis = basis
    item.deadline = "信息形成或者变更之日起20个工作日内"
    item.responsibleBody = "示例局"
    item.channels = [ChosenChannel("门户网站")]
    item.audience = Audience(everyone: true)
    item.disclosure = [.proactive]
    var catalog = Catalog(
        department: "示例市示例局", sections: [Section(name: "概况信息", items: [item])])
    catalog.channelVocabulary = ["门户网站", "报刊"]
    catalog.signOff = SignOff(
        preparedBy: "张三", reviewedBy: "李四", approvedBy: "王五",
        filledOn: CalendarDate(year: 2021, month: 6, day: 21))
    return catalog
}

/// The published catalog among the samples.
func publishedSource() throws -> CatalogSource {
    let path = packageRoot + "/Samples/zhongwei-miit/source.txt"
    return .bytes(Array(try Data(contentsOf: URL(filePath: path))), name: "source.txt")
}

/// What a job throws; nil if it does its work.
func thrownError<Result>(_ job: () throws(GongkaiError) -> Result) -> GongkaiError? {
    do {
        _ = try job()
        return nil
    } catch {
        return error
    }
}

extension FormExport {
    /// The file that the export of a catalog makes, and the report.
    func file(of catalog: Catalog) throws -> (data: Data, report: FindingReport) {
        try ExternalTool.withTemporaryFolder { folder in
            let file = folder.appending(path: "form")
            let report = try run(
                catalog, name: "c.json", to: .file(file.path, replacing: false))
            return (try Data(contentsOf: file), report)
        }
    }
}
