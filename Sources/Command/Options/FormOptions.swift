import ArgumentParser
import Gongkai

/// The form.
struct FormOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The form: \(TemplateChoice.bundledNames.joined(separator: ", ")), or a template file.",
            valueName: "name|file"))
    var template: String?

    var choice: TemplateChoice { template.map(TemplateChoice.init(argument:)) ?? .standard }
}

/// The forms that a source may be.
struct SourceFormOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            """
            The form that the source is: \(TemplateChoice.bundledNames.joined(separator: ", ")). A \
            template file is one more form that it may be; the option may be repeated. Without it \
            the form is recognised by its header.
            """,
            valueName: "name|file"))
    var template: [String] = []

    /// The first one named, and the others.
    var choices: (TemplateChoice?, [TemplateChoice]) {
        let choices = template.map(TemplateChoice.init(argument:))
        return (choices.first, Array(choices.dropFirst()))
    }
}

/// The paper and the pages of the form.
struct LayoutOptions: ParsableArguments {
    @Option(help: "A4 or A3; without it the template decides.")
    var paper: PageOptions.Paper?

    @Option(
        help: """
            split: pages for print; continuous: one long sheet for the screen, as HTML is without \
            this option.
            """)
    var pages: PageOptions.Pages?

    var options: PageOptions { PageOptions(paper: paper, pages: pages) }

    var isUsed: Bool { paper != nil || pages != nil }
}
