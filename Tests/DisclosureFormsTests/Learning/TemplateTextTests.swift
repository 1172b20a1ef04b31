import BundledTemplates
import DisclosureCatalog
import SheetModel
import Testing

@testable import DisclosureForms

/// Templates written as JSON5.
@Suite struct TemplateTextTests {
    @Test(arguments: BundledTemplates.formNames) func readAgainItIsTheTemplate(name: String) throws
    {
        let form = try bundledTemplate(name)
        let text = TemplateText(form).text
        #expect(try template(text) == form)
        #expect(TemplateText(form).text == text)
    }

    @Test func everythingOfTheLanguageIsWritten() throws {
        let form = try template(
            header: """
                { label: "一\\n\\"二\\"", synonyms: ["三"], headStyle: "text", rows: 2, columns: [
                    { field: "item.number", numbering: "running", width: 4, style: "text" },
                    { field: "item.name", joined: ["item.content", "extra.丙"], width: { share: 2, minimum: 8.5 }, style: "text", merge: "equal", recordLabel: "名", prompt: "写“名称”", lineRows: true },
                ] },
                { label: "栏目", field: "section2.numeral", numeral: "（{path}）", width: 5.5, style: "section", merge: "sections" },
                { label: "渠道", rows: 3, columns: [{ label: "{channel}", repeat: "channels", width: 4, style: "text" }] },
                """,
            """
            preamble: [
                { style: "title", text: "{title}", height: 40.5, rows: 2 },
                { style: "text", omitEmpty: true, cells: [
                    { text: "甲：{preparedBy}", columns: 2 }, { text: "\\u200b乙", style: "title" },
                ] },
            ],
            notes: [{ style: "text", text: "注 \\\\ “。" }],
            page: {
                paper: "A3", orientation: "portrait", scale: 87, maximumScale: 110,
                minimumBodySize: 7.5, slack: 0.03, repeat: "all", center: false, header: "&{page}",
                margins: { top: 12.7, bottom: 19.05, left: 10, right: 10.25, header: 0, footer: 5 },
            },
            channels: { show: "chosen", meaning: "required", separator: "；", vocabulary: ["网站", "报刊"], blank: ["网站"] },
            words: { everyone: "全社会", separator: "/" },
            stack: {
                heading: "{number}", style: "text", preamble: false, height: 30.5, gap: [15, 7.5],
                above: [{ style: "title", text: "上" }, { cells: [{ text: "左", style: "text" }] }],
            },
            headerHeights: [30, 12.75],
            """)
        #expect(try template(TemplateText(form, remarks: ["说明"]).text) == form)
    }
}
