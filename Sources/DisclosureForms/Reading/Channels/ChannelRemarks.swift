import DisclosureCatalog

extension Remark {
    static let boxesNormalised = Remark(
        "import.channels.boxes", .note,
        zh: "复选框和列表的标记已统一为表中的方框。",
        en: "Check boxes and list tags were rewritten as the form's boxes.")

    static let characterMarks = Remark(
        "import.channels.characterMark", .note,
        zh: "用汉字“口”代替的方框已按 □ 读取。",
        en: "The character 口 was read as an open box before known channels.")

    static let boxesBehindNames = Remark(
        "import.channels.behind", .error,
        zh: "方框写在渠道名称之后，分不清哪个方框属于哪个渠道，没有读入，请核对。",
        en: "The boxes stand behind the names; which box belongs to which is unclear. Not read.",
        suggestion: LocalizedText(
            zh: "请把方框写在渠道名称之前。", en: "Put each box before the name of its channel."))

    static func textBeforeBoxes(_ text: String) -> Remark {
        let name = quoted(text)
        return Remark(
            "import.channels.leading", .error,
            zh: "第一个方框前的“\(name)”没有方框，没有读入，请核对。",
            en: "“\(name)” stands before the first box and has none; it was not read.")
    }

    static let boxWithoutName = Remark(
        "import.channels.nameless", .error,
        zh: "有方框后面没有渠道名称，请核对。", en: "A box has no channel behind it; check it.")

    static func noteGuessed(_ name: String) -> Remark {
        let name = quoted(name)
        return Remark(
            "import.channels.noteGuessed", .warning,
            zh: "“\(name)”后面的文字按注明内容读入，请核对。",
            en: "The text behind “\(name)” was read as its note; check it.")
    }

    static func noteAtOpenBox(_ name: String) -> Remark {
        let name = quoted(name)
        return Remark(
            "import.channels.noteNotChosen", .error,
            zh: "“\(name)”没有选择，却写了注明内容；注明内容没有读入，请核对。",
            en: "“\(name)” has a note but is not chosen; the note was not read. Check it.")
    }

    static func listedTwice(_ name: String) -> Remark {
        let name = quoted(name)
        return Remark(
            "import.channels.twice", .warning,
            zh: "“\(name)”列了两次，已合为一项。", en: "“\(name)” is listed twice; it was read once.")
    }

    static func listedBothWays(_ name: String) -> Remark {
        let name = quoted(name)
        return Remark(
            "import.channels.contradiction", .error,
            zh: "“\(name)”列了两次，一处选择、一处未选，暂按选择读入，请核对。",
            en: "“\(name)” is listed once chosen and once not; it was read as chosen. Check it.")
    }

    static let channelsUnreadable = Remark(
        "import.channels.unreadable", .error,
        zh: "看不懂这里的渠道，没有读入，请用方框列出各渠道。",
        en: "The channels are not understood and were not read; list them with boxes.")

    static let namesWithoutBoxes = Remark(
        "import.channels.bare", .warning,
        zh: "渠道没有方框，写出的都按选择读入，请核对。",
        en: "The channels have no boxes; all that are named were read as chosen. Check them.")

    static func tooManyChannels(_ count: Int) -> Remark {
        Remark(
            "import.channels.tooMany", .error,
            zh: "各事项列出的渠道多达 \(count) 种，不是渠道清单，没有读入。",
            en:
                "The items list \(count) different channels, which is no list of channels; not read."
        )
    }

    static let listCut = Remark(
        "import.channels.cut", .error,
        zh: "渠道清单不完整，后面的渠道缺失，请补全。",
        en: "The list of channels breaks off; complete it.")

    static func optionsMissing(_ names: [String], of count: Int) -> Remark {
        let first = names.prefix(3).map { "“\(quoted($0))”" }
        return Remark(
            "import.channels.incomplete", .warning,
            zh: "应列 \(count) 个渠道，缺 \(names.count) 个：\(first.joined(separator: "、"))，按未选读入。",
            en: """
                \(names.count) of \(count) channels are not listed (\(first.joined(separator: ", "))); \
                they were read as not chosen.
                """)
    }

    static func optionAdded(_ name: String, nearest: String?) -> Remark {
        let name = quoted(name)
        let hint = nearest.map { nearest in
            let nearest = quoted(nearest)
            return LocalizedText(zh: "是否应为“\(nearest)”？", en: "Was “\(nearest)” meant?")
        }
        return Remark(
            "import.channels.added", .warning,
            zh: "其他事项没有“\(name)”这一渠道，已加入渠道清单，请核对。",
            en: "Other items do not list “\(name)”; it was added to the channels. Check it.",
            suggestion: hint)
    }

    static let optionsReordered = Remark(
        "import.channels.order", .note,
        zh: "渠道的顺序与其他事项不同，已统一顺序。",
        en: "The channels stand in another order than elsewhere; the usual order was taken.")

    static let ditto = Remark(
        "import.channels.ditto", .warning,
        zh: "“同上”已按上一事项的渠道读入，请核对。",
        en: "“Same as above” was read as the channels of the item above; check it.")

    static let dittoWithoutRowAbove = Remark(
        "import.channels.ditto", .error,
        zh: "写了“同上”，但上面没有事项。", en: "“Same as above” has no item above.")
}
