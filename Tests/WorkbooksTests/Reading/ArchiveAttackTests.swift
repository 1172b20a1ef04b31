import Testing
import Workbooks

/// Archives that libzip or other programs would read, and each in its own way.
@Suite struct ArchiveAttackTests {
    private static func sound() -> ArchiveBuilder { ForeignWorkbook().archive }

    private static func changed(_ change: (inout ArchiveBuilder) -> Void) -> [UInt8] {
        var archive = sound()
        change(&archive)
        return archive.bytes
    }

    private static func lastEntry(_ change: (inout ArchiveBuilder.Entry) -> Void) -> [UInt8] {
        changed { change(&$0.entries[$0.entries.count - 1]) }
    }

    private static func header(_ change: (inout ArchiveBuilder.Header) -> Void) -> [UInt8] {
        lastEntry { entry in
            var header = entry.header
            change(&header)
            entry.local = header
        }
    }

    private static func named(_ name: String) -> [UInt8] {
        changed { $0.entries.append(ArchiveBuilder.Entry(name, "x")) }
    }

    /// The second entry lies within the first, whose data begins with the second's header.
    private static func quoted() -> [UInt8] {
        changed { archive in
            var inner = ArchiveBuilder.Entry("inner", "x")
            let quoted = ArchiveBuilder([inner]).bytes.prefix(30 + 5 + 1)
            let outer = ArchiveBuilder.Entry("outer", Array(quoted))
            archive.entries.append(outer)
            inner.isOnlyListed = true
            inner.offset =
                archive.entries.dropLast().reduce(0) { $0 + 30 + $1.name.count + $1.packed.count }
                + 30 + 5
            archive.entries.append(inner)
        }
    }

    private static let start: [UInt8] = [0x50, 0x4B, 0x03, 0x04, 0, 0, 0]
    private static let sizeOfDirectory = sound().entries.reduce(0) { $0 + 46 + $1.name.count }

    static let attacks: [(String, [UInt8], ArchiveFault.Reason)] = [
        ("prefix", changed { $0.prefix = start }, .prefix),
        (
            "prefix that the directory does not know",
            changed { archive in
                archive.prefix = start
                archive.directoryStart = archive.bytes.count - 22 - sizeOfDirectory - start.count
            }, .prefix
        ),
        ("two end records", changed { $0.suffix = sound().bytes.suffix(22) }, .severalEndRecords),
        (
            "end record in the comment",
            changed { $0.comment = Array(ArchiveBuilder([]).bytes) }, .severalEndRecords
        ),
        ("several disks", changed { $0.disk = 1 }, .severalDisks),
        ("too few entries counted", changed { $0.entryCount = 3 }, .damagedDirectory),
        ("too many entries counted", changed { $0.entryCount = 9 }, .damagedDirectory),
        ("directory elsewhere", changed { $0.directoryStart = 1 << 30 }, .damagedDirectory),
        (
            "duplicate", changed { $0.entries.append($0.entries[4]) }, .duplicateName
        ),
        ("duplicate but for case", named("XL/Workbook.XML"), .duplicateName),
        (
            "duplicate but for composition",
            changed {
                $0.entries += [.init("xl/\u{E9}.xml", "x"), .init("xl/e\u{301}.xml", "x")]
            }, .duplicateName
        ),
        (
            "full overlap",
            changed { archive in
                var copy = archive.entries[4]
                copy.name = Array("xl/worksheets/sheet2.xml".utf8)
                copy.isOnlyListed = true
                copy.offset = archive.entries.prefix(4).reduce(0) {
                    $0 + 30 + $1.name.count + $1.packed.count
                }
                archive.entries.append(copy)
            }, .contradiction
        ),
        ("quoted overlap", quoted(), .overlap),
        ("other name in the local header", header { $0.name[0] = 0x79 }, .contradiction),
        ("other method in the local header", header { $0.method = 8 }, .contradiction),
        ("other size in the local header", header { $0.unpackedBytes += 1 }, .contradiction),
        ("other checksum in the local header", header { $0.checksum = 1 }, .contradiction),
        ("other flags in the local header", header { $0.flags = 0 }, .contradiction),
        ("traversal", named("../evil"), .illegalName),
        ("traversal further in", named("xl/../../evil"), .illegalName),
        ("absolute", named("/etc/passwd"), .illegalName),
        ("backslash", named("xl\\evil"), .illegalName),
        ("drive", named("C:evil"), .illegalName),
        ("NUL in the name", named("xl/a\0.xml"), .illegalName),
        ("empty segment", named("xl//a"), .illegalName),
        ("empty name", named(""), .illegalName),
        (
            "no UTF-8",
            changed {
                $0.entries.append(.init("x", "x"))
                $0.entries[$0.entries.count - 1].name = [0xFF, 0xFE]
            }, .illegalName
        ),
        (
            "symbolic link",
            lastEntry {
                $0.system = 3
                $0.attributes = 0xA1FF << 16
            }, .symbolicLink
        ),
        ("encrypted", lastEntry { $0.flags |= 1 }, .encrypted),
        ("strongly encrypted", lastEntry { $0.flags |= 1 << 6 }, .encrypted),
        ("masked headers", lastEntry { $0.flags |= 1 << 13 }, .encrypted),
        ("bzip2", lastEntry { $0.method = 12 }, .method),
        ("deflate64", lastEntry { $0.method = 9 }, .method),
        ("stored in another size", lastEntry { $0.unpackedBytes = 4 }, .wrongSize),
        ("beyond the file", lastEntry { $0.offset = 1 << 30 }, .outsideTheFile),
        (
            "data beyond the file",
            lastEntry { entry in
                var header = entry.header
                header.packedBytes = 1 << 30
                header.unpackedBytes = 1 << 30
                entry.directory = header
                entry.local = header
            }, .outsideTheFile
        ),
        (
            "ZIP64 size of 2^63",
            lastEntry { entry in
                var header = entry.header
                header.unpackedBytes = 0xFFFF_FFFF
                entry.directory = header
                entry.extra = little(1, 2) + little(8, 2) + [0, 0, 0, 0, 0, 0, 0, 0x80]
            }, .damagedDirectory
        ),
        (
            "ZIP64 field missing",
            lastEntry { entry in
                var header = entry.header
                header.unpackedBytes = 0xFFFF_FFFF
                entry.directory = header
            }, .damagedDirectory
        ),
    ]

    @Test(arguments: attacks)
    func isRefused(name: String, bytes: [UInt8], reason: ArchiveFault.Reason) {
        #expect(refusal(bytes)?.reason == .archive(reason), "\(name)")
    }

    static let harmless: [(String, [UInt8])] = [
        ("as it is", sound().bytes),
        ("trailing bytes", changed { $0.suffix = Array("\r\n-- mail gateway --".utf8) }),
        ("comment", changed { $0.comment = Array("made by hand".utf8) }),
        ("folder", named("xl/media/")),
        (
            "Unix permissions",
            lastEntry {
                $0.system = 3
                $0.attributes = 0x81A4 << 16
            }
        ),
        (
            "descriptor behind the data",
            lastEntry { entry in
                entry.flags |= 8
                var header = entry.header
                header.checksum = 0
                header.packedBytes = 0
                header.unpackedBytes = 0
                entry.local = header
                entry.tail =
                    little(0x0807_4B50, 4) + little(Int(entry.checksum), 4)
                    + little(entry.packed.count, 4) + little(entry.packed.count, 4)
            }
        ),
        (
            "ZIP64 sizes",
            lastEntry { entry in
                var header = entry.header
                header.packedBytes = 0xFFFF_FFFF
                header.unpackedBytes = 0xFFFF_FFFF
                entry.directory = header
                entry.local = header
                let sizes = little(entry.packed.count, 8) + little(entry.packed.count, 8)
                entry.extra = little(1, 2) + little(16, 2) + sizes
                entry.localExtra = entry.extra
            }
        ),
        (
            "deflated",
            lastEntry { entry in
                entry.method = 8
                entry.packed = FixedDeflate.packed(entry.packed, run: (0x20, 0), [])
            }
        ),
        ("padding between entries", changed { $0.entries[1].tail = [0, 0, 0, 0] }),
    ]

    @Test(arguments: harmless)
    func isRead(name: String, bytes: [UInt8]) {
        #expect(refusal(bytes) == nil, "\(name)")
    }

    @Test func trailingBytesAreRemarkedOn() throws {
        let bytes = Self.changed { $0.suffix = [0x0D, 0x0A] }
        #expect(try WorkbookReader().read(bytes).remarks == [WorkbookRemark(.trailingBytes)])
    }

    @Test func wrongChecksumsAndFlippedBitsAreDamage() throws {
        let wrong = Self.lastEntry { $0.checksum ^= 1 }
        #expect(refusal(wrong)?.reason == .damaged)
        #expect(refusal(wrong)?.part == ForeignWorkbook.sheetPart)
        let cut = Self.lastEntry { entry in
            entry.method = 8
            entry.packed = Array(FixedDeflate.packed(entry.packed, run: (0x20, 0), []).dropLast(9))
        }
        #expect(refusal(cut)?.reason == .damaged)
    }

    /// Nothing is believed that an entry says of its size.
    @Test(arguments: [10, 1 << 20, 0xFFFF_FF00])
    func aSizeThatLiesIsFound(size: Int) {
        let bytes = Self.lastEntry { entry in
            entry.method = 8
            entry.packed = FixedDeflate.packed(entry.packed, run: (0x20, 0), [])
            entry.unpackedBytes = size
        }
        #expect(refusal(bytes)?.reason == .archive(.wrongSize))
    }

    @Test func everyBeginningOfAFileIsRefused() {
        let bytes = Self.sound().bytes
        for count in stride(from: 4, to: bytes.count, by: 7) {
            #expect(refusal(Array(bytes.prefix(count))) != nil)
        }
        #expect(refusal(Array(bytes.prefix(200)))?.reason == .otherKind(.cutArchive))
    }
}
