/// The responsible body of an item is the department whose catalog it is, or belongs to it.
///
/// Another body may be right, where two share a matter or one was renamed, so each such name is
/// one doubt, at the first item that has it. No doubt is about a section of the department, named
/// behind its name; about the name without that of the place; and about several bodies of which it
/// is one.
struct ResponsibleBodyRule: CatalogRule {
    static let id = "item.responsibleBody"

    func findings(in outline: CatalogOutline) -> [Finding] {
        let department = outline.catalog.department.withoutWhitespace
        guard !department.isEmpty, outline.shows(.responsibleBody), outline.shows(.department)
        else { return [] }
        // The items of each body that is another one, in the order of the first.
        var others: [[OutlinedItem]] = []
        // Where each body stands in it; nil for the department itself.
        var known: [ExactText: Int?] = [:]
        // Most items of a catalog name the body that the item above names.
        var above: (body: String, index: Int?) = ("", nil)
        for entry in outline.items {
            let body = entry.item.responsibleBody.withoutWhitespace
            if !body.hasBytes(of: above.body) {
                let key = ExactText(body)
                if let index = known[key] {
                    above = (body, index)
                } else {
                    let isOwn = body.isEmpty || Self.names(body, department)
                    above = (body, isOwn ? nil : others.count)
                    known.updateValue(above.index, forKey: key)
                    if !isOwn { others.append([]) }
                }
            }
            if let index = above.index { others[index].append(entry) }
        }
        return others.compactMap { items in
            guard let first = items.first else { return nil }
            return finding(
                .warning, at: first.place(.responsibleBody),
                .otherBody(first.item.responsibleBody, items, outline.catalog.department))
        }
    }

    /// Whether a text names the department, among others or with a part of it.
    private static func names(_ body: String, _ department: String) -> Bool {
        if body == department || isShort(body, of: department) { return true }
        return body.mentions(department)
            || body.unicodeScalars.split(whereSeparator: separates).contains { part in
                isShort(String(part), of: department)
            }
    }

    /// `统计局` for `示例市统计局`.
    private static func isShort(_ name: String, of department: String) -> Bool {
        name.count >= 3 && department.ends(in: name)
    }

    private static func separates(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "、", "，", ",", "；", ";", "/", "（", "）", "(", ")": true
        default: false
        }
    }
}

extension LocalizedText {
    fileprivate static func otherBody(
        _ body: String, _ items: [OutlinedItem], _ department: String
    ) -> LocalizedText {
        let (body, department) = (
            escapedQuote(body, limit: 30), escapedQuote(department, limit: 30)
        )
        let list = items.count > 1 ? items.numberList : ""
        let chinese = list.isEmpty ? "" : "（事项 \(list)）"
        let english = list.isEmpty ? "" : " (items \(list))"
        return LocalizedText(
            zh: "公开主体“\(body)”\(chinese)与责任单位“\(department)”不同，请核对。",
            en: "“\(body)”\(english) is not the department “\(department)”; check it.")
    }
}
