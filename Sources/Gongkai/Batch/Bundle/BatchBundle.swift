import DisclosureCatalog
import Workbooks

/// Puts an output folder into one ZIP archive: the forms, the consolidated workbook, the manifest,
/// and the list of checksums.
///
/// The same folder gives the same bytes. Files are read from the disk one at a time.
///
///     try BatchBundle(folder: "out").write(to: "bundle.zip", replacing: true)
package struct BatchBundle {
    private let folder: String
    private let stop: BatchStop

    package init(folder: String, stop: BatchStop = BatchStop()) {
        self.folder = folder
        self.stop = stop
    }

    /// Writes the archive, and reads all of it again before it gets its name, which it does not
    /// when it is stopped by then.
    ///
    /// Throws `GongkaiError` if a file of the folder is missing or is not the one of the list of
    /// checksums, and if the archive cannot be written; an existing one is unchanged then.
    package func write(to path: String, replacing: Bool) throws(GongkaiError) {
        let list = folder + "/" + BatchChecksums.fileName
        let bytes = try GongkaiError.telling { () throws(FileError) in
            try InputFile.read(list, limit: BatchManifest.largestFile)
        }
        guard let sums = BatchChecksums(bytes) else {
            throw GongkaiError(damagedChecksums: list)
        }
        let output = try GongkaiError.telling { () throws(FileError) in
            try ProducedFile(at: path, replacing: replacing)
        }
        do {
            try write(sums, bytes, to: output.path)
            try check(sums, bytes, in: output.path)
        } catch let error as GongkaiError {
            throw error
        } catch let error as ArchiveError {
            throw GongkaiError(error, destination: path)
        } catch let error as PackageFault {
            throw GongkaiError(damagedBundle: path, entry: error.part)
        } catch {
            throw GongkaiError(internalFault: "bundle")
        }
        guard !stop.isRequested else { return }
        do {
            try output.commit()
        } catch {
            throw GongkaiError(error)
        }
    }

    private func write(
        _ sums: BatchChecksums, _ list: [UInt8], to path: String
    ) throws(ArchiveError) {
        var zip = try ZipWriter(path: path)
        for line in sums.lines {
            let isPacked = line.path.lowercased().hasSuffix(".xlsx")
            try zip.add(
                file: folder + "/" + line.path, as: line.path,
                packing: isPacked ? .store : .deflate)
        }
        try zip.add(bytes: list, as: BatchChecksums.fileName, packing: .deflate)
        try zip.close()
    }

    /// Unpacks every entry and compares it with the list.
    private func check(
        _ sums: BatchChecksums, _ list: [UInt8], in path: String
    ) throws {
        let expected =
            sums.lines + [.init(path: BatchChecksums.fileName, hash: ContentHash(of: list))]
        let archive = try ZipArchive(path: path, limits: .bundle, isStrict: true)
        guard archive.names == expected.map(\.path) else {
            throw PackageFault(part: nil, reason: "the entries are not those of the list")
        }
        for (index, line) in expected.enumerated() {
            let found = try FileMeasure(ofEntry: index, in: archive)
            guard found.hash == line.hash else {
                throw GongkaiError(changedFile: line.path, in: folder)
            }
        }
    }
}

extension ArchiveLimits {
    /// For bundles: as many entries as a million departments have, each of any size.
    static let bundle = ArchiveLimits(entries: 8_000_000, partBytes: 1 << 40)
}

extension FileMeasure {
    /// Unpacks an entry to its end.
    init(ofEntry index: Int, in archive: borrowing ZipArchive) throws(PackageFault) {
        var calculation = Calculation()
        try archive.withPart(index) { part throws(PackageFault) in
            while let piece = try part.next() { calculation.update(piece) }
        }
        self = calculation.finish()
    }
}
