/// The names of the entries of an archive that is being written: relative, and each there once.
struct ArchiveNames {
    private var known: Set<String> = []

    /// Takes a name.
    ///
    /// Throws `nameRefused` for one that some program would unpack elsewhere, or in the place of
    /// another: names that differ only in case are one file on Windows and macOS.
    mutating func take(_ name: String) throws(ArchiveError) {
        if let reason = Self.fault(of: name) { throw refused(name, reason) }
        guard known.insert(name.uppercased().lowercased()).inserted else {
            throw refused(name, "there is such a name already")
        }
    }

    private static func fault(of name: String) -> String? {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        if parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) {
            return "not a relative path"
        }
        if name.unicodeScalars.contains(where: { $0.value < 0x20 || $0 == "\\" || $0 == ":" }) {
            return "a character that is not allowed"
        }
        // The format counts the bytes in sixteen bits.
        return name.utf8.count > longest ? "too long" : nil
    }

    private static let longest = 4_096

    private func refused(_ name: String, _ reason: String) -> ArchiveError {
        ArchiveError(code: .nameRefused, path: name, reason: reason)
    }
}
