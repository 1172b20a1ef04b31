import DisclosureForms
import Foundation

/// The form of the targets that read forms.
enum Templates {
    static let municipal: FormTemplate? = {
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        let file = URL(fileURLWithPath: Seeds.root + "/Templates/municipal.json5")
        return (try? Data(contentsOf: file)).flatMap {
            try? decoder.decode(FormTemplate.self, from: $0)
        }
    }()
}
