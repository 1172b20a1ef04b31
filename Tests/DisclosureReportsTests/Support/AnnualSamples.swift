import BundledTemplates
import DisclosureCatalog
import DisclosureForms
import DisclosureReports
import Foundation
import SheetModel

/// The bundled form of the annual report.
func annualTemplate() throws -> GridTemplate {
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    return try decoder.decode(GridTemplate.self, from: Data(BundledTemplates.annualReport))
}

/// The measure of `Templates/fonts.json5`.
func bundledMeasure() throws -> TextMeasure {
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    return TextMeasure(
        fonts: try decoder.decode(FontLibrary.self, from: Data(BundledTemplates.fonts)))
}

/// Reads a data file as the program does.
func annualData(_ json: String) throws -> AnnualData {
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    if let key = CodingUserInfoKey.gridTemplate { decoder.userInfo[key] = try annualTemplate() }
    return try decoder.decode(AnnualData.self, from: Data(json.utf8))
}

/// A report of figures; what is not given is 0.
func annualReport(
    _ figures: [String: AnnualFigure] = [:], supplies: [String: AnnualReport.Supply] = [:]
) throws -> AnnualReport {
    let template = try annualTemplate()
    var data = AnnualData(year: 2025, department: "示例市统计局")
    for key in template.tables.flatMap(\.cells).compactMap(\.key) {
        data.figures[key] = figures[key] ?? .number(0)
    }
    return AnnualReport(template: template, data: data, supplies: supplies)
}
