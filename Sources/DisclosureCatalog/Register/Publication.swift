/// What is kept of a publication while ledgers are read; days count from 1970-01-01.
struct Publication: Sendable {
    /// Stands for a day that is not known.
    static let noDay = Int32.min

    var department: Int32
    /// The item's number in the index; -1 for an unknown one.
    var item: Int32 = -1
    var formed = noDay
    var triggered = noDay
    var published = noDay
    /// The number of a set of channels.
    var channels: Int32 = 0
    var office: Int32 = 0
    var kind: Int32 = 0
    var titleHash: Int32 = 0
    /// The row by which it is counted.
    var line: Int32 = 0
    var source: Int32 = 0
    var isProactive = true
    /// Whether a publication date is written that cannot be read.
    var hasUnreadableDate = false
}
