import DisclosureCatalog

/// One input of a batch, as far as it is known before its turn.
///
/// There may be tens of thousands, so it holds no more than what finds the input again.
struct BatchSlot: Sendable {
    /// Where the catalog is.
    enum Place: Hashable, Sendable {
        /// A file of its own.
        case file
        /// A part of a file with one catalog per line; offset and size are in bytes.
        case span(offset: Int, size: Int)
        /// It cannot be read, or is not wanted.
        case nowhere
    }

    /// The path to open.
    var path: String
    /// What the manifest calls it.
    var source: String
    var line: Int?
    /// Which of several forms of the file it is.
    var table: Table?
    var place: Place
    var department: String?
    /// Nil where it could not be read.
    var hash: ContentHash?
    /// Why it will not become a form, with `failed` or `skipped`.
    var refusal: Refusal?

    /// One of several forms of a file, by its place among them.
    struct Table: Hashable, Sendable {
        var index: Int
        var place: SourceTable
    }

    struct Refusal: Hashable, Sendable {
        var status: BatchManifest.Status
        var reason: LocalizedText
    }

    init(path: String, source: String, line: Int? = nil, place: Place = .file) {
        self.path = path
        self.source = source
        self.line = line
        self.place = place
    }

    /// The name that messages show.
    var name: String {
        if let table { return table.place.name(in: source) }
        return line.map { "\(source):\($0)" } ?? source
    }

    /// The name of the file without folders and ending: that of the department where a form does
    /// not tell it, as CSV does not.
    var baseName: String { PathName(source).stem }

    /// The name of the file without folders.
    var fileName: String { PathName(source).text }

    /// The same input as one that cannot be used.
    func refused(_ status: BatchManifest.Status, _ reason: LocalizedText) -> BatchSlot {
        var slot = self
        slot.place = .nowhere
        slot.refusal = Refusal(status: status, reason: reason)
        return slot
    }

    /// Reads the catalog's bytes.
    ///
    /// Throws `FileError`, which names the input as the manifest does.
    func read(_ limits: Limits) throws(FileError) -> [UInt8] {
        do {
            switch place {
            case .file: return try InputFile.read(path, limit: limits.inputBytes)
            case .span(let offset, let size):
                let path = path
                return try FileError.telling(.readInput, path) { () throws(SystemError) in
                    let file = try SystemCalls.open(path, .read)
                    return try SystemCalls.read(file.number, upTo: size, at: offset)
                }
            case .nowhere: return []
            }
        } catch {
            var error = error
            error.path = name
            throw error
        }
    }
}

extension [BatchSlot] {
    /// The files of a folder, where of those that are one catalog in several formats, such as
    /// `表.xlsx` and `表.html`, all but one are skipped.
    var withoutTwins: [BatchSlot] {
        var best: [ExactText: (rank: Int, index: Int)] = [:]
        for (index, slot) in enumerated() where slot.place == .file {
            guard let stem = BatchSourceKind.stem(of: slot.source) else { continue }
            let name = ExactText(stem.name)
            if stem.rank < best[name]?.rank ?? .max { best[name] = (stem.rank, index) }
        }
        return enumerated().map { index, slot in
            guard slot.place == .file, let stem = BatchSourceKind.stem(of: slot.source),
                let chosen = best[ExactText(stem.name)]?.index, chosen != index
            else { return slot }
            return slot.refused(.skipped, .twin(of: self[chosen].fileName))
        }
    }
}

extension LocalizedText {
    fileprivate static func twin(of file: String) -> LocalizedText {
        let file = escapedQuote(file)
        return LocalizedText(
            zh: "同一文件夹中有同名的 \(file)，只读那一份；如果不是同一张表，请改名。",
            en: """
                Beside it lies \(file), which is read instead; if they are not the same form, \
                rename one.
                """)
    }
}
