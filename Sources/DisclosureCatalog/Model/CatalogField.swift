/// The fields of a catalog that a column of a form, or a finding, can be about.
///
/// The headings that clerks know are in the form templates, not here.
public enum CatalogField: Hashable, Sendable {
    /// The title above the form.
    case title
    /// The responsible department.
    case department
    /// Who filled in the form.
    case preparedBy
    /// Who reviewed it.
    case reviewedBy
    /// Who approved it.
    case approvedBy
    /// When it was filled in.
    case filledOn
    /// The summary line with its counts.
    case declaredCounts
    /// The list of channels that the form offers.
    case channelVocabulary
    /// The numeral of a section; the level is one-based.
    case sectionNumeral(level: Int)
    /// The name of a section; the level is one-based.
    case sectionName(level: Int)
    /// The number of an item.
    case itemNumber
    /// The name of an item.
    case itemName
    /// What is published.
    case content
    /// The legal basis.
    case basis
    /// By when it is published.
    case deadline
    /// The responsible body.
    case responsibleBody
    /// The channels.
    case channels
    /// Published for everyone.
    case everyone
    /// Published for particular groups.
    case groups
    /// Disclosed proactively.
    case proactive
    /// Disclosed on request.
    case onRequest
    /// For whom it is published, in the words of the form: everyone, or the groups.
    case audience
    /// How it is disclosed, in the words of the form.
    case disclosure
    /// The administrative levels at which it is disclosed, one after the other.
    case levels
    /// Whether it is disclosed at a level, by the level's name in the catalog.
    case level(String)
    /// Whether a channel is chosen, by its name in the catalog.
    case channel(String)
    /// Remarks.
    case remarks
    /// A column that a local form adds, by its heading.
    case extra(String)
}
