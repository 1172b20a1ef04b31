import SheetModel

/// A font of the styles part.
struct FoundFont {
    var name = ""
    var size = 0.0
    var isBold = false
    /// Nil for a colour of the theme.
    var color: UInt32?
    var hasScheme = false

    var isWithinLimits: Bool {
        !name.isEmpty && name.utf16.count <= ExcelLimits.fontName
            && ExcelLimits.fontSize.contains(size)
    }
}

/// A cell format of the styles part, with the numbers by which it refers to other lists.
struct FoundFormat {
    var font = -1
    var fill = -1
    var border = -1
    var numberFormat = -1
    var horizontal: String?
    var vertical: String?
    var isStacked = false
    var wraps = false
    var isLocked = true
}
