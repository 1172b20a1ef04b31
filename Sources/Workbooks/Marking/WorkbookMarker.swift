package import SheetModel

/// Marks cells of a workbook, whoever has written it, and leaves everything else as it is: only
/// the parts that change are touched, and in them only the places that change.
///
/// Marks of an earlier time are taken away first. A cell with a comment of somebody else keeps
/// that, and is only coloured.
///
///     let contents = try WorkbookReader().read(bytes)
///     let marker = try WorkbookMarker(bytes, contents: contents, limits: .form)
///     try marker.marked(with: marks).write(to: "reply.xlsx")
package struct WorkbookMarker {
    private var parts: PackageParts
    private var styles: StylesEdit
    private var types: ContentTypesEdit
    private var workbookRelations: RelationsEdit
    private let contents: WorkbookReader.Contents
    private let sheets: [MarkedSheet]
    private let workbookPart: String
    private let stylesPart: String
    /// What the workbook says about itself, with the names of its sheets.
    private let propertiesPart: String?
    private let standard: StandardNames

    private static let typePrefix = "application/vnd.openxmlformats-officedocument."

    /// Opens a workbook that was read, of which `contents` is what was found.
    ///
    /// Throws `WorkbookReadError` if it cannot be unpacked within the limits.
    package init(
        _ bytes: [UInt8], contents: WorkbookReader.Contents, limits: ReadingLimits
    ) throws(WorkbookReadError) {
        var package = try PackageReader(bytes, limits: limits.archive)
        let part = try WorkbookPart.find(in: &package)
        let content = WorkbookContent(limit: limits.sheets)
        try package.read(part, content, root: "workbook")
        let relationships = try package.relationships(of: part)
        var parts = try PackageParts(bytes, limits: limits.archive)
        let isStrict = String(decoding: parts[part] ?? [], as: UTF8.self)
            .contains("purl.oclc.org/ooxml/spreadsheetml/main")
        standard = StandardNames(isStrict: isStrict)
        workbookRelations = RelationsEdit(
            parts[RelationsEdit.name(for: part)] ?? RelationsEdit.empty)
        types = ContentTypesEdit(parts["[Content_Types].xml"] ?? [])
        if let found = relationships.first(ofType: "styles") {
            stylesPart = try package.target(of: found, from: part)
        } else {
            stylesPart = parts.freeName("xl/styles", ".xml")
            parts[stylesPart] = Array("<styleSheet xmlns=\"\(standard.main)\"></styleSheet>".utf8)
            types.add(stylesPart, Self.typePrefix + "spreadsheetml.styles+xml")
            _ = workbookRelations.add(type: standard.office + "/styles", part: stylesPart)
        }
        styles = StylesEdit(parts[stylesPart] ?? [])
        propertiesPart = try SheetTitles.part(in: &package)
        sheets = try MarkedSheet.all(of: content, part, relationships, in: &package)
        self.parts = parts
        self.contents = contents
        workbookPart = part
    }

    /// The name of the sheet that earlier marks have put first; nil if there are none.
    package static func earlierFront(in grid: WorkbookGrid) -> String? {
        grid.sheets.first(where: \.isFront)?.name
    }

    /// The marked workbook.
    ///
    /// Throws `WorkbookReadError` if a part that is needed is not what it should be.
    package consuming func marked(
        with marks: WorkbookMarks
    ) throws(WorkbookReadError) -> MarkedWorkbook {
        let front = sheets.firstIndex { sheet in
            contents.grid.sheets.contains { $0.name == sheet.name && $0.isFront }
        }
        for (index, sheet) in sheets.enumerated() where index != front {
            mark(sheet, marks.marks[sheet.name] ?? [])
        }
        let numbers = marks.styles.map { styles.number(of: $0) }
        let text = FrontSheetText(
            plan: marks.front, links: marks.links, styles: numbers, namespace: standard.main)
        var workbook = WorkbookEdit(parts[workbookPart] ?? [])
        if let front {
            parts[sheets[front].part] = text.bytes
        } else {
            let part = parts.freeName("xl/worksheets/sheet", ".xml")
            parts[part] = text.bytes
            types.add(part, Self.typePrefix + "spreadsheetml.worksheet+xml")
            let id = workbookRelations.add(type: standard.office + "/worksheet", part: part)
            workbook.addFront(marks.front, relationship: id, namespace: standard.office)
            if let propertiesPart {
                parts[propertiesPart] = SheetTitles.removed(from: parts[propertiesPart] ?? [])
            }
        }
        workbook.show(front ?? 0)
        parts[workbookPart] = workbook.made()
        parts[stylesPart] = styles.made()
        parts[RelationsEdit.name(for: workbookPart)] = workbookRelations.made()
        parts["[Content_Types].xml"] = types.made()
        return MarkedWorkbook(parts: parts, before: contents.grid, marks: marks)
    }

    private mutating func mark(_ sheet: MarkedSheet, _ marks: [WorkbookMarks.Mark]) {
        let bytes = parts[sheet.part] ?? []
        var edit = SheetEdit(bytes)
        let drawing = comment(sheet, marks, SheetEdit.drawingID(in: bytes))
        edit.mark(marks, drawing: drawing.map { ($0, standard.office) }, &styles)
        parts[sheet.part] = edit.made()
    }

    /// Writes the comments; returns the relationship of a drawing that was made for them.
    private mutating func comment(
        _ sheet: MarkedSheet, _ marks: [WorkbookMarks.Mark], _ drawingID: String?
    ) -> String? {
        var comments = CommentsEdit(
            sheet.comments.flatMap { parts[$0] } ?? CommentsEdit.empty(main: standard.main))
        let new = marks.filter { !comments.taken.contains($0.address.a1) }
        guard !new.isEmpty || !comments.removed.isEmpty else { return nil }
        comments.add(new)
        let drawn = sheet.drawings.first { $0.id == drawingID }?.part
        var drawing = NoteDrawing(
            drawn.flatMap { parts[$0] } ?? NoteDrawing.empty, without: comments.removed)
        if let grid = contents.grid.sheets.first(where: { $0.name == sheet.name }) {
            drawing.add(new, in: grid)
        }
        let relationsName = RelationsEdit.name(for: sheet.part)
        var relations = RelationsEdit(parts[relationsName] ?? RelationsEdit.empty)
        var id: String?
        if let part = sheet.comments {
            parts[part] = comments.made()
        } else {
            let part = parts.freeName("xl/comments", ".xml")
            parts[part] = comments.made()
            types.add(part, Self.typePrefix + "spreadsheetml.comments+xml")
            _ = relations.add(type: standard.office + "/comments", part: part)
        }
        if let drawn {
            parts[drawn] = drawing.made()
        } else {
            let part = parts.freeName("xl/drawings/vmlDrawing", ".vml")
            parts[part] = drawing.made()
            types.addDefault("vml", Self.typePrefix + "vmlDrawing")
            id = relations.add(type: standard.office + "/vmlDrawing", part: part)
        }
        parts[relationsName] = relations.made()
        return id
    }
}
