import Gongkai
import Testing

@Suite struct PathNameTests {
    @Test(
        arguments: [
            ("town/表.v2.XLSX", "表.v2.XLSX", "表.v2", "xlsx", ".XLSX"),
            ("/town.csv/form", "form", "form", nil, nil),
            ("town/.csv", ".csv", ".csv", nil, nil),
            ("form.", "form.", "form", "", "."),
            ("town/", "town", "town", nil, nil),
            ("/", "", "", nil, nil),
            ("", "", "", nil, nil),
        ] as [(String, String, String, String?, String?)])
    func takesThePathApart(
        path: String, text: String, stem: String, ending: String?, written: String?
    ) {
        let name = PathName(path)
        #expect(name.text == text)
        #expect(name.stem == stem)
        #expect(name.ending == ending)
        #expect(name.writtenEnding == written)
    }
}
