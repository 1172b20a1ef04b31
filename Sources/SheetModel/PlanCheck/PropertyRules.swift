/// What a document says about itself.
enum PropertyRules {
    static func check(_ properties: DocumentProperties, into faults: inout FaultCollector) {
        let texts: [(DocumentProperty, String)] = [
            (.title, properties.title), (.subject, properties.subject),
            (.author, properties.author), (.company, properties.company),
            (.keywords, properties.keywords),
        ]
        for (property, text) in texts {
            let survey = TextSurvey(of: text)
            let place = PlanPlace.document(property)
            if let scalar = survey.forbidden { faults.add(.forbiddenCharacter(scalar), at: place) }
            if survey.units > ExcelLimits.property {
                faults.add(
                    .tooLong(units: survey.units, limit: ExcelLimits.property), at: place)
            }
        }
        let created = ExcelLimits.created
        if !created.contains(properties.created) {
            faults.add(
                .outOfRange(
                    value: Double(properties.created), lower: Double(created.lowerBound),
                    upper: Double(created.upperBound)),
                at: .document(.created))
        }
    }
}
