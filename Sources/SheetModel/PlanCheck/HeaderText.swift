/// What the code of headers and footers means.
package enum HeaderText {
    /// Whether the text asks for a picture (`&G`), or holds letters that libxlsxwriter takes for
    /// that: it reads `A&&Goods`, which prints "A&Goods", as a picture too.
    package static func hasPicture(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        let picture = Array("[Picture]".utf8)
        return bytes.indices.contains { index in
            guard bytes[index] == UInt8(ascii: "&") else { return false }
            let rest = bytes[(index + 1)...]
            return rest.first == UInt8(ascii: "G") || rest.starts(with: picture)
        }
    }
}
