import DisclosureCatalog
import Testing

@testable import Gongkai

/// A file with several forms is read once for all of them that follow each other.
@Suite struct RecentFileTests {
    private func slot(_ path: String, _ contents: String) -> BatchSlot {
        var slot = BatchSlot(path: path, source: path)
        slot.hash = ContentHash(of: contents.utf8)
        return slot
    }

    /// Reads the files of inputs one after the other; the paths of those that were opened.
    private func opened(_ slots: [BatchSlot]) throws -> [String] {
        var recent = RecentFile()
        var opened: [String] = []
        for slot in slots {
            let catalogs = try recent.catalogs(of: slot) { () throws(GongkaiError) in
                opened.append(slot.path)
                return [LoadedCatalog(catalog: namedCatalog(slot.path), findings: [])]
            }
            #expect(catalogs.map(\.catalog.department) == [slot.path])
        }
        return opened
    }

    @Test func oneFileIsOpenedOnce() throws {
        #expect(try opened([slot("a", "甲"), slot("a", "甲"), slot("a", "甲")]) == ["a"])
    }

    /// Only the last file is kept, and only as it was.
    @Test func othersAreOpened() throws {
        let slots = [slot("a", "甲"), slot("b", "甲"), slot("a", "甲"), slot("a", "乙")]
        #expect(try opened(slots) == ["a", "b", "a", "a"])
        var nameless = slot("a", "甲")
        nameless.hash = nil
        #expect(try opened([nameless, nameless]) == ["a", "a"])
    }

    @Test func whatCannotBeReadIsNotKept() throws {
        var recent = RecentFile()
        let slot = slot("a", "甲")
        for _ in 0..<2 {
            let error = #expect(throws: GongkaiError.self) {
                try recent.catalogs(of: slot) { () throws(GongkaiError) in
                    throw GongkaiError(noTableIn: "a")
                }
            }
            #expect(error?.code == .inputNotUnderstood)
        }
        #expect(try recent.catalogs(of: slot) { () throws(GongkaiError) in [] }.isEmpty)
    }
}
