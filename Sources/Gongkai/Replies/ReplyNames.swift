/// What replies to many forms are called: as the forms, so that senders know their own again.
public enum ReplyNames {
    /// The name of the reply to each source within one folder; sources whose files have one name
    /// are told apart by digits that depend on their paths alone.
    ///
    ///     ReplyNames.names(for: ["a/form.xlsx", "b.csv"])   // ["form.xlsx", "b.xlsx"]
    public static func names(for sources: [String]) -> [String] {
        let entries = sources.map { source in
            FileNameAssignment.Entry(
                name: PathName(source).stem, hash: ContentHash(of: source.utf8).hexadecimal)
        }
        return FileNameAssignment(entries).assigned.map { $0.text + ".xlsx" }
    }

    /// Makes the folder for replies, unless there is one.
    package static func makeFolder(_ path: String) throws(GongkaiError) {
        try GongkaiError.telling { () throws(FileError) in try NewFolder.make(at: path) }
    }
}
