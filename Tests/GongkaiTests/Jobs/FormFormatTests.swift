import Gongkai
import Testing

@Suite struct FormFormatTests {
    @Test(arguments: [
        ("form.xlsx", FormFormat.xlsx), ("a.b.CSV", .csv), ("目录.html", .html), ("x.HTM", .html),
    ])
    func known(_ name: String, _ format: FormFormat) {
        #expect(FormFormat(fileName: name) == format)
    }

    @Test(arguments: ["form", "form.xls", "form.", "xlsx", "", "form.xlsx.bak"])
    func unknown(_ name: String) {
        #expect(FormFormat(fileName: name) == nil)
    }

    @Test func sources() {
        #expect(CatalogSource(argument: "-") == .standardInput)
        #expect(CatalogSource(argument: "./-") == .file("./-"))
        #expect(CatalogSource.standardInput.name == "<stdin>")
        #expect(CatalogSource.bytes([], name: "n").name == "n")
        #expect(TemplateChoice(argument: "municipal") == .standard)
        #expect(TemplateChoice(argument: "./municipal") == .file("./municipal"))
        #expect(TemplateChoice.bundledNames.first == "municipal")
    }

    @Test func exitStatuses() {
        let codes: [GongkaiError.Code] = [
            .usage, .inputNotUnderstood, .inputMissing, .internalFault, .outputNotCreated,
            .readWriteFailed,
        ]
        #expect(codes.map(\.exitStatus) == [64, 65, 66, 70, 73, 74])
    }
}
