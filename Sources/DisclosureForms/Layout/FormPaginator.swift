import SheetModel

/// Cuts the entries of a form into pages.
///
/// An item is never split over pages unless no page could hold it. Then it is cut between lines of
/// text: each page shows the item's number and name again, and its texts go on where they stopped.
struct FormPaginator {
    let measure: FormMeasure
    /// The levels of the section columns, ascending.
    let levels: [Int]
    /// The room for items in points on the first page, below title and header.
    let firstRoom: Double
    /// The room on every other page, below the repeated header.
    let otherRoom: Double

    func pages(of entries: [FormEntry]) -> [FormPage] {
        var pages: [FormPage] = []
        var current: [FormPart] = []
        var room = firstRoom
        func closePage() {
            pages.append(FormPage(parts: withRoomForLabels(current)))
            current = []
            room = otherRoom
        }
        for part in wholeParts(of: entries) {
            if height(of: current + [part]) <= room {
                current.append(part)
                continue
            }
            // A first page without any item is only left where the item fits whole elsewhere.
            if !current.isEmpty || (pages.isEmpty && fitsAnyPage(part)) { closePage() }
            if height(of: [part]) <= room {
                current = [part]
                continue
            }
            for piece in PartSplitter(measure: measure, levels: levels)
                .pieces(of: part, firstRoom: room, otherRoom: otherRoom)
            {
                if !current.isEmpty { closePage() }
                current = [piece]
            }
        }
        if !current.isEmpty || pages.isEmpty { closePage() }
        return pages
    }

    /// All entries on one endless page.
    func continuousPage(of entries: [FormEntry]) -> FormPage {
        FormPage(parts: withRoomForLabels(wholeParts(of: entries)))
    }

    private func wholeParts(of entries: [FormEntry]) -> [FormPart] {
        var path: [SectionLabel] = []
        var labelHeights = labelHeights(of: path)
        var heights = ItemHeights(measure)
        let lineRows = LineRows(measure)
        return entries.enumerated().map { index, entry in
            // Neighbours stand under the same sections, mostly.
            if entry.path != path {
                path = entry.path
                labelHeights = self.labelHeights(of: path)
            }
            var own = heights.height(of: entry.values)
            if !lineRows.isEmpty {
                own = max(own, lineRows.heights(of: entry.values).reduce(0, +))
            }
            return FormPart(
                entry: index, path: entry.path, values: entry.values,
                height: entry.isSpare ? max(own, measure.geometry.writingHeight) : own,
                labelHeights: labelHeights)
        }
    }

    private func labelHeights(of path: [SectionLabel]) -> [Double] {
        levels.map { measure.height(of: path, level: $0) }
    }

    private func fitsAnyPage(_ part: FormPart) -> Bool { height(of: [part]) <= otherRoom }

    private func height(of parts: [FormPart]) -> Double {
        withRoomForLabels(parts).reduce(0) { $0 + $1.height }
    }

    private func withRoomForLabels(_ parts: [FormPart]) -> [FormPart] {
        SectionRuns.makingRoom(for: measure, in: parts, levels: levels)
    }
}
