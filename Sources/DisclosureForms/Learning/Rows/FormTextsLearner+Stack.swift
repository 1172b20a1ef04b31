import SheetModel

extension FormTextsLearner {
    /// The rows above a table among others; the title is its heading, unless that names the office
    /// and nothing more.
    mutating func learnStack(
        _ own: TextRowLearner, _ patterns: inout TextPattern, _ styles: inout StyleBook
    ) -> SurveyedSheet.Slot? {
        guard let stack, let first = own.bands.first,
            var heading = first.slots.first(where: { !$0.isBlank })
        else { return nil }
        let all = TextRowLearner(Array(0..<stack.heading), of: sheet, columns: band.columns)
        heading.text = stack.title
        let title = stack.namesOffices ? titleSlot(of: all) : heading
        texts.stack.above = rows(all, title: title, &patterns, &styles)
        var preamble = rows(own, title: title, &patterns, &styles)
        texts.stack.heading = stack.number + (stack.namesOffices ? "{department}" : "{title}")
        texts.stack.repeatsPreamble = stack.repeatsRows
        texts.stack.height = preamble[0].height
        texts.stack.gap = stack.gap
        let style = preamble[0].cells.first { !$0.text.showsNothing }?.style
        if stack.namesOffices { preamble = texts.stack.above + preamble.dropFirst() }
        texts.preamble = preamble
        let known = preamble.first?.cells.first?.style
        texts.stack.style = style == known ? nil : style
        for row in texts.stack.above.indices {
            for cell in texts.stack.above[row].cells.indices
            where texts.stack.above[row].cells[cell].text == "{title}" {
                texts.stack.above[row].cells[cell].text = LearnedText.withoutBraces(
                    title?.text ?? "")
            }
        }
        return title
    }
}
