/// The character encodings of delimited text, by the names that users give.
package enum TextEncoding: String, Hashable, Sendable, CaseIterable {
    /// UTF-8 after a byte order mark, without which Excel shows Chinese text as garbage.
    case utf8WithMark = "utf-8-bom"
    case utf8 = "utf-8"
    /// GB 18030; it has every character of Unicode but, in glibc, 24 of the private use area.
    case gb18030
    /// GBK, for programs that know nothing newer; rare characters are missing.
    case gbk

    /// The name under which iconv knows the encoding; nil where no conversion is needed.
    var converterName: String? {
        switch self {
        case .utf8WithMark, .utf8: nil
        case .gb18030: "GB18030"
        case .gbk: "GBK"
        }
    }

    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
}
