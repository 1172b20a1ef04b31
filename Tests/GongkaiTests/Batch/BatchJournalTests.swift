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

    /// Files of a state folder, at `folder` and below.
    private func write(_ folder: TestFolder, items: [UInt8], journal: [UInt8]) throws {
        try folder.createFolder(".gongkai")
        try Data(items).write(to: URL(filePath: folder.path(".gongkai/items.jsonl")))
        try Data(journal).write(to: URL(filePath: folder.path(".gongkai/journal.jsonl")))
    }

    @Test func itemsAreReadBackByFolder() throws {
        try withTestFolder { folder in
            let first = record("甲", offset: 0, BatchItems(folder: "甲", headings: [], rows: []))
            let second = record("甲", offset: first.items.size, items)
            try write(
                folder, items: BatchItems(folder: "甲", headings: [], rows: []).line + items.line,
                journal: first.line + second.line)
            let store = try BatchItemStore(folder: folder.path)
            #expect(try store.items(ofDepartmentIn: "甲") == items)
            #expect(try store.items(ofDepartmentIn: "乙") == nil)
        }
    }

    @Test func tornAndForeignLinesAreIgnored() throws {
        try withTestFolder { folder in
            let good = record("甲", offset: 0, items)
            for cut in [1, 40, good.line.count - 1] {
                let journal = good.line + Array("garbage\n\n".utf8) + good.line.prefix(cut)
                try Data(journal).write(to: URL(filePath: folder.path("journal")))
                #expect(try BatchJournal.records(at: folder.path("journal")) == [good])
            }
            #expect(try BatchJournal.records(at: folder.path("missing")) == [])
        }
    }

    @Test func damagedItemsAreRefused() throws {
        try withTestFolder { folder in
            try write(
                folder, items: items.line.map { $0 == 0x78 ? 0x79 : $0 },
                journal: record("甲", offset: 0, items).line)
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
