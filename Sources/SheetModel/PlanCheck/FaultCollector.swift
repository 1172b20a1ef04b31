/// Gathers the faults of one sheet, or of the workbook as a whole.
struct FaultCollector {
    let sheet: String?
    private(set) var faults: [PlanFault] = []

    init(sheet: String?) {
        self.sheet = sheet
    }

    mutating func add(_ rule: PlanRule, at place: PlanPlace) {
        faults.append(PlanFault(sheet: sheet, place: place, rule: rule))
    }

    /// Checks a text that is no cell: a name, a header, a font, a number format.
    ///
    /// An escape is not allowed there, because programs differ in whether they read it as one;
    /// neither are tabs and line feeds where the file has an XML attribute, which blanks replace.
    mutating func checkText(
        _ text: String, at place: PlanPlace, units: Int, bytes: Int? = nil, isAttribute: Bool = true
    ) {
        let survey = TextSurvey(of: text)
        let lineCharacter =
            isAttribute ? text.unicodeScalars.first { $0 == "\t" || $0 == "\n" } : nil
        if let scalar = survey.forbidden ?? lineCharacter {
            add(.forbiddenCharacter(scalar), at: place)
        }
        if survey.escapeCount > 0 { add(.escapeSequence, at: place) }
        if survey.units > units {
            add(.tooLong(units: survey.units, limit: units), at: place)
        } else if let bytes, survey.bytes > bytes {
            add(.tooManyBytes(count: survey.bytes, limit: bytes), at: place)
        }
    }

    /// Checks a number against limits that it may reach.
    mutating func checkNumber(_ value: Double, in range: ClosedRange<Double>, at place: PlanPlace) {
        guard value.isFinite else { return add(.notFinite, at: place) }
        guard !range.contains(value) else { return }
        add(
            .outOfRange(value: value, lower: range.lowerBound, upper: range.upperBound), at: place)
    }

    /// Checks a width or a height, which must be more than nothing.
    mutating func checkLength(_ value: Double, upTo limit: Double, at place: PlanPlace) {
        guard value.isFinite else { return add(.notFinite, at: place) }
        guard value <= 0 || value > limit else { return }
        add(.outOfRange(value: value, lower: 0, upper: limit), at: place)
    }

    mutating func checkCount(_ count: Int, upTo limit: Int, at place: PlanPlace) {
        if count > limit { add(.tooMany(count: count, limit: limit), at: place) }
    }
}
