package import DisclosureCatalog

extension FileNameAssignment {
    /// What to tell about the names: which were changed and why, and which needed a suffix.
    ///
    /// `sources` names the input of each entry, as its findings do.
    package func findings(sources: [String]) -> [Finding] {
        zip(assigned, sources).flatMap { name, source in
            var findings: [Finding] = []
            if !name.name.changes.isEmpty {
                findings.append(Finding(changed: name, source: source))
            }
            if !name.clashes.isEmpty {
                let others = name.clashes.compactMap { place in
                    sources.indices.contains(place) ? sources[place] : nil
                }
                findings.append(Finding(suffixed: name, source: source, others: others))
            }
            return findings
        }
    }
}

extension Finding {
    fileprivate init(changed name: FileNameAssignment.Assigned, source: String) {
        let text = escapedQuote(name.text, limit: 200)
        let reasons = name.name.changes.map(\.words)
        self.init(
            rule: "batch.fileName", severity: .note, place: Place(file: source),
            message: LocalizedText(
                zh: "文件名写作“\(text)”：\(reasons.map(\.chinese).joined(separator: "；"))。",
                en: """
                    The files are called “\(text)”: \
                    \(reasons.map(\.english).joined(separator: "; ")).
                    """))
    }

    /// Names at most three of the others: a hundred departments may have no name at all.
    fileprivate init(
        suffixed name: FileNameAssignment.Assigned, source: String, others: [String]
    ) {
        let text = escapedQuote(name.text, limit: 200)
        let shown = others.prefix(3).map { escapedQuote($0, limit: 80) }
        let rest = others.count - shown.count
        self.init(
            rule: "batch.sameName", severity: .warning, place: Place(file: source),
            message: LocalizedText(
                zh: """
                    与 \(shown.joined(separator: "、"))\(rest > 0 ? " 等 \(others.count) 份清单" : " ")\
                    的文件名相同或难以区分，文件名加上内容的校验码，写作“\(text)”。
                    """,
                en: """
                    The name cannot be told from that of \(shown.joined(separator: ", "))\
                    \(rest > 0 ? " and \(rest) more" : ""); the files are called “\(text)”, with \
                    digits of the content's hash.
                    """))
    }
}

extension SafeFileName.Change {
    fileprivate var words: LocalizedText {
        switch self {
        case .character:
            LocalizedText(
                zh: "名称中有文件名不能用的字符", en: "some characters cannot be in the name of a file")
        case .edge:
            LocalizedText(
                zh: "首尾的空格和末尾的点不能保留",
                en: "blanks at the ends and dots at the end cannot stay")
        case .beginning:
            LocalizedText(
                zh: "文件名不能为空，也不能以“.”或“-”开头",
                en: "the name of a file cannot be empty or begin with “.” or “-”")
        case .device:
            LocalizedText(
                zh: "这是 Windows 设备的名称", en: "Windows keeps the name for a device")
        case .length:
            LocalizedText(
                zh: "超过 \(SafeFileName.longest) 个字节",
                en: "it has more than \(SafeFileName.longest) bytes")
        }
    }
}
