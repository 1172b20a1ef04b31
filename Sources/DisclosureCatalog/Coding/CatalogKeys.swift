/// The keys of a catalog file.
package enum CatalogKeys {
    /// All keys, in the order in which they are written by hand.
    static let inOrder = [
        "format", "version", "title", "department", "signOff", "preparedBy", "reviewedBy",
        "approvedBy", "filledOn", "declaredCounts", "proactiveTopLevel", "proactiveSecondLevel",
        "onRequestSecondLevel", "channelVocabulary", "number", "name", "content", "basis",
        "deadline", "responsibleBody", "channels", "note", "audience", "everyone", "groups",
        "disclosure", "levels", "remarks", "extra", "items", "sections",
    ]
}
