extension CatalogOutline {
    /// Hands every text of the catalog to a closure, in no particular order.
    ///
    /// Places are made only when asked for, because most texts have nothing to report.
    func visitTexts(_ visit: (_ text: String, _ place: () -> Place) -> Void) {
        let signOff = catalog.signOff
        let texts: [(CatalogField, String)] = [
            (.title, catalog.title ?? ""), (.department, catalog.department),
            (.preparedBy, signOff.preparedBy), (.reviewedBy, signOff.reviewedBy),
            (.approvedBy, signOff.approvedBy),
        ]
        for (field, text) in texts { visit(text) { place(field) } }
        for (index, name) in catalog.channelVocabulary.enumerated() {
            visit(name) { channelPlace(index) }
        }
        for (heading, text) in catalog.extra {
            visit(heading) { extraPlace(heading) }
            visit(text) { extraPlace(heading) }
        }
        for section in sections { visit(section.section.name) { section.place(named: "name") } }
        for item in items { item.visitTexts(visit) }
    }

    private func extraPlace(_ heading: String) -> Place {
        let path = DocumentPath([.key("extra"), .key(heading)])
        return Place(
            file: file, position: .keyPath(path.description), field: .extra(heading))
    }

    private func channelPlace(_ index: Int) -> Place {
        let path = DocumentPath(CatalogField.channelVocabulary.catalogKeys).appending(index: index)
        return Place(
            file: file, position: .keyPath(path.description), field: .channelVocabulary)
    }
}

extension OutlinedItem {
    fileprivate func visitTexts(_ visit: (_ text: String, _ place: () -> Place) -> Void) {
        var number = ""
        if case .code(let code) = item.number { number = code }
        let texts: [(CatalogField, String)] = [
            (.itemNumber, number), (.itemName, item.name), (.content, item.content),
            (.basis, item.basis), (.deadline, item.deadline),
            (.responsibleBody, item.responsibleBody), (.remarks, item.remarks),
        ]
        for (field, text) in texts { visit(text) { place(field) } }
        for (index, channel) in item.channels.enumerated() {
            visit(channel.name) { place(.channels, index: index) }
            if let note = channel.note { visit(note) { place(.channels, index: index) } }
        }
        for (index, group) in item.audience.groups.enumerated() {
            visit(group) { place(.groups, index: index) }
        }
        for (index, level) in item.levels.enumerated() {
            visit(level) { levelPlace(index) }
        }
        for (heading, text) in item.extra {
            visit(heading) { place(.extra(heading)) }
            visit(text) { place(.extra(heading)) }
        }
    }

    private func levelPlace(_ index: Int) -> Place {
        let path = path.appending(key: "levels").appending(index: index)
        return Place(
            file: file, position: .keyPath(path.description), itemNumber: item.number?.description)
    }
}
