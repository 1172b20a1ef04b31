/// Finds the workbook's part, or tells what other kind of file it is.
enum WorkbookPart {
    static func find(in package: inout PackageReader) throws(WorkbookReadError) -> String {
        if package.has("mimetype"), package.firstName == "mimetype" {
            throw WorkbookReadError(.otherKind(.openDocument))
        }
        let relationships = try package.relationships(of: "")
        guard let found = relationships.first(ofType: "officeDocument") else {
            throw WorkbookReadError(.otherKind(.otherArchive))
        }
        let part = try package.target(of: found, from: "")
        if let kind = otherKind(part) { throw WorkbookReadError(.otherKind(kind)) }
        return part
    }

    private static func otherKind(_ part: String) -> ForeignFile? {
        let key = EntryName.key(part)
        if key.hasSuffix(".bin") { return .binaryWorkbook }
        if key.hasPrefix("word/") { return .wordDocument }
        return key.hasPrefix("ppt/") ? .presentation : nil
    }
}
