import BundledTemplates
import DisclosureForms

/// The forms that a source may be, for whoever reads it.
enum KnownForms {
    /// The one form that a bundled name stands for, unless a source says on its hidden sheet that
    /// it is another one, or all bundled ones and the files that are
    /// named, which are taken where they fit as well as others.
    static func library(
        _ choices: [TemplateChoice], limits: Limits
    ) throws(GongkaiError) -> FormLibrary {
        if choices.count == 1, case .bundled = choices[0] {
            return FormLibrary(given: try form(choices[0], limits), unless: { bundled })
        }
        var own: [FormLibrary.Form] = []
        for choice in choices { own.append(try form(choice, limits, isPreferred: true)) }
        // Most sources are the standard form; the others are read only where one is not.
        let first = own.isEmpty ? [try form(.standard, limits)] : own
        return FormLibrary(first, more: { bundled })
    }

    private static func form(
        _ choice: TemplateChoice, _ limits: Limits, isPreferred: Bool = false
    ) throws(GongkaiError) -> FormLibrary.Form {
        if choice == .standard, !isPreferred { return try standard.get() }
        let (template, hash) = try choice.templateAndHash(limits)
        return FormLibrary.Form(template, hash: hash.hexadecimal, isPreferred: isPreferred)
    }

    // What does not change while the program runs is made once.

    private static let standard = Result { () throws(GongkaiError) in
        let (template, hash) = try TemplateChoice.standard.templateAndHash(.standard)
        return FormLibrary.Form(template, hash: hash.hexadecimal)
    }

    /// All that come with the program; a test holds that each can be read.
    private static let bundled = BundledTemplates.formNames.compactMap { name in
        let read = try? TemplateChoice.bundled(name).templateAndHash(.standard)
        return read.map { FormLibrary.Form($0.template, hash: $0.hash.hexadecimal) }
    }
}
