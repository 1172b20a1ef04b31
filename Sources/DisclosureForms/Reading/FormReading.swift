package import DisclosureCatalog
import SheetModel

/// A catalog read from a form, with everything that was repaired or looked doubtful.
package struct FormReading: Sendable {
    package var catalog: Catalog
    /// The repair report, in the order of the source: notes on what was normalised, warnings on
    /// what is doubtful, errors on what must be corrected.
    package var findings: [Finding]
    private let places: SourcePlaces

    init(catalog: Catalog, findings: [Finding], places: SourcePlaces) {
        self.catalog = catalog
        self.findings = findings
        self.places = places
    }

    /// Findings about the catalog, such as a validator's, at the places of the source instead of
    /// the key paths of a catalog file.
    ///
    ///     let all = reading.findings
    ///         + reading.located(CatalogValidator().findings(in: reading.catalog))
    package func located(_ findings: [Finding]) -> [Finding] {
        findings.map { finding in
            var finding = finding
            finding.place = places.place(of: finding.place)
            return finding
        }
    }
}
