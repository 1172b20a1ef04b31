/// Names of entries and parts.
enum EntryName {
    /// Whether a name could be a file below a folder, and nothing else, on any system.
    static func isLegal(_ name: String) -> Bool {
        let bytes = Array(name.utf8)
        let isFolder = bytes.last == UInt8(ascii: "/")
        let segments = (isFolder ? bytes.dropLast() : bytes[...])
            .split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        return segments.allSatisfy(isName) && bytes.allSatisfy(isLegal)
    }

    /// Whether a segment is neither empty nor `.` nor `..`.
    private static func isName(_ segment: ArraySlice<UInt8>) -> Bool {
        segment.count > 2 || segment.contains { $0 != UInt8(ascii: ".") }
    }

    private static func isLegal(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte != UInt8(ascii: "\\") && byte != UInt8(ascii: ":")
    }

    /// The name of the part that a relationship's target means, seen from the part that has it.
    ///
    /// - Returns: nil for a target that leaves the package, or is no name.
    static func resolved(target: String, from source: String) -> String? {
        guard let decoded = percentDecoded(target), !decoded.isEmpty else { return nil }
        let path = String(decoded.prefix { $0 != "#" && $0 != "?" })
        var segments =
            path.hasPrefix("/")
            ? [] : source.split(separator: "/").dropLast().map(String.init)
        for segment in path.split(separator: "/", omittingEmptySubsequences: true) {
            switch segment {
            case ".": continue
            case "..":
                guard segments.popLast() != nil else { return nil }
            default: segments.append(String(segment))
            }
        }
        let name = segments.joined(separator: "/")
        return isLegal(name) ? name : nil
    }

    /// Parts are compared ignoring case (ECMA-376 part 2, 9.1.1).
    static func key(_ name: String) -> String { name.lowercased() }

    private static func percentDecoded(_ text: String) -> String? {
        let bytes = Array(text.utf8)
        guard bytes.contains(UInt8(ascii: "%")) else { return text }
        var decoded: [UInt8] = []
        var index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "%") else {
                decoded.append(bytes[index])
                index += 1
                continue
            }
            guard index + 2 < bytes.count,
                let value = UInt8(
                    String(decoding: bytes[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
            else { return nil }
            decoded.append(value)
            index += 3
        }
        return String(validating: decoded, as: UTF8.self)
    }
}
