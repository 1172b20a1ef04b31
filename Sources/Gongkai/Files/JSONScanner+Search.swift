import DisclosureCatalog

extension JSONScanner {
    /// The text under a key of the outermost object, found without looking at what comes after.
    ///
    /// Nil if there is no such key, or no text under it, or if the file has a mistake before it.
    mutating func text(ofTopLevel key: String) -> String? {
        do {
            try skipSpace()
            guard next == UInt8(ascii: "{") else { return nil }
            try enter(1)
            while next != UInt8(ascii: "}") {
                let name = try name()
                try skipSpace()
                guard next == UInt8(ascii: ":") else { return nil }
                offset += 1
                try skipSpace()
                if name == key {
                    let isText = next == UInt8(ascii: "\"") || next == UInt8(ascii: "'")
                    return isText ? try string() : nil
                }
                try value(depth: 1, key: nil)
                try separator(before: UInt8(ascii: "}"), else: .commaOrBrace)
            }
            return nil
        } catch {
            return nil
        }
    }
}

extension CatalogFile {
    /// The department of a catalog, read without the rest of the file; nil if it is not found.
    static func department(in bytes: [UInt8], limits: Limits) -> String? {
        var scanner = JSONScanner(
            JSONText.withoutMark(bytes), maximumDepth: limits.jsonDepth,
            observer: NoJSONObserver())
        return scanner.text(ofTopLevel: "department")
    }
}
