package import DisclosureCatalog
import SheetModel

/// A catalog read from a form, with everything that was repaired or looked doubtful.
package struct FormReading: Sendable {
    package var catalog: Catalog
    /// The repair report, in the order of the source: notes on what was normalised, warnings on
    /// what is doubtful, errors on what must be corrected.
    package var findings: [Finding]
    /// The catalogs of further tables below each other on the same sheet.
    package var others: [FormReading] = []
    /// The fields of the form for which the source has no column, so that they are blank in every
    /// item; a finding tells each column, and that is enough said.
    package var missingFields: [CatalogField] = []
    /// Where the source names the catalog, or its first row.
    package let place: Place
    private let places: SourcePlaces

    init(catalog: Catalog, findings: [Finding], place: Place, places: SourcePlaces) {
        self.catalog = catalog
        self.place = place
        self.findings = findings
        self.places = places
    }

    /// Takes the title off a catalog that had none, if the form still shows the one that its
    /// template gave it.
    mutating func forgetDefaultTitle(of template: FormTemplate) {
        var untitled = catalog
        untitled.title = nil
        let title = PlaceholderText(catalog: untitled, template: template).title
        if catalog.title?.matchingKey == title.matchingKey { catalog.title = nil }
    }

    /// Findings about the catalog, such as a validator's, at the places of the source instead of
    /// the key paths of a catalog file.
    ///
    ///     let all = reading.findings
    ///         + reading.located(CatalogValidator().findings(in: reading.catalog))
    package func located(_ findings: [Finding]) -> [Finding] {
        zip(findings, places.places(of: findings.map(\.place))).map { finding, place in
            var finding = finding
            finding.place = place
            return finding
        }
    }
}
