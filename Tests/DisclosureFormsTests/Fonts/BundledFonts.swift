import BundledTemplates
import DisclosureForms
import Foundation
import SheetModel

/// The measures of `Templates/fonts.json5`.
enum BundledFonts {
    static func library() throws -> FontLibrary {
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        return try decoder.decode(FontLibrary.self, from: Data(BundledTemplates.fonts))
    }
}
