import SheetModel

/// Reads a sheet's part into a grid.
///
/// It is an object only to be told of what is in the part; what it does with it is done by a value,
/// which nobody else can have hold of, so that no access to it must be checked at run time.
final class SheetContent: PartContent {
    private var reading: SheetReading

    /// Reads a sheet; the rows of one that is streamed are to be taken piece by piece.
    init(
        name: String, visibility: SheetGrid.Visibility, context: SheetContext,
        isStreamed: Bool = false
    ) {
        reading = SheetReading(
            name: name, visibility: visibility, context: context, isStreamed: isStreamed)
    }

    var fault: WorkbookReadError.Reason? { reading.fault }
    /// Kept beside the reading, so that the reading is accessed once for each event.
    private(set) var isFaulty = false
    var grid: SheetGrid { reading.grid }
    var remarks: [WorkbookRemark] { reading.remarks }
    /// The cell at hand, for an error.
    var cell: String? { reading.cell }

    func start(_ name: Span<UInt8>, _ attributes: borrowing XMLAttributes) {
        isFaulty = !reading.takesStart(name, attributes)
    }

    func text(_ text: Span<UInt8>) { isFaulty = !reading.takesText(text) }

    func end(_ name: Span<UInt8>) { isFaulty = !reading.takesEnd(name) }

    /// Hands out the rows that were read since the last call.
    func takeRows() -> [GridRow] { reading.takeRows() }
}
