import DisclosureCatalog

/// Finds the files of an input folder.
struct FolderScan {
    /// Output folders, which are no input even if they lie in the input folder.
    let outputs: Set<FileStatus.Identity>
    private(set) var slots: [BatchSlot] = []

    init(outputs: Set<FileStatus.Identity>) {
        self.outputs = outputs
    }

    /// Adds what is in a folder, in the order of the paths.
    ///
    /// Throws `GongkaiError` if the folder itself cannot be read; one below it that cannot is a
    /// refused input.
    mutating func add(_ folder: String) throws(GongkaiError) {
        do {
            let descriptor = try SystemCalls.open(folder, .folder)
            let status = try SystemCalls.status(of: descriptor.number)
            try add(descriptor, path: folder, source: "", above: [status.identity])
        } catch {
            throw GongkaiError(FileError(.readInput, .system(error), path: folder))
        }
        slots.sort { $0.source.utf8.lexicographicallyPrecedes($1.source.utf8) }
    }

    private mutating func add(
        _ folder: borrowing FileDescriptor, path: String, source: String,
        above: [FileStatus.Identity]
    ) throws(SystemError) {
        let (names, unreadable) = try SystemCalls.namesAndOthers(in: folder)
        if unreadable > 0 {
            let slot = BatchSlot(path: path, source: source.isEmpty ? "." : source)
            slots.append(slot.refused(.failed, .unreadableNames(unreadable)))
        }
        // Files of a batch beside its departments.
        let own = names.contains(BatchState.folderName) ? BatchNames.reserved : []
        for name in names where !name.hasPrefix(".") {
            let source = source.isEmpty ? name : source + "/" + name
            let slot = BatchSlot(path: path + "/" + name, source: source)
            if own.contains(name) {
                slots.append(slot.refused(.skipped, .batchFile))
                continue
            }
            do {
                try add(slot, name, in: folder, above: above)
            } catch {
                let error = FileError(.readInput, .system(error), path: source)
                slots.append(slot.refused(.failed, error.message))
            }
        }
    }

    private mutating func add(
        _ slot: BatchSlot, _ name: String, in folder: borrowing FileDescriptor,
        above: [FileStatus.Identity]
    ) throws(SystemError) {
        guard let status = try SystemCalls.status(of: name, in: folder, followsLinks: true) else {
            return slots.append(slot.refused(.failed, .brokenLink))
        }
        switch status.kind {
        case .regular where BatchSourceKind(fileName: name) == nil:
            slots.append(slot.refused(.skipped, .unknownEnding))
        case .regular: slots.append(slot)
        case .folder where outputs.contains(status.identity): break
        case .folder where above.contains(status.identity):
            slots.append(slot.refused(.skipped, .linkInCircle))
        case .folder where above.count >= Self.deepest:
            slots.append(slot.refused(.failed, .tooDeepFolder(Self.deepest)))
        case .folder:
            let inner = try SystemCalls.open(slot.path, .folder)
            let isOutput = try SystemCalls.status(of: BatchState.folderName, in: inner) != nil
            guard !isOutput else { return slots.append(slot.refused(.skipped, .batchOutput)) }
            try add(
                inner, path: slot.path, source: slot.source, above: above + [status.identity])
        default: slots.append(slot.refused(.skipped, .noRegularFile))
        }
    }

    /// How many folders may lie in each other; each is kept open meanwhile.
    private static let deepest = 32
}

extension LocalizedText {
    fileprivate static let unknownEnding = LocalizedText(
        zh: "这种文件不处理；可用的是 json、jsonl、txt、tsv、csv、xlsx、html、htm。",
        en: """
            Files of this kind are not read; those that are: json, jsonl, txt, tsv, csv, xlsx, \
            html, htm.
            """)
    fileprivate static let noRegularFile = LocalizedText(
        zh: "这是管道、设备或其他特殊文件，不处理。",
        en: "This is a pipe, a device or another special file, and is not read.")
    fileprivate static let linkInCircle = LocalizedText(
        zh: "这个链接又回到上级文件夹，不处理。", en: "This link leads back to a folder above, and is not read.")
    fileprivate static let batchOutput = LocalizedText(
        zh: "这是批量导出的结果文件夹，不处理。", en: "This folder is the output of a batch, and is not read.")
    fileprivate static let batchFile = LocalizedText(
        zh: "这是批量导出的清册，不处理。", en: "This is a list of a batch's output, and is not read.")
    fileprivate static let brokenLink = LocalizedText(
        zh: "这个链接指向的文件不存在。", en: "This link leads to nothing.")

    fileprivate static func tooDeepFolder(_ limit: Int) -> LocalizedText {
        LocalizedText(
            zh: "文件夹嵌套超过 \(limit) 层，请移到上层。",
            en: "Folders lie in each other more than \(limit) deep; move this one up.")
    }

    fileprivate static func unreadableNames(_ count: Int) -> LocalizedText {
        LocalizedText(
            zh: "有 \(count) 个文件的名称不是 UTF-8，没有处理，请改名。",
            en: "Files whose names are not UTF-8 were not read: \(count); rename them.")
    }
}
