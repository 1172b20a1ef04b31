/// One item of a catalog (二级事项): one kind of information that must be published.
///
/// Texts are kept as they were published, character by character; nothing is rewritten.
public struct Item: Hashable, Sendable {
    /// The item's number in the form; nil where the form has none.
    public var number: ItemNumber?
    /// The item's name.
    public var name: String
    /// What is published (公开内容).
    public var content: String
    /// The legal basis (公开依据).
    public var basis: String
    /// By when it is published (公开时限), verbatim.
    public var deadline: String
    /// The responsible body (公开主体).
    public var responsibleBody: String
    /// The channels chosen from the vocabulary, in the vocabulary's order.
    public var channels: [ChosenChannel]
    /// For whom it is published (公开对象).
    public var audience: Audience
    /// Published proactively, on request, or both (公开方式).
    public var disclosure: Set<DisclosureMethod>
    /// The administrative levels (公开层级) of forms that have them.
    public var levels: [String]
    /// Remarks (备注).
    public var remarks: String
    /// Columns that a local form adds, by the form's own heading.
    public var extra: [String: String]

    /// Makes an item with a number and a name, everything else empty.
    public init(number: ItemNumber?, name: String) {
        self.number = number
        self.name = name
        content = ""
        basis = ""
        deadline = ""
        responsibleBody = ""
        channels = []
        audience = Audience()
        disclosure = []
        levels = []
        remarks = ""
        extra = [:]
    }
}

/// The number of an item: counted, or a code such as `0505` whose zeros matter.
public enum ItemNumber: Hashable, Sendable, CustomStringConvertible {
    /// A running number, one-based.
    case counted(Int)
    /// A code that is kept as text.
    case code(String)

    /// The number as printed.
    public var description: String {
        switch self {
        case .counted(let number): String(number)
        case .code(let code): code
        }
    }
}

/// A channel ticked for an item, with the note that some channels ask for (注明).
public struct ChosenChannel: Hashable, Sendable {
    /// The channel's name as the vocabulary has it.
    public var name: String
    /// What was written beside it; nil where nothing was.
    public var note: String?

    /// Makes a chosen channel.
    public init(_ name: String, note: String? = nil) {
        self.name = name
        self.note = note
    }
}

/// For whom an item is published.
public struct Audience: Hashable, Sendable {
    /// Society at large (全社会).
    public var everyone: Bool
    /// The particular groups (特定群体).
    ///
    /// An empty name is a group that was ticked without being
    /// named: the form then shows the tick mark instead of a name.
    public var groups: [String]

    /// Makes an audience.
    public init(everyone: Bool = false, groups: [String] = []) {
        self.everyone = everyone
        self.groups = groups
    }
}

/// How information is disclosed (公开方式).
public enum DisclosureMethod: String, Hashable, Sendable, CaseIterable {
    /// Without being asked (主动公开).
    case proactive
    /// When somebody applies for it (依申请公开).
    case onRequest
}
