import DisclosureCatalog
import TestSupport
import Testing

@testable import Gongkai

@Suite struct CatalogFileRoundTripTests {
    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func readsBackWhatItWrote(seed: UInt64) throws {
        var generator = AnyCatalogGenerator(seed: seed)
        for _ in 0..<150 {
            let catalog = generator.catalog()
            let bytes = try CatalogFile.bytes(of: catalog)
            let read = try CatalogFile.read(bytes, file: "c.json")
            #expect(read == catalog)
            // String comparison takes composed and decomposed for the same; bytes do not.
            #expect(scalars(of: read) == scalars(of: catalog))
            #expect(try CatalogFile.bytes(of: read) == bytes)
        }
    }

    @Test func writesOnlyWhatIsNotEmpty() throws {
        let catalog = Catalog(
            department: "示例/局",
            sections: [Section(name: "概况", items: [Item(number: nil, name: "机构")])])
        let text = String(decoding: try CatalogFile.bytes(of: catalog), as: UTF8.self)
        #expect(
            text == """
                {
                  "department" : "示例/局",
                  "format" : "gongkai.catalog",
                  "sections" : [
                    {
                      "items" : [
                        {
                          "name" : "机构"
                        }
                      ],
                      "name" : "概况"
                    }
                  ],
                  "version" : 1
                }

                """)
    }

    @Test func writesKeysInOneOrderWhateverTheHash() throws {
        var item = Item(number: .counted(1), name: "甲")
        for index in 0..<50 { item.extra["栏目\(index)"] = "值" }
        let catalog = Catalog(department: "", sections: [Section(name: "", items: [item])])
        item.extra = [:]
        for index in (0..<50).reversed() { item.extra["栏目\(index)"] = "值" }
        let other = Catalog(department: "", sections: [Section(name: "", items: [item])])
        #expect(try CatalogFile.bytes(of: catalog) == CatalogFile.bytes(of: other))
    }

    private func scalars(of catalog: Catalog) -> [Unicode.Scalar] {
        var texts = [catalog.title ?? "", catalog.department, catalog.signOff.preparedBy]
        texts += catalog.channelVocabulary
        texts += catalog.extra.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
        for item in catalog.items {
            texts += [item.name, item.content, item.basis, item.deadline, item.remarks]
            texts += item.channels.flatMap { [$0.name, $0.note ?? ""] } + item.audience.groups
            texts += item.levels
            texts += item.extra.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
        }
        return texts.flatMap { Array($0.unicodeScalars) + ["\u{0}"] }
    }
}
