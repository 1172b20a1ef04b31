import BundledTemplates
package import DisclosureCatalog

extension KnownDocuments {
    /// The documents of `Templates/documents.json5`.
    package static let bundled =
        (try? JSONFile.read(
            KnownDocuments.self, from: BundledTemplates.documents, file: "documents.json5",
            limits: .standard)) ?? KnownDocuments()
}
