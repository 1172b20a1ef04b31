import DisclosureCatalog
import DisclosureForms
import Foundation
import TestSupport
import Testing

@testable import Gongkai

@Suite struct BatchJournalTests {
    private func record(_ folder: String, offset: Int, _ items: BatchItems) -> BatchRecord {
        var entry = BatchManifest.Entry(position: 1, source: "a.json", status: .done)
        entry.folder = folder
        let line = items.line
        return BatchRecord(
            recipe: ContentHash(of: [9]), entry: entry,
            items: BatchItemSpan(offset: offset, size: line.count, hash: ContentHash(of: line)))
    }

    private let items = BatchItems(
        folder: "甲", headings: ["a", "b"],
        rows: [[.text("x\n\"\u{1}\u{1F}"), .number(-3)], [.text(""), .text("=1")]])
    private let empty = BatchItems(folder: "甲", headings: [], rows: [])

    private func write(_ journal: [UInt8], in folder: TestFolder) throws {
        try? folder.createFolder(".gongkai")
        try Data(journal).write(to: URL(filePath: folder.path(".gongkai/journal.jsonl")))
    }

    @Test func itemsAreReadBackByFolder() throws {
        try withTestFolder { folder in
            let first = empty.line + record("甲", offset: 0, empty).line
            try write(
                first + items.line + record("甲", offset: first.count, items).line, in: folder)
            let store = try BatchItemStore(folder: folder.path)
            #expect(try store.items(ofDepartmentIn: "甲") == items)
            #expect(try store.items(ofDepartmentIn: "乙") == nil)
        }
    }

    @Test func tornAndForeignLinesAreIgnored() throws {
        try withTestFolder { folder in
            let good = items.line + record("甲", offset: 0, items).line
            let next = empty.line + record("甲", offset: good.count + 9, empty).line
            for cut in [1, 40, empty.line.count + 3, next.count - 1] {
                try write(good + Array("garbage\n\n".utf8) + next.prefix(cut), in: folder)
                let store = try BatchItemStore(folder: folder.path)
                #expect(try store.items(ofDepartmentIn: "甲") == items)
            }
        }
    }

    @Test func damagedItemsAreRefused() throws {
        try withTestFolder { folder in
            let damaged = items.line.map { $0 == 0x78 ? 0x79 : $0 }
            try write(damaged + record("甲", offset: 0, items).line, in: folder)
            let store = try BatchItemStore(folder: folder.path)
            let error = #expect(throws: GongkaiError.self) {
                try store.items(ofDepartmentIn: "甲")
            }
            #expect(error?.code == .readWriteFailed)
            #expect(error?.message.english.contains("damaged") == true)
            #expect(error?.message.chinese.contains("损坏") == true)
        }
    }
}
