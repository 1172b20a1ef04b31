import DisclosureCatalog
import DisclosureReports
import Foundation
import Testing

@Suite struct AnnualDataTests {
    private func data(_ figures: String) throws -> AnnualData {
        try annualData(
            "{ format: 'gongkai.annual', version: 1, year: 2025, department: '局', \(figures) }")
    }

    @Test func figuresAreKeptApart() throws {
        let read = try data(
            """
            proactive: { regulations: { issued: 3, repealed: '/', inForce: '' }, fees: 12.5,
              licences: null, penalties: '／', enforcement: 0 }
            """)
        #expect(
            read.figures == [
                "proactive.regulations.issued": .number(3),
                "proactive.regulations.repealed": .slash,
                "proactive.regulations.inForce": .blank, "proactive.fees": .number(12.5),
                "proactive.licences": .blank, "proactive.penalties": .slash,
                "proactive.enforcement": .number(0),
            ])
        #expect(read.year == 2025 && read.department == "局")
    }

    @Test(arguments: [
        ("proactiv: {}", "proactiv", "proactive"), ("yeer: 1", "yeer", "year"),
        ("requests: { recieved: {} }", "recieved", "received"),
        ("requests: { received: { totl: 1 } }", "totl", "total"),
        ("reviews: { directSuits: { somethingElse: 1 } }", "somethingElse", nil),
    ])
    func unknownKeysAreRefused(_ figures: String, _ key: String, _ nearest: String?) throws {
        let error = #expect(throws: UnknownKeyError.self) { try data(figures) }
        #expect(error?.key == key)
        #expect(error?.nearest == nearest)
    }

    @Test(arguments: [
        "proactive: { licences: 1.5 }", "proactive: { licences: 'many' }",
        "proactive: { licences: 1000000000000 }", "proactive: { fees: 1e15 }",
        "proactive: { fees: 'much' }",
    ])
    func impossibleFiguresAreRefused(_ figures: String) {
        #expect(throws: InvalidValueError.self) { try data(figures) }
    }

    @Test(arguments: ["proactive: { licences: true }", "proactive: 3", "requests: { received: 1 }"])
    func otherTypesAreRefused(_ figures: String) {
        #expect(throws: DecodingError.self) { try data(figures) }
    }

    @Test func whatIsWrittenIsRead() throws {
        var written = AnnualData(year: 2025, department: "某局")
        for (index, key) in try annualTemplate().tables.flatMap(\.cells).compactMap(\.key)
            .enumerated()
        {
            written.figures[key] = index % 3 == 0 ? .slash : .number(Double(index))
        }
        let bytes = try JSONEncoder().encode(written)
        #expect(try annualData(String(decoding: bytes, as: UTF8.self)) == written)
    }
}
