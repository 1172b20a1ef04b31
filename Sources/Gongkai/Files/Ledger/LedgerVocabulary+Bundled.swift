import BundledTemplates
package import DisclosureCatalog

extension LedgerVocabulary {
    /// The words of ledgers that come with the program.
    package static func bundled() throws(GongkaiError) -> LedgerVocabulary {
        try JSONFile.bundled(LedgerVocabulary.self, BundledTemplates.ledger, "ledger.json5")
    }
}

extension IndicatorList {
    /// The rows of the 统计表 that come with the program.
    package static func bundled() throws(GongkaiError) -> IndicatorList {
        try JSONFile.bundled(IndicatorList.self, BundledTemplates.statistics, "statistics.json5")
    }
}
