import DisclosureCatalog

extension GongkaiError {
    /// The store of items is not what the journal says.
    init(damagedItemsIn path: String) {
        let place = escapedQuote(path, limit: 200)
        self.init(
            .readWriteFailed,
            LocalizedText(
                zh: "\(place)：内容已损坏，请重新运行同一条命令。",
                en: "\(place): The contents are damaged; run the same command again."))
    }
}
