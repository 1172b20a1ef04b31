import DisclosureCatalog
import Workbooks

extension GongkaiError {
    /// An error of writing an archive, worded; `destination` is the path that the user gave.
    init(_ error: ArchiveError, destination: String) {
        let system = error.systemError.map(SystemError.init)
        let place = escapedQuote(destination, limit: 200)
        let file = escapedQuote(error.path, limit: 200)
        switch error.code {
        case .cannotCreateFile, .writeFailed:
            let words =
                system?.aboutOutput
                ?? LocalizedText(
                    zh: "压缩包没有写成，磁盘可能已满；原有文件没有改动。",
                    en: """
                        The archive could not be written, most likely because the disk is full; \
                        an existing file was left as it is.
                        """)
            self.init(
                .readWriteFailed,
                LocalizedText(zh: "\(place)：\(words.chinese)", en: "\(place): \(words.english)"))
        case .sourceUnreadable:
            self.init(
                .readWriteFailed,
                LocalizedText(
                    zh: "\(place)：压缩包没有写成，因为输出文件夹中有文件读不出来；请重新运行同一条命令。",
                    en: """
                        \(place): The archive was not written, because a file of the output folder \
                        cannot be read; run the same command again.
                        """))
        case .nameRefused:
            self.init(
                .outputNotCreated,
                LocalizedText(
                    zh: "\(place)：“\(file)”不能作为压缩包中的文件名，压缩包没有写成。",
                    en: """
                        \(place): “\(file)” cannot be a name in an archive, which was not written.
                        """))
        case .libraryRefused: self.init(internalFault: error.reason)
        }
    }

    /// An archive that is not what was written, and the entry where that showed.
    init(damagedBundle path: String, entry: String?) {
        let place = escapedQuote(path, limit: 200)
        let name = entry.map { escapedQuote($0, limit: 200) }
        self.init(
            .readWriteFailed,
            LocalizedText(
                zh: """
                    \(place)：写出的压缩包不完整\(name.map { "（\($0)）" } ?? "")，磁盘可能已满；\
                    原有文件没有改动。
                    """,
                en: """
                    \(place): The archive came out incomplete\(name.map { " (\($0))" } ?? ""), most \
                    likely because the disk is full; an existing file was left as it is.
                    """))
    }

    /// A file of an output folder that is not the one that the manifest tells of.
    init(changedFile path: String, in folder: String) {
        let place = escapedQuote(folder + "/" + path, limit: 200)
        self.init(
            .inputNotUnderstood,
            LocalizedText(
                zh: "\(place)：文件与 manifest 的记录不符，没有使用；用 gongkai verify 逐一检查。",
                en: """
                    \(place): The file is not the one of the manifest and was not used; check all \
                    with gongkai verify.
                    """))
    }

    /// A list of checksums that is none.
    init(damagedChecksums path: String) {
        let place = escapedQuote(path, limit: 200)
        self.init(
            .inputNotUnderstood,
            LocalizedText(
                zh: "\(place)：这不是 SHA-256 校验文件；请重新运行导出命令。",
                en: "\(place): This is no list of SHA-256 checksums; run the export again."))
    }
}

extension GongkaiError {
    /// A folder or bundle without a manifest.
    init(noManifestIn path: String) {
        let place = escapedQuote(path, limit: 200)
        self.init(
            .inputNotUnderstood,
            LocalizedText(
                zh: "\(place)：其中没有可读的 manifest.json，不是 gongkai batch 的输出。",
                en: """
                    \(place): There is no readable manifest.json in it, so it is no output of \
                    gongkai batch.
                    """))
    }

    /// A file that is no ZIP archive.
    init(notABundle path: String) {
        let place = escapedQuote(path, limit: 200)
        self.init(
            .inputNotUnderstood,
            LocalizedText(
                zh: "\(place)：这不是完好的 ZIP 压缩包。",
                en: "\(place): This is no sound ZIP archive."))
    }

    /// A file of an output folder or bundle that cannot be read.
    init(_ error: BatchContentsError) {
        switch error {
        case .file(let error): self.init(error)
        case .entry(let fault): self.init(notABundle: fault.part ?? "")
        }
    }
}

extension GongkaiError {
    /// A form of a manifest that is not at hand.
    init(unknownTemplateOfBatch name: String) {
        let quoted = escapedQuote(name)
        self.init(
            .inputMissing,
            LocalizedText(
                zh: "导出时用的模板“\(quoted)”不在手边；请用 --template 指定那个文件。",
                en: """
                    The form “\(quoted)” that was exported is not at hand; name its file with \
                    --template.
                    """))
    }
}
