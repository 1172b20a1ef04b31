/// The keys of a catalog file, in the order in which they are written by hand.
package enum CatalogKeys {
    /// The identifier in a catalog file.
    package static let format = "gongkai.catalog"
    /// The newest version that this program reads, and the one that it writes.
    package static let version = 1

    enum Root: String, CodingKey, CaseIterable {
        case format, version, title, department, signOff, declaredCounts, channelVocabulary
        case extra, sections
    }

    enum SignOff: String, CodingKey, CaseIterable {
        case preparedBy, reviewedBy, approvedBy, filledOn
    }

    enum Counts: String, CodingKey, CaseIterable {
        case proactiveTopLevel, proactiveSecondLevel, onRequestSecondLevel
    }

    enum Section: String, CodingKey, CaseIterable {
        case name, items, sections
    }

    enum Item: String, CodingKey, CaseIterable {
        case number, name, content, basis, deadline, responsibleBody, channels, audience
        case disclosure, levels, remarks, extra
    }

    enum Channel: String, CodingKey, CaseIterable {
        case name, note
    }

    enum Audience: String, CodingKey, CaseIterable {
        case everyone, groups
    }

    /// All keys; those of one object stand in its order.
    ///
    /// The last two of the root have their place among the keys of items and sections.
    static let inOrder: [String] =
        Root.allCases.dropLast(2).map(\.rawValue) + SignOff.allCases.map(\.rawValue)
        + Counts.allCases.map(\.rawValue) + Item.allCases.map(\.rawValue)
        + Channel.allCases.map(\.rawValue) + Audience.allCases.map(\.rawValue)
        + Section.allCases.map(\.rawValue)
}
