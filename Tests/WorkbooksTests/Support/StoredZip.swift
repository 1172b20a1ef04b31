import Foundation
import Workbooks

/// Parts of a package in memory, to be changed and written as an archive without compression.
struct StoredZip {
    var parts: [(name: String, bytes: [UInt8])] = []

    init(reading path: String) throws {
        let archive = try ZipArchive(path: path, limits: .written, isStrict: true)
        for index in archive.names.indices {
            var bytes: [UInt8] = []
            try archive.withPart(index) { part throws(PackageFault) in
                while let chunk = try part.next() { bytes += chunk }
            }
            parts.append((archive.names[index], bytes))
        }
    }

    init(parts: [(name: String, bytes: [UInt8])]) {
        self.parts = parts
    }

    subscript(name: String) -> [UInt8] {
        get { parts.first { $0.name == name }?.bytes ?? [] }
        set {
            guard let index = parts.firstIndex(where: { $0.name == name }) else { return }
            parts[index].bytes = newValue
        }
    }

    func text(of name: String) -> String { String(decoding: self[name], as: UTF8.self) }

    func write(to path: String) throws {
        var file: [UInt8] = []
        var directory: [UInt8] = []
        for (name, bytes) in parts {
            // Version 2.0, UTF-8 names, stored, 1980-01-01; checksum and sizes.
            let header: [UInt8] =
                Self.little(20, 2) + Self.little(0x800, 2) + Self.little(0, 2) + Self.little(0, 2)
                + Self.little(0x21, 2) + Self.little(Int(Self.checksum(of: bytes)), 4)
                + Self.little(bytes.count, 4) + Self.little(bytes.count, 4)
                + Self.little(name.utf8.count, 2) + Self.little(0, 2)
            directory +=
                Self.little(0x0201_4B50, 4) + Self.little(20, 2) + header
                + Self.little(0, 10) + Self.little(file.count, 4) + name.utf8
            file += Self.little(0x0403_4B50, 4) + header + name.utf8 + bytes
        }
        let start = file.count
        file +=
            directory + Self.little(0x0605_4B50, 4) + Self.little(0, 4)
            + Self.little(parts.count, 2) + Self.little(parts.count, 2)
            + Self.little(directory.count, 4) + Self.little(start, 4) + Self.little(0, 2)
        try Data(file).write(to: URL(fileURLWithPath: path))
    }

    private static func little(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> ($0 * 8)) : 0 }
    }

    private static func checksum(of bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(0xFFFF_FFFF) { $0 >> 8 ^ remainders[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] }
    }

    /// What each byte leaves of the polynomial of ZIP.
    private static let remainders: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { remainder, _ in
            remainder >> 1 ^ (remainder & 1 == 1 ? 0xEDB8_8320 : 0)
        }
    }
}
