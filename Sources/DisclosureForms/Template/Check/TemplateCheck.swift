package import DisclosureCatalog

/// Looks for everything in a template that would make a form wrong, or hard to read.
///
/// Each finding has the key path of what it is about. What a decoder refuses is not looked for.
package enum TemplateCheck {
    /// What makes the form itself wrong; a template with such a fault lays out nothing.
    package static func faults(in template: FormTemplate) -> [Finding] {
        faults(in: TemplateOutline(template))
    }

    /// All findings.
    package static func findings(in template: FormTemplate) -> [Finding] {
        let outline = TemplateOutline(template)
        let faults = faults(in: outline)
        return faults + ColumnBinding.findings(in: outline) + ColumnFit.findings(in: outline)
            + TemplateLimits.findings(in: outline) + PlaceholderRules.findings(in: outline)
    }

    private static func faults(in outline: TemplateOutline) -> [Finding] {
        HeaderTiling.findings(in: outline) + ColumnBinding.faults(in: outline)
            + PageLimits.faults(in: outline) + ColumnFit.faults(in: outline)
            + HeightFit.faults(in: outline) + OffsetFit.faults(in: outline)
    }
}

extension Finding {
    /// A finding about a part of a template.
    package init(
        template rule: String, _ severity: Severity, at path: DocumentPath, _ message: LocalizedText
    ) {
        self.init(
            rule: "template.\(rule)", severity: severity,
            place: Place(position: .keyPath(path.description)), message: message)
    }
}
