import DisclosureForms
import Foundation

/// The form of the targets that read forms.
enum Templates {
    static let municipal = named("municipal")

    /// The forms that a source may be.
    static let library = FormLibrary(
        ["municipal", "national", "category-list", "three-level"].compactMap(named).map {
            FormLibrary.Form($0, hash: $0.name)
        })

    private static func named(_ name: String) -> FormTemplate? {
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        let file = URL(fileURLWithPath: Seeds.root + "/Templates/\(name).json5")
        return (try? Data(contentsOf: file)).flatMap {
            try? decoder.decode(FormTemplate.self, from: $0)
        }
    }
}
