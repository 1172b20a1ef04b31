import DisclosureCatalog

extension FormTemplate: Decodable {
    private enum Keys: String, CodingKey, CaseIterable {
        case format, version, name, description, sheetName, defaultTitle, dateFormat, page, styles
        case preamble, notes, marks, channels, words, stack, header, headerHeights, offset
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.patientContainer(keyedBy: Keys.self)
        try container.strict.checkFormat(Self.format, at: .format)
        try container.strict.checkVersion(upTo: Self.version, at: .version)
        name = try container.required(.name, orUse: "")
        description = try container.optional(.description, default: "")
        sheetName = try container.required(.sheetName, orUse: "")
        defaultTitle = try container.required(.defaultTitle, orUse: "")
        dateFormat = try container.required(.dateFormat, orUse: "")
        page = try container.required(.page, orUse: PageTemplate.standIn)
        styles = try container.dictionary(.styles, orUse: StyleTemplate.standIn)
        preamble = try container.list(.preamble, orUse: TextRowTemplate.standIn)
        notes =
            container.strict.contains(.notes)
            ? try container.list(.notes, orUse: TextRowTemplate.standIn) : []
        marks = try container.required(.marks, orUse: FormMarks.standIn)
        channels = try container.optional(.channels, default: ChannelTemplate())
        words = try container.optional(.words, default: FormWords())
        stack = try container.optional(.stack, default: StackTemplate())
        header = try container.list(.header, orUse: HeaderNode.standIn)
        headerHeights = try container.values(.headerHeights, orUse: 0)
        offset = try container.optional(.offset, default: OffsetTemplate())
        try check(container)
    }

    /// What the parts of the file say of each other.
    private func check(_ container: PatientContainer<Keys>) throws {
        let path = container.strict.codingPath
        let known = styles.keys.sorted()
        for used in usedStyles where styles[used.name] == nil && container.isObject(.styles) {
            try container.attempt(orUse: ()) {
                throw InvalidValueError(
                    path: path + used.path.codingPath,
                    problem: .unknownWord(used.name, allowed: known))
            }
        }
        for word in missingWords {
            try container.attempt(orUse: ()) {
                throw DecodingError.keyNotFound(
                    AnyCodingKey(stringValue: word),
                    .init(codingPath: path + [Keys.words], debugDescription: ""))
            }
        }
    }

    /// The words that columns need and the file does not have.
    private var missingWords: [String] {
        let fields = columns.flatMap(\.fields)
        var needed: [(name: String, word: String)] = []
        if fields.contains(.audience) {
            needed += [("everyone", words.everyone), ("groups", words.groups)]
        }
        if fields.contains(.disclosure) {
            needed += [("proactive", words.proactive), ("onRequest", words.onRequest)]
        }
        return needed.filter(\.word.isEmpty).map(\.name)
    }
}

extension FormMarks: Decodable {
    private enum Keys: String, CodingKey, CaseIterable {
        case chosen, notChosen, tick, noteSeparator, noteRequest
    }

    static let standIn = FormMarks(
        chosen: "", notChosen: "", tick: "", noteSeparator: "", noteRequest: "")

    package init(from decoder: any Decoder) throws {
        let container = try decoder.patientContainer(keyedBy: Keys.self)
        chosen = try container.required(.chosen, orUse: "")
        notChosen = try container.required(.notChosen, orUse: "")
        tick = try container.required(.tick, orUse: "")
        noteSeparator = try container.required(.noteSeparator, orUse: "")
        noteRequest = try container.required(.noteRequest, orUse: "")
    }
}

extension ChannelTemplate: Decodable {
    private enum Keys: String, CodingKey, CaseIterable {
        case show, meaning, separator, vocabulary, blank
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.patientContainer(keyedBy: Keys.self)
        shown = try container.word(.show, default: .all)
        meaning = try container.word(.meaning, default: .chosen)
        separator = try container.optional(.separator, default: separator)
        vocabulary = try container.values(.vocabulary, orUse: "")
        blank = try container.values(.blank, orUse: "")
    }
}

extension FormWords: Decodable {
    private enum Keys: String, CodingKey, CaseIterable {
        case everyone, groups, proactive, onRequest, separator
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.patientContainer(keyedBy: Keys.self)
        everyone = try container.optional(.everyone, default: "")
        groups = try container.optional(.groups, default: "")
        proactive = try container.optional(.proactive, default: "")
        onRequest = try container.optional(.onRequest, default: "")
        separator = try container.optional(.separator, default: separator)
    }
}

extension StackTemplate: Decodable {
    private enum Keys: String, CodingKey, CaseIterable {
        case heading, style, height, preamble, gap, above
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.patientContainer(keyedBy: Keys.self)
        heading = try container.optional(.heading, default: heading)
        style = try container.optional(.style, default: nil)
        repeatsPreamble = try container.optional(.preamble, default: true)
        height = try container.optional(.height, default: nil)
        gap = try container.optional(.gap, default: [])
        above =
            container.strict.contains(.above)
            ? try container.list(.above, orUse: TextRowTemplate.standIn) : []
    }
}
