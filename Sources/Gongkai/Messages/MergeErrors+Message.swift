import DisclosureCatalog

extension GongkaiError {
    /// Parts of a batch that cannot be joined.
    init(merge fault: MergeFault) {
        let code: Code =
            switch fault {
            case .nothing: .usage
            default: .inputNotUnderstood
            }
        self.init(code, fault.words)
    }
}

extension MergeFault {
    fileprivate var words: LocalizedText {
        switch self {
        case .nothing:
            LocalizedText(
                zh: "没有指定要合并的文件夹。", en: "There are no folders to merge; name them all.")
        case .wholeBatch(let folder):
            LocalizedText(
                zh: "\(quoted(folder))：这不是用 --shard 导出的一部分，不能合并。",
                en: """
                    \(quoted(folder)): This is no part that was exported with --shard, and cannot \
                    be merged.
                    """)
        case .unfinished(let folder):
            LocalizedText(
                zh: "\(quoted(folder))：导出没有做完；请先重新运行导出它的命令。",
                en: """
                    \(quoted(folder)): The export was not finished; first run its command again.
                    """)
        case .damaged(let folder):
            LocalizedText(
                zh: "\(quoted(folder))：manifest.json 中的文件路径不正确，没有合并；请重新导出。",
                en: """
                    \(quoted(folder)): The paths in manifest.json are not those of a batch, and \
                    nothing was merged; export it again.
                    """)
        case .otherCount(let folder, let shard, let other, let otherShard):
            LocalizedText(
                zh:
                    "\(quoted(folder)) 是第 \(shard) 部分，\(quoted(other)) 是第 \(otherShard) 部分，不属于同一次导出。",
                en: """
                    \(quoted(folder)) is part \(shard) and \(quoted(other)) is part \(otherShard), \
                    which are not of one batch.
                    """)
        case .twice(let shard, let folder, let other):
            LocalizedText(
                zh: "\(quoted(folder)) 和 \(quoted(other)) 都是第 \(shard) 部分，只能用其中一个。",
                en: """
                    \(quoted(folder)) and \(quoted(other)) are both part \(shard); use one of them.
                    """)
        case .missing(let shards):
            LocalizedText(
                zh:
                    "缺少第 \(shards.prefix(10).joined(separator: "、"))\(shards.count > 10 ? " 等" : "") 部分，没有合并。",
                en: """
                    Nothing was merged, because parts are missing: \
                    \(shards.prefix(10).joined(separator: ", "))\(shards.count > 10 ? " and more" : "").
                    """)
        case .otherSettings(let folder, let other):
            LocalizedText(
                zh: "\(quoted(folder)) 和 \(quoted(other)) 的程序版本、模板或选项不同，不能合并；请用相同的命令重新导出。",
                en: """
                    \(quoted(folder)) and \(quoted(other)) were made by different versions, forms or \
                    options and cannot be merged; export them again in the same way.
                    """)
        case .overlap(let name, let folder):
            LocalizedText(
                zh: "\(quoted(folder))：“\(quoted(name))”在另一部分中也有；各部分必须用同样的清单导出。",
                en: """
                    \(quoted(folder)): “\(quoted(name))” is in another part too; export all parts \
                    from the same catalogs.
                    """)
        case .gap(let position):
            LocalizedText(
                zh: "第 \(position) 份清单不在任何一部分中；各部分必须用同样的清单导出。",
                en: """
                    Catalog number \(position) is in none of the parts; export all parts from the \
                    same catalogs.
                    """)
        }
    }

    private func quoted(_ text: String) -> String { escapedQuote(text, limit: 200) }
}
