extension DocumentPath {
    /// Reads what `description` writes; nil for anything else.
    package init?(_ text: String) {
        var scanner = Scanner(bytes: Array(text.utf8))
        var components: [Component] = []
        while scanner.next != nil {
            guard let component = scanner.component(isFirst: components.isEmpty) else {
                return nil
            }
            components.append(component)
        }
        self.init(components)
    }

    private struct Scanner {
        let bytes: [UInt8]
        private var offset = 0

        init(bytes: [UInt8]) {
            self.bytes = bytes
        }

        /// The byte at the offset; nil at the end.
        var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

        mutating func component(isFirst: Bool) -> Component? {
            if pass("[") {
                let found = next == UInt8(ascii: "\"") ? quotedKey() : index()
                return pass("]") ? found : nil
            }
            guard isFirst || pass(".") else { return nil }
            let name = text { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "[") }
            return name.isEmpty ? nil : .key(name)
        }

        private mutating func index() -> Component? {
            let digits = text { $0 &- UInt8(ascii: "0") < 10 }
            return Int(digits).map(Component.index)
        }

        private mutating func quotedKey() -> Component? {
            offset += 1
            var key: [UInt8] = []
            while let byte = next {
                offset += 1
                switch byte {
                case UInt8(ascii: "\""): return .key(String(decoding: key, as: UTF8.self))
                case UInt8(ascii: "\\"):
                    guard let escaped = next else { return nil }
                    offset += 1
                    key.append(escaped)
                default: key.append(byte)
                }
            }
            return nil
        }

        private mutating func pass(_ character: Unicode.Scalar) -> Bool {
            guard next == UInt8(ascii: character) else { return false }
            offset += 1
            return true
        }

        private mutating func text(while isWanted: (UInt8) -> Bool) -> String {
            let start = offset
            while let byte = next, isWanted(byte) { offset += 1 }
            return String(decoding: bytes[start..<offset], as: UTF8.self)
        }
    }
}
