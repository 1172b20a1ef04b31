/// What a template has below its table.
struct TextsBelow {
    private let ownTexts: OwnTexts
    private let signOff: SignOffScanner
    private let bareTexts: BareTexts

    init(template: FormTemplate) {
        var below = template
        below.preamble = []
        ownTexts = OwnTexts(rows: template.notes)
        signOff = SignOffScanner(template: below)
        bareTexts = BareTexts(template: below)
    }

    /// Whether a line is a text that has a row to itself: a date, or one between signs.
    func isAlone(_ line: String) -> Bool { bareTexts.value(in: line) != nil }

    /// Whether a line is one of these rows, filled in or not.
    func isPart(_ line: String) -> Bool {
        ownTexts.isOwn(line) || ownTexts.extra(in: line) != nil
            || !signOff.read(line).values.isEmpty || bareTexts.value(in: line) != nil
            || bareTexts.onlyField != nil
    }
}
