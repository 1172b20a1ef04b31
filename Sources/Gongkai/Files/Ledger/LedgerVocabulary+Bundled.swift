import BundledTemplates
package import DisclosureCatalog

extension LedgerVocabulary {
    /// The words of ledgers that come with the program.
    package static func bundled() throws(GongkaiError) -> LedgerVocabulary {
        do {
            return try JSONFile.read(
                LedgerVocabulary.self, from: BundledTemplates.ledger, file: "ledger.json5",
                limits: .standard)
        } catch {
            throw GongkaiError(error)
        }
    }
}

extension IndicatorList {
    /// The rows of the 统计表 that come with the program.
    package static func bundled() throws(GongkaiError) -> IndicatorList {
        do {
            return try JSONFile.read(
                IndicatorList.self, from: BundledTemplates.statistics, file: "statistics.json5",
                limits: .standard)
        } catch {
            throw GongkaiError(error)
        }
    }
}
