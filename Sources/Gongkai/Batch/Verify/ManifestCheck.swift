import DisclosureCatalog
import Workbooks

/// Compares the files that there are with those that the manifest and the checksums tell of.
struct ManifestCheck {
    let contents: any BatchContents
    let manifest: BatchManifest
    private(set) var differences: [Finding] = []
    private(set) var fileCount = 0
    private(set) var workbookCount = 0
    private var unseen: Set<String>
    private var sums: [String: ContentHash] = [:]

    init(contents: any BatchContents, manifest: BatchManifest) {
        self.contents = contents
        self.manifest = manifest
        unseen = Set(contents.paths)
    }

    mutating func run(isFolder: Bool) {
        readChecksums()
        for path in BatchChecksums.commonFiles { checkCommon(path) }
        for entry in manifest.entries where entry.status == .done {
            for file in entry.files { check(file) }
        }
        for path in contents.paths where unseen.contains(path) {
            // A bundle beside the departments is where many people put it.
            let isBundle = isFolder && !path.contains("/") && path.lowercased().hasSuffix(".zip")
            if !isBundle { add(.extra, path) }
        }
    }

    private mutating func readChecksums() {
        let path = BatchChecksums.fileName
        guard
            let bytes = read(
                path,
                { contents throws(BatchContentsError) in
                    try contents.bytes(of: path)
                })
        else { return }
        guard let list = BatchChecksums(bytes) else { return add(.unreadable, path) }
        for line in list.lines { sums[line.path] = line.hash }
        let expected = manifest.entries.filter { $0.status == .done }.flatMap(\.files)
        if list.lines.dropFirst(BatchChecksums.commonFiles.count).map(\.path)
            != expected.map(\.path)
        {
            add(.changed, path)
        }
    }

    private mutating func checkCommon(_ path: String) {
        guard let found = measure(path) else { return }
        var isRight = sums[path].map { $0 == found.hash } ?? true
        if path == BatchManifest.tableName {
            var table = ContentHash.Calculation()
            manifest.writeTable { table.update($0) }
            isRight = isRight && table.finish() == found.hash
        }
        if !isRight { return add(.changed, path) }
        if path == BatchSummary.fileName { open(path) }
    }

    private mutating func check(_ file: BatchManifest.File) {
        guard let found = measure(file.path) else { return }
        guard found.size == file.size, found.hash == file.hash,
            sums[file.path].map({ $0 == found.hash }) ?? true
        else { return add(.changed, file.path) }
        if file.format == FormFormat.xlsx.rawValue { open(file.path) }
    }

    /// Opens a workbook, which is none any more if it was written damaged.
    private mutating func open(_ path: String) {
        workbookCount += 1
        do throws(GongkaiError) {
            try contents.withFile(path) { file throws(GongkaiError) in
                do throws(WorkbookError) {
                    try PackageCheck.checkReadable(path: file)
                } catch {
                    throw GongkaiError(error, destination: path)
                }
            }
        } catch {
            add(.unreadable, path)
        }
    }

    private mutating func measure(_ path: String) -> FileMeasure? {
        read(path) { contents throws(BatchContentsError) in try contents.measure(path) }
    }

    private mutating func read<Result>(
        _ path: String, _ reading: (any BatchContents) throws(BatchContentsError) -> Result
    ) -> Result? {
        guard unseen.remove(path) != nil else {
            add(.missing, path)
            return nil
        }
        fileCount += 1
        do {
            return try reading(contents)
        } catch {
            add(.unreadable, path)
            return nil
        }
    }

    private mutating func add(_ difference: Difference, _ path: String) {
        differences.append(difference.finding(path))
    }
}

/// In what way a file is not as the manifest says.
enum Difference: String, Hashable, Sendable, CaseIterable {
    case missing, extra, changed, unreadable
    /// It is not what the catalog gives.
    case catalog
    /// The catalog is not the one that was exported.
    case catalogChanged
    /// There is no such catalog any more.
    case catalogMissing
    /// The catalog is not in the manifest.
    case catalogExtra

    func finding(_ path: String) -> Finding {
        Finding(
            rule: "verify.\(rawValue)", severity: .error, place: Place(file: path), message: words)
    }

    private var words: LocalizedText {
        switch self {
        case .missing: LocalizedText(zh: "缺少这个文件。", en: "The file is missing.")
        case .extra:
            LocalizedText(zh: "manifest 中没有这个文件。", en: "The manifest does not have this file.")
        case .changed:
            LocalizedText(
                zh: "内容与 manifest 的记录不符。", en: "The contents are not those of the manifest.")
        case .unreadable:
            LocalizedText(
                zh: "文件已损坏或读不出来。", en: "The file is damaged or cannot be read.")
        case .catalog:
            LocalizedText(
                zh: "内容与清单不符。", en: "The contents are not those of the catalog.")
        case .catalogChanged:
            LocalizedText(
                zh: "导出之后，清单已有改动。", en: "The catalog has changed since it was exported.")
        case .catalogMissing:
            LocalizedText(zh: "找不到这份清单。", en: "There is no such catalog.")
        case .catalogExtra:
            LocalizedText(
                zh: "这份清单还没有导出。", en: "The catalog was not exported.")
        }
    }
}
