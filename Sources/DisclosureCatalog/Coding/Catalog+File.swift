/// Catalog files as bytes.
///
/// What is written, and under which keys, is told by the types' `encode(to:)` too; a test holds that
/// an encoder with sorted keys makes the same bytes. It takes ten times as long for them, which was
/// a tenth of the reading of a form.
extension Catalog {
    /// The bytes of a catalog file: indented, keys sorted, a line break at the end.
    package var fileBytes: [UInt8] {
        var json = IndentedJSON()
        json.object { json in
            json.texts(channelVocabulary, for: CatalogKeys.Root.channelVocabulary)
            json.write(declaredCounts, for: CatalogKeys.Root.declaredCounts)
            json.key(CatalogKeys.Root.department)
            json.string(department)
            json.extra(extra, for: CatalogKeys.Root.extra)
            json.key(CatalogKeys.Root.format)
            json.string(CatalogKeys.format)
            json.key(CatalogKeys.Root.sections)
            json.array(sections) { $0.write($1) }
            json.write(signOff, for: CatalogKeys.Root.signOff)
            json.optional(title, for: CatalogKeys.Root.title)
            json.key(CatalogKeys.Root.version)
            json.integer(CatalogKeys.version)
        }
        json.endLine()
        return json.bytes
    }
}

extension IndentedJSON {
    fileprivate mutating func write(_ counts: DeclaredCounts?, for key: CatalogKeys.Root) {
        guard let counts else { return }
        self.key(key)
        object { json in
            json.key(CatalogKeys.Counts.onRequestSecondLevel)
            json.integer(counts.onRequestSecondLevel)
            json.key(CatalogKeys.Counts.proactiveSecondLevel)
            json.integer(counts.proactiveSecondLevel)
            json.key(CatalogKeys.Counts.proactiveTopLevel)
            json.integer(counts.proactiveTopLevel)
        }
    }

    fileprivate mutating func write(_ signOff: SignOff, for key: CatalogKeys.Root) {
        guard signOff != SignOff() else { return }
        self.key(key)
        object { json in
            json.text(signOff.approvedBy, for: CatalogKeys.SignOff.approvedBy)
            json.optional(signOff.filledOn?.description, for: CatalogKeys.SignOff.filledOn)
            json.text(signOff.preparedBy, for: CatalogKeys.SignOff.preparedBy)
            json.text(signOff.reviewedBy, for: CatalogKeys.SignOff.reviewedBy)
        }
    }

    fileprivate mutating func write(_ section: Section) {
        object { json in
            if section.sections.isEmpty || !section.items.isEmpty {
                json.key(CatalogKeys.Section.items)
                json.array(section.items) { $0.write($1) }
            }
            json.key(CatalogKeys.Section.name)
            json.string(section.name)
            guard !section.sections.isEmpty else { return }
            json.key(CatalogKeys.Section.sections)
            json.array(section.sections) { $0.write($1) }
        }
    }

    private mutating func write(_ item: Item) {
        object { json in
            json.write(item.audience)
            json.text(item.basis, for: CatalogKeys.Item.basis)
            json.write(item.channels)
            json.text(item.content, for: CatalogKeys.Item.content)
            json.text(item.deadline, for: CatalogKeys.Item.deadline)
            let methods = DisclosureMethod.allCases.filter(item.disclosure.contains)
            json.texts(methods.map(\.rawValue), for: CatalogKeys.Item.disclosure)
            json.extra(item.extra, for: CatalogKeys.Item.extra)
            json.texts(item.levels, for: CatalogKeys.Item.levels)
            json.key(CatalogKeys.Item.name)
            json.string(item.name)
            json.write(item.number)
            json.text(item.remarks, for: CatalogKeys.Item.remarks)
            json.text(item.responsibleBody, for: CatalogKeys.Item.responsibleBody)
        }
    }

    private mutating func write(_ audience: Audience) {
        guard audience != Audience() else { return }
        key(CatalogKeys.Item.audience)
        object { json in
            if audience.everyone {
                json.key(CatalogKeys.Audience.everyone)
                json.word("true")
            }
            json.texts(audience.groups, for: CatalogKeys.Audience.groups)
        }
    }

    private mutating func write(_ channels: [ChosenChannel]) {
        guard !channels.isEmpty else { return }
        key(CatalogKeys.Item.channels)
        array(channels) { json, channel in
            guard let note = channel.note else { return json.string(channel.name) }
            json.object { json in
                json.key(CatalogKeys.Channel.name)
                json.string(channel.name)
                json.key(CatalogKeys.Channel.note)
                json.string(note)
            }
        }
    }

    private mutating func write(_ number: ItemNumber?) {
        guard let number else { return }
        key(CatalogKeys.Item.number)
        switch number {
        case .counted(let number): integer(number)
        case .code(let code): string(code)
        }
    }

    /// Writes a text unless it is empty.
    private mutating func text(_ text: String, for key: some CodingKey) {
        if !text.isEmpty { optional(text, for: key) }
    }

    fileprivate mutating func optional(_ text: String?, for key: some CodingKey) {
        guard let text else { return }
        self.key(key)
        string(text)
    }

    /// Writes a list unless it is empty.
    fileprivate mutating func texts(_ texts: [String], for key: some CodingKey) {
        guard !texts.isEmpty else { return }
        self.key(key)
        array(texts) { $0.string($1) }
    }

    /// Writes what is in further columns, unless there are none.
    fileprivate mutating func extra(_ extra: [String: String], for key: some CodingKey) {
        guard !extra.isEmpty else { return }
        self.key(key)
        object { json in
            for (name, text) in extra.sorted(by: { $0.key < $1.key }) {
                json.key(name)
                json.string(text)
            }
        }
    }
}
