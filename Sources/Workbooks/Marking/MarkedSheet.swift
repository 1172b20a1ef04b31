/// A sheet of a workbook that is marked, with the parts of its comments.
struct MarkedSheet {
    var name: String
    var part: String
    var comments: String?
    var drawings: [(id: String, part: String)]

    /// The sheets of cells, in their order.
    static func all(
        of content: WorkbookContent, _ part: String, _ relationships: Relationships,
        in package: inout PackageReader
    ) throws(WorkbookReadError) -> [MarkedSheet] {
        var sheets: [MarkedSheet] = []
        for sheet in content.sheets {
            guard let found = relationships.withID(sheet.relationship), found.type == "worksheet"
            else { continue }
            let target = try package.target(of: found, from: part)
            let inner = try package.relationships(of: target)
            var comments: String?
            if let found = inner.first(ofType: "comments") {
                comments = try package.target(of: found, from: target)
            }
            var drawings: [(id: String, part: String)] = []
            for found in inner.all where found.type == "vmlDrawing" && !found.isExternal {
                drawings.append((found.id, try package.target(of: found, from: target)))
            }
            sheets.append(
                MarkedSheet(
                    name: sheet.name, part: target, comments: comments, drawings: drawings))
        }
        return sheets
    }
}

/// The words of an edition of the standard.
struct StandardNames {
    let main: String
    let office: String

    init(isStrict: Bool) {
        let start = isStrict ? "http://purl.oclc.org/ooxml" : "http://schemas.openxmlformats.org"
        main = isStrict ? start + "/spreadsheetml/main" : start + "/spreadsheetml/2006/main"
        office =
            isStrict
            ? start + "/officeDocument/relationships"
            : start + "/officeDocument/2006/relationships"
    }
}

/// The list of the sheets' names that programs write for others: not needed, and wrong with a
/// sheet more.
enum SheetTitles {
    /// The part that has the list; nil if there is none.
    static func part(in package: inout PackageReader) throws(WorkbookReadError) -> String? {
        guard let found = try package.relationships(of: "").first(ofType: "extended-properties"),
            !found.isExternal
        else { return nil }
        return try? package.target(of: found, from: "")
    }

    static func removed(from bytes: [UInt8]) -> [UInt8] {
        var edits = XMLEdits(bytes)
        var tags = XMLTags(bytes)
        guard tags.next() != nil else { return bytes }
        while let tag = tags.next(), tag.kind != .end {
            let range = tags.element(from: tag)
            if tags.has(tag, local: "HeadingPairs") || tags.has(tag, local: "TitlesOfParts") {
                edits.replace(range, with: "")
            }
        }
        return edits.made()
    }
}

extension SheetEdit {
    /// The relationship of the drawing with the comments of a sheet.
    static func drawingID(in bytes: [UInt8]) -> String? {
        var tags = XMLTags(bytes)
        guard tags.next() != nil else { return nil }
        while let tag = tags.next(), tag.kind != .end {
            if tags.has(tag, local: "legacyDrawing") {
                return tags.value(of: "id", in: tag, ignoringPrefix: true).map(tags.text(in:))
            }
            _ = tags.element(from: tag)
        }
        return nil
    }
}
