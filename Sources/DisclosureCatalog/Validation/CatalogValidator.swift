/// Checks a catalog against the rules of the form and reports everything at once.
///
///     let findings = CatalogValidator().findings(in: catalog)
///     let mayBeFiled = findings.allSatisfy { $0.severity < .error }
public struct CatalogValidator: Sendable {
    /// What the rules cannot know from the catalog alone.
    public var options: ValidationOptions

    /// Makes a validator.
    public init(options: ValidationOptions = ValidationOptions()) {
        self.options = options
    }

    /// All findings, in the order of the form; the same catalog always gives the same list.
    ///
    /// Their places carry key paths of the catalog file, such as `sections[0].items[1].basis`, and
    /// `file` where it is given.
    public func findings(in catalog: Catalog, file: String? = nil) -> [Finding] {
        let outline = CatalogOutline(catalog, options: options, file: file)
        return Self.rules.flatMap { $0.findings(in: outline) }.inDocumentOrder()
    }

    /// The rules; where two find something at one place, in this order.
    package static let rules: [any CatalogRule] = [
        DeclaredCountsRule(), DuplicateChannelRule(), SignOffRule(), FilledOnRule(),
        EmptySectionRule(), SectionNestingRule(), DuplicateSectionRule(), NumberingRule(),
        DuplicateItemRule(), BlankFieldRule(), BlankColumnRule(), ResponsibleBodyRule(),
        ChannelChoiceRule(), UnknownChannelRule(),
        ChannelNoteRule(), AudienceRule(), DisclosureMethodRule(), TextLengthRule(),
        UnsafeCharacterRule(), ContentEndRule(), ContentQuestionRule(), CitationMarksRule(),
        CitationSpellingRule(), CitationInnerMarksRule(), CitationRepeatedRule(),
        CitationBracketsRule(), CitationIssuerRule(), CitationTitleRule(), CitationRepealedRule(),
        CitationNumberRule(), DeadlineWordingRule(),
        DeadlineSpellingRule(), DeadlineUnparsedRule(), DeadlineTriggerRule(), DeadlineUnitRule(),
        DeadlineLimitRule(), DeadlineRefreshRule(), DeadlineDittoRule(), DeadlineComputableRule(),
        DeadlineReadingRule(),
    ]
}
