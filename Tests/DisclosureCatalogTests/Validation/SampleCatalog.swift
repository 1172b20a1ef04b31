import DisclosureCatalog

/// Catalogs that keep every rule, for tests that break one.
enum SampleCatalog {
    static let channels = ["政府网站", "政府公报", "其他（注明）"]

    /// Two sections with two items each.
    static var sound: Catalog {
        var catalog = Catalog(
            department: "示例市统计局",
            sections: [
                Section(name: "概况信息", items: [item(1, "机构信息"), item(2, "领导信息")]),
                Section(name: "基本信息", items: [item(3, "统计公报"), item(4, "统计年鉴")]),
            ])
        catalog.signOff = SignOff(
            preparedBy: "张三", reviewedBy: "李四", approvedBy: "王五",
            filledOn: CalendarDate(year: 2021, month: 6, day: 21))
        catalog.channelVocabulary = channels
        return catalog
    }

    static func item(_ number: Int, _ name: String) -> Item {
        var item = Item(number: .counted(number), name: name)
        item.content = "\(name)的内容"
        item.basis = "《中华人民共和国政府信息公开条例》"
        item.deadline = "信息形成之日起20个工作日内"
        item.responsibleBody = "示例市统计局"
        item.channels = [ChosenChannel("政府网站")]
        item.audience = Audience(everyone: true)
        item.disclosure = [.proactive]
        return item
    }
}

extension SampleCatalog {
    /// A sound catalog whose items have other bases.
    static func with(bases: String...) -> Catalog { with(\.basis, bases) }

    /// A sound catalog of items that differ in one text.
    static func with(_ field: WritableKeyPath<Item, String>, _ texts: [String]) -> Catalog {
        var catalog = sound
        let items = texts.enumerated().map { index, text in
            var item = Self.item(index + 1, "事项\(index + 1)")
            item[keyPath: field] = text
            return item
        }
        catalog.sections = [Section(name: "示例", items: items)]
        return catalog
    }

    /// A sound catalog whose items have these names and deadlines.
    static func with(deadlines: [(name: String, deadline: String)]) -> Catalog {
        var catalog = sound
        let items = deadlines.enumerated().map { index, row in
            var item = Self.item(index + 1, row.name)
            item.deadline = row.deadline
            return item
        }
        catalog.sections = [Section(name: "概况信息", items: items)]
        return catalog
    }
}

/// What a rule finds in a deadline.
func found(
    by rule: some CatalogRule, name: String = "机构信息", _ deadline: String
) -> [Finding] {
    findings(of: rule, in: SampleCatalog.with(deadlines: [(name, deadline)]))
}

/// What one rule finds in a catalog, in document order.
func findings(
    of rule: some CatalogRule, in catalog: Catalog,
    options: ValidationOptions = ValidationOptions()
) -> [Finding] {
    rule.findings(in: CatalogOutline(catalog, options: options)).inDocumentOrder()
}

extension Finding {
    /// Severity, key path and item number in one line, for comparing lists.
    var summary: String {
        var path = ""
        if case .keyPath(let text) = place.position { path = text }
        return "\(severity) \(path)" + (place.itemNumber.map { " #\($0)" } ?? "")
    }
}
