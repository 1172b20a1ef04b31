/// One row of a publication ledger (公开台账), as read.
///
/// Texts are trimmed and otherwise as written.
public struct LedgerEntry: Hashable, Sendable {
    /// Whether information is public (公开属性).
    public enum Attribute: Hashable, Sendable {
        /// 主动公开.
        case proactive
        /// 依申请公开.
        case onRequest
        /// 不予公开.
        case withheld
        /// Anything else.
        case unknown
    }

    /// The one-based line of the file on which the row starts.
    public var line: Int
    /// 索引号.
    public var indexNumber = ""
    /// 单位.
    public var department = ""
    /// 事项序号.
    public var itemNumber = ""
    /// 事项名称.
    public var itemName = ""
    /// 信息名称.
    public var title = ""
    /// 文号.
    public var documentNumber = ""
    /// 信息类别, such as 规范性文件.
    public var kind = ""
    /// 生成日期.
    public var formedOn = LedgerDate.blank
    /// 发布日期; blank for what is not public yet.
    public var publishedOn = LedgerDate.blank
    /// 公开渠道, one or several in one text.
    public var channels = ""
    /// 公开链接.
    public var link = ""
    /// 责任科室.
    public var office = ""
    /// 发布人.
    public var publisher = ""
    /// 审核人.
    public var reviewer = ""
    /// 公开属性; nil where the cell is blank, which stands for 主动公开.
    public var attribute: Attribute?
    /// 触发日期, where the period does not start when the information is formed.
    public var triggeredOn = LedgerDate.blank
    /// 触发事由.
    public var triggerEvent = ""
    /// 备注.
    public var remarks = ""

    /// Whether the row is about 主动公开.
    public var isProactive: Bool { attribute == nil || attribute == .proactive }

    /// Makes an empty row.
    public init(line: Int) {
        self.line = line
    }
}

/// A row of the ledger that was published in the quarter, with what the catalog says about it: a row
/// of the sheet 台账.
public struct JudgedEntry: Hashable, Sendable {
    /// How the publication stands to its deadline.
    public enum Standing: Hashable, Sendable {
        /// On or before the due date.
        case onTime
        /// After it, by this many working days.
        case late(CalendarAnswer<Int>)
        /// The due date cannot be told.
        case undetermined(UndeterminedReason)
    }

    /// The row.
    public var entry: LedgerEntry
    /// The name of the ledger.
    public var source: String
    /// The department as its catalog names it.
    public var department: String
    /// The top-level section; empty where the item is not known.
    public var section: String
    /// The item's number and name as the catalog has them; empty where the item is not known.
    public var itemNumber: String
    /// See `itemNumber`.
    public var itemName: String
    /// The channels as the catalog names them.
    public var channels: [String]
    /// The day on which the period starts; nil where it is not known.
    public var triggeredOn: CalendarDate?
    /// The last day on which publication was in time, where it is known.
    public var dueOn: CalendarDate?
    /// How the publication stands to it.
    public var standing: Standing
    /// Whether this is the row by which the information is counted in the quarter: exactly one of
    /// its rows is.
    public var isCounted: Bool
}
