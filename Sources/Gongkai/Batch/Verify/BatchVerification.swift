public import DisclosureCatalog
import Workbooks

/// Checks an output folder or a bundle against its manifest.
///
/// Every file is read and its SHA-256 compared with the manifest and with the list of checksums;
/// every workbook is opened, all its parts unpacked and parsed.
///
///     let report = try BatchVerification().run("out")
///     print(report.summary(in: .english))
///     let isAsItWas = !report.hasDifferences
public struct BatchVerification: Sendable {
    /// The folder in which the workbooks of a bundle are unpacked, one at a time.
    public var temporaryFolder = "/tmp"
    /// What is too large to be read.
    public var limits = Limits.standard
    /// The forms of the batch that do not come with the program; needed for the catalogs only.
    public var templates: [TemplateChoice] = []

    /// Makes the job.
    public init() {}

    /// Checks a folder or a bundle, whichever the path is.
    ///
    /// Throws `GongkaiError` if there is nothing to check: no such folder or archive, or no
    /// manifest in it. Everything else that is wrong is in the report.
    public func run(_ path: String) throws(GongkaiError) -> VerificationReport {
        try check(path).report
    }

    /// Checks a folder or a bundle, and compares its forms with the catalogs they were made from:
    /// workbooks cell by cell, other files byte by byte.
    ///
    /// Throws `GongkaiError` as `run(_:)` does, and if the catalogs as a whole cannot be read.
    public func run(
        _ path: String, catalogs: BatchInput
    ) throws(GongkaiError) -> VerificationReport {
        var (report, contents, manifest) = try check(path)
        var check = try CatalogCheck(
            contents: contents, manifest: manifest, templates: templates, limits: limits)
        try check.run(catalogs)
        report.differences += check.differences
        report.catalogCount = check.catalogCount
        return report
    }

    /// The report, with the contents and the manifest for further checks.
    func check(
        _ path: String
    ) throws(GongkaiError) -> (
        report: VerificationReport, contents: any BatchContents, manifest: BatchManifest
    ) {
        let isFolder = (try? SystemCalls.status(ofPath: path))?.kind == .folder
        let contents: any BatchContents =
            isFolder
            ? try FolderContents(path)
            : try BundleContents(path, temporaryFolder: temporaryFolder)
        let bytes: [UInt8]
        do {
            bytes = try contents.bytes(of: BatchManifest.fileName)
        } catch {
            throw GongkaiError(noManifestIn: path)
        }
        let manifest = try BatchManifest.read(bytes, name: "\(path)/\(BatchManifest.fileName)")
        var check = ManifestCheck(contents: contents, manifest: manifest)
        check.run(isFolder: isFolder)
        let report = VerificationReport(
            source: path, differences: check.differences, fileCount: check.fileCount,
            workbookCount: check.workbookCount)
        return (report, contents, manifest)
    }
}

/// What was found when an output folder or a bundle was checked.
public struct VerificationReport: Sendable {
    /// The folder or the bundle.
    public let source: String
    /// What is missing, unexpected, changed or unreadable, in the order of the manifest.
    public internal(set) var differences: [Finding]
    /// How many files were read.
    public let fileCount: Int
    /// How many workbooks were opened.
    public let workbookCount: Int
    /// How many departments were compared with their catalogs.
    public internal(set) var catalogCount = 0

    init(source: String, differences: [Finding], fileCount: Int, workbookCount: Int) {
        self.source = source
        self.differences = differences
        self.fileCount = fileCount
        self.workbookCount = workbookCount
    }

    /// Whether anything is not as the manifest says.
    public var hasDifferences: Bool { !differences.isEmpty }

    /// The differences, one line each.
    public func lines(in language: MessageLanguage) -> [String] {
        let text = FindingText(language: language)
        return differences.map(text.line(for:))
    }

    /// How much was checked and what came of it, as one sentence.
    public func summary(in language: MessageLanguage) -> String {
        let place = escapedQuote(source, limit: 200)
        let catalogs =
            catalogCount == 0
            ? LocalizedText(zh: "", en: "")
            : LocalizedText(
                zh: "，与 \(catalogCount) 份清单逐项比较",
                en: ", compared with catalogs: \(catalogCount)")
        let result =
            hasDifferences
            ? LocalizedText(
                zh: "有 \(differences.count) 处不符。", en: "Differences: \(differences.count).")
            : LocalizedText(zh: "全部相符。", en: "All as recorded.")
        return LocalizedText(
            zh: """
                \(place)：检查文件 \(fileCount) 个，打开工作簿 \(workbookCount) 个\
                \(catalogs.chinese)；\(result.chinese)
                """,
            en: """
                \(place): files checked: \(fileCount), workbooks opened: \(workbookCount)\
                \(catalogs.english). \(result.english)
                """)[language]
    }
}
