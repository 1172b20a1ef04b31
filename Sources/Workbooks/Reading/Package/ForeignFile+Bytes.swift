/// Told by the first bytes, before anything is unpacked.
extension ForeignFile {
    private static let archive: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
    private static let emptyArchive: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
    private static let compoundFile: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    /// `BOF` of Excel 2 to 4, without a container.
    private static let oldestWorkbooks: [[UInt8]] = [
        [0x09, 0x00, 0x04, 0x00], [0x09, 0x02, 0x06, 0x00], [0x09, 0x04, 0x06, 0x00],
    ]

    /// What a file is that cannot be a workbook; nil for an archive.
    init?(startOf bytes: [UInt8]) {
        if bytes.starts(with: Self.archive) { return nil }
        if bytes.isEmpty {
            self = .empty
        } else if bytes.starts(with: Self.emptyArchive) {
            self = .otherArchive
        } else if bytes.starts(with: Self.compoundFile) {
            self = Self.kind(ofCompoundFile: bytes)
        } else if Self.oldestWorkbooks.contains(where: { bytes.starts(with: $0) }) {
            self = .oldWorkbook
        } else {
            self = Self.kind(ofText: bytes)
        }
    }

    /// Names of streams stand in the directory of a compound file as UTF-16.
    private static func kind(ofCompoundFile bytes: [UInt8]) -> ForeignFile {
        func has(_ name: String) -> Bool {
            bytes.containsRun(name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
        }
        if has("EncryptedPackage") { return .encrypted }
        return has("Workbook") || has("Book") ? .oldWorkbook : .oldOffice
    }

    private static func kind(ofText bytes: [UInt8]) -> ForeignFile {
        let start = bytes.prefix(1 << 12)
        guard !start.contains(0) else { return .unknown }
        let words = start.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
        let tags = ["<html", "<!doctype html", "<table", "<head", "<body"]
        if tags.contains(where: { words.containsRun(Array($0.utf8)) }) { return .webPage }
        // A cut after a character's first byte is no fault of the text.
        if String(validating: start.dropLast(3), as: UTF8.self) != nil { return .text }
        if (0...3).contains(where: {
            String(validating: start.dropLast($0), as: UTF8.self) != nil
        }) {
            return .text
        }
        let control = start.contains { $0 < 0x09 || (0x0E..<0x20).contains($0) }
        return control ? .unknown : .legacyText
    }
}

extension [UInt8] {
    /// Whether some bytes stand in these, one after the other.
    fileprivate func containsRun(_ run: [UInt8]) -> Bool {
        guard let first = run.first, count >= run.count else { return false }
        return (0...(count - run.count)).contains { index in
            self[index] == first && self[index..<(index + run.count)].elementsEqual(run)
        }
    }
}
