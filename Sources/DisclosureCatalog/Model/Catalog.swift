/// A department's disclosure catalog (政务公开清单目录): what it must publish, on what legal
/// basis, by when, on which channels, and for whom.
///
///     let catalog = Catalog(department: "示例市统计局", sections: [])
///     print(catalog.items.count)   // 0
public struct Catalog: Hashable, Sendable {
    /// The title printed on the form; nil prints what the form template
    /// says, usually the department and 政务公开清单目录.
    public var title: String?
    /// The name of the responsible department (责任单位).
    public var department: String
    /// Who filled, reviewed and approved the catalog, and when.
    public var signOff: SignOff
    /// The counts that the published catalog states about itself, if it does.
    public var declaredCounts: DeclaredCounts?
    /// All disclosure channels that the form offers, in the form's order.
    public var channelVocabulary: [String]
    /// The top-level sections (一级事项), in order.
    public var sections: [Section]
    /// Texts that a local form has above or below its table, by the form's own words for them, such
    /// as 监督渠道.
    public var extra: [String: String]

    /// Makes a catalog without sign-off, declared counts or channels.
    public init(department: String, sections: [Section]) {
        self.department = department
        self.sections = sections
        title = nil
        signOff = SignOff()
        declaredCounts = nil
        channelVocabulary = []
        extra = [:]
    }

    /// All items in the order of the form, depth first.
    public var items: [Item] {
        var items: [Item] = []
        for section in sections { section.addItems(to: &items) }
        return items
    }

    /// How many items there are.
    package var itemCount: Int { sections.reduce(0) { $0 + $1.itemCount } }
}

/// The sign-off line of the form.
public struct SignOff: Hashable, Sendable {
    /// Who filled in the form (填表人).
    public var preparedBy: String
    /// Who reviewed it (复核人).
    public var reviewedBy: String
    /// Who approved it (审签人).
    public var approvedBy: String
    /// When it was filled in (填表时间).
    public var filledOn: CalendarDate?

    /// Makes a sign-off; what is not yet known stays empty.
    public init(
        preparedBy: String = "", reviewedBy: String = "", approvedBy: String = "",
        filledOn: CalendarDate? = nil
    ) {
        self.preparedBy = preparedBy
        self.reviewedBy = reviewedBy
        self.approvedBy = approvedBy
        self.filledOn = filledOn
    }
}

/// The counts in the summary line of a published catalog.
public struct DeclaredCounts: Hashable, Sendable {
    /// Sections disclosed proactively (主动公开一级事项).
    public var proactiveTopLevel: Int
    /// Items disclosed proactively (主动公开二级事项).
    public var proactiveSecondLevel: Int
    /// Items disclosed on request (依申请公开二级事项).
    public var onRequestSecondLevel: Int

    /// Makes the three counts.
    public init(proactiveTopLevel: Int, proactiveSecondLevel: Int, onRequestSecondLevel: Int) {
        self.proactiveTopLevel = proactiveTopLevel
        self.proactiveSecondLevel = proactiveSecondLevel
        self.onRequestSecondLevel = onRequestSecondLevel
    }
}
