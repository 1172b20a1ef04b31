extension PackageCheck {
    /// Opens a workbook of which no plan is at hand, unpacks every part to its end with the right
    /// checksum, and parses every part of XML.
    ///
    ///     try PackageCheck.checkReadable(path: "form.xlsx")
    ///
    /// - Throws: `packageUnreadable` if the file is no archive, else `packageCheckFailed` with the
    ///   part and what is wrong with it.
    package static func checkReadable(path: String) throws(WorkbookError) {
        try check(
            path: path, needed: [PartNames.contentTypes, PartNames.workbook, PartNames.styles])
    }

    /// The same for a workbook whose parts another program has named.
    static func checkWellFormed(path: String) throws(WorkbookError) {
        try check(path: path, needed: [PartNames.contentTypes])
    }

    private static func check(path: String, needed: [String]) throws(WorkbookError) {
        do throws(PackageFault) {
            let archive = try ZipArchive(path: path, limits: .written, isStrict: true)
            for name in needed where !archive.names.contains(name) {
                throw PackageFault(part: name, reason: "is missing")
            }
            var parser = try XMLPartParser(limits: .written)
            for (index, name) in archive.names.enumerated() {
                try archive.withPart(index) { part throws(PackageFault) in
                    guard Self.isXML(name) else { return }
                    try parser.parse(&part, with: WellFormedHandler())
                }
            }
        } catch {
            let code: WorkbookError.Code =
                if let part = error.part { .packageCheckFailed(part: part) } else {
                    .packageUnreadable
                }
            throw WorkbookError(code: code, path: path, reason: error.reason)
        }
    }

    private static func isXML(_ name: String) -> Bool {
        [".xml", ".rels", ".vml"].contains { name.hasSuffix($0) }
    }
}
