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

    /// A record that asks for more memory than any department needs is none.
    @Test(arguments: ["-1", "268435457", "9223372036854775807"])
    func impossibleSizesAreNoRecord(size: String) throws {
        try withTestFolder { folder in
            let line = String(decoding: record("甲", offset: 0, items).line, as: UTF8.self)
            let other = line.replacing("\"size\":\(items.line.count)", with: "\"size\":\(size)")
            #expect(other != line)
            try write(items.line + Array(other.utf8) + Array(other.utf8), in: folder)
            let store = try BatchItemStore(folder: folder.path)
            #expect(try store.items(ofDepartmentIn: "甲") == nil)
        }
    }

    /// Even behind the items that the widths of the columns are taken from, where other threads
    /// read them.
    @Test(arguments: [1, 4]) func damagedItemsMakeNoSummary(jobs: Int) throws {
        try withTestFolder { folder in
            var journal: [UInt8] = []
            var manifest = BatchManifest(program: "1")
            for (name, rows) in [("甲", SummaryColumns.sample), ("乙", 1), ("丙", 1), ("丁", 1)] {
                let items = BatchItems(
                    folder: name, headings: ["a"], rows: Array(repeating: [.text("x")], count: rows)
                )
                let record = record(name, offset: journal.count, items)
                journal += items.line.map { name == "丙" && $0 == 0x78 ? 0x79 : $0 } + record.line
                manifest.entries.append(record.entry)
            }
            try write(journal, in: folder)
            let summary = BatchSummary(folder: folder.path, manifest: manifest, jobs: jobs)
            let error = #expect(throws: GongkaiError.self) { try summary.write() }
            #expect(error?.code == .readWriteFailed)
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            #expect(names == [".gongkai"])
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
