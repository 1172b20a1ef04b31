/// What the rules cannot know from the catalog alone.
public struct ValidationOptions: Hashable, Sendable {
    /// The day against which dates are judged; nil judges no date by the day it is read.
    public var today: CalendarDate?
    /// Endings of channel names that ask for a note, such as the form's （注明）.
    public var noteRequests: [String]
    /// The fields that the form shows; nil stands for all.
    ///
    /// A field that a form does not show may stay blank.
    public var shownFields: Set<CatalogField>?
    /// Whether a note says of every deadline how it is understood.
    public var listsDeadlines = false
    /// Whether a channel that is not marked may be used all the same, as where ■ is 必选 and □ 可选.
    public var channelsMayBeOptional = false
    /// Whether items are counted anew in every section.
    public var countsItemsInSections = false
    /// What is known of documents that catalogs cite.
    package var documents = KnownDocuments()

    /// Makes options; without any, dates are not compared with a day and no channel asks for a
    /// note.
    public init(
        today: CalendarDate? = nil, noteRequests: [String] = [],
        shownFields: Set<CatalogField>? = nil
    ) {
        self.today = today
        self.noteRequests = noteRequests
        self.shownFields = shownFields
    }
}
