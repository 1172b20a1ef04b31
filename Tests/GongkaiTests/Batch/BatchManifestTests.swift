import DelimitedText
import DisclosureCatalog
import Foundation
import Gongkai
import TestSupport
import Testing

@Suite struct BatchManifestTests {
    static func manifest() -> BatchManifest {
        var manifest = BatchManifest(
            program: "1.2.3", shard: "2/5",
            templates: [.init(name: "municipal", sha256: String(repeating: "ab", count: 32))],
            settings: ["paper": "A3", "encoding": "utf-8"])
        var done = BatchManifest.Entry(position: 1, source: "区/“甲”.json", status: .done)
        done.department = "甲局/\u{1F}\u{0}\"\\\n"
        done.folder = "甲局_"
        done.catalogHash = ContentHash(of: [1])
        done.counts.sections = 2
        done.counts.items = 30
        done.counts.onRequest = 4
        done.counts.channels = 13
        done.counts.errors = 1
        done.counts.warnings = 5
        done.counts.notes = 6
        done.files = [
            .init(
                path: "甲局_/甲局_.xlsx", format: "xlsx", template: "municipal", size: 17_000,
                hash: ContentHash(of: [2])),
            .init(
                path: "甲局_/甲局_.json", format: "json", template: nil, size: 9,
                hash: ContentHash(of: [3])),
        ]
        var failed = BatchManifest.Entry(
            position: 2, source: "all.jsonl", line: 7, status: .failed)
        failed.reason = LocalizedText(zh: "=坏", en: "bad, \"very\"")
        let pending = BatchManifest.Entry(position: 3, source: "c.json")
        manifest.entries = [done, failed, pending]
        return manifest
    }

    static func file(of manifest: BatchManifest) -> [UInt8] {
        var bytes: [UInt8] = []
        manifest.writeFile { bytes += $0 }
        return bytes
    }

    @Test func fileIsReadBack() throws {
        let manifest = Self.manifest()
        #expect(try BatchManifest.read(Self.file(of: manifest), name: "m") == manifest)
        var empty = BatchManifest(program: "1")
        #expect(try BatchManifest.read(Self.file(of: empty), name: "m") == empty)
        empty.settings = ["a": "\u{8}"]
        #expect(try BatchManifest.read(Self.file(of: empty), name: "m") == empty)
    }

    /// Other programs read it too.
    @Test func fileIsJSONWithALinePerInput() throws {
        let bytes = Self.file(of: Self.manifest())
        let object = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
        #expect(object?["format"] as? String == "gongkai.batch")
        #expect((object?["departments"] as? [Any])?.count == 3)
        #expect(bytes.count { $0 == 0x0A } == 5)
    }

    @Test func otherFilesAreRefused() {
        for (text, words) in [
            (#"{"format":"gongkai.catalog","version":1}"#, "gongkai.batch"),
            (#"{"format":"gongkai.batch","version":2}"#, "2"), ("[]", "1"),
        ] {
            let error = thrownError { () throws(GongkaiError) in
                try BatchManifest.read(Array(text.utf8), name: "m.json")
            }
            #expect(error?.code == .inputNotUnderstood)
            #expect(error?.message.english.contains(words) == true, "\(String(describing: error))")
        }
        let missing = thrownError { () throws(GongkaiError) in
            try BatchManifest.read(folder: "/no/such")
        }
        #expect(missing?.code == .inputMissing)
    }

    @Test func tableHasARowForEachFileAndEachInputWithoutFiles() throws {
        var bytes: [UInt8] = []
        Self.manifest().writeTable { bytes += $0 }
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        let rows = try DelimitedReader().read(bytes) { _ in true }.rows
        #expect(rows.map(\.count) == Array(repeating: 21, count: 5))
        #expect(rows.map { $0[0] } == ["position", "1", "1", "2", "3"])
        #expect(rows[1][2] == "甲局/\u{1F}\u{FFFD}\"\\\n")
        #expect(rows[2][13...16] == ["", "json", "甲局_/甲局_.json", "9"])
        #expect(rows[3][4...5] == ["all.jsonl", "7"])
        #expect(rows[3][19...] == ["=坏", "bad, \"very\""])
        #expect(rows[4][1] == "pending")
    }

    @Test func renamedFoldersAreKnown() {
        let entries = Self.manifest().entries
        #expect(entries.map(\.isRenamed) == [true, false, false])
        var same = entries[0]
        same.department = same.folder
        #expect(!same.isRenamed)
        #expect(Self.manifest().count(of: .failed) == 1)
    }
}
