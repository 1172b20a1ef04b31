import Workbooks

/// The files of an output folder or of a bundle, to be checked one by one.
protocol BatchContents: AnyObject {
    /// The paths of all files, in the order in which they are found.
    var paths: [String] { get }

    /// Reads a file to its end.
    ///
    /// Throws `BatchContentsError` if that is not possible.
    func read(
        _ path: String, _ piece: ([UInt8]) throws(BatchContentsError) -> Void
    ) throws(BatchContentsError)

    /// The path under which a library can open a file while `body` runs.
    func withFile(
        _ path: String, _ body: (String) throws(GongkaiError) -> Void
    ) throws(GongkaiError)
}

/// Why a file cannot be read to its end.
enum BatchContentsError: Error {
    case file(FileError)
    case entry(PackageFault)
}

extension BatchContents {
    func measure(_ path: String) throws(BatchContentsError) -> FileMeasure {
        var calculation = FileMeasure.Calculation()
        try read(path) { (piece) throws(BatchContentsError) in calculation.update(piece) }
        return calculation.finish()
    }

    func bytes(of path: String) throws(BatchContentsError) -> [UInt8] {
        var bytes: [UInt8] = []
        try read(path) { (piece) throws(BatchContentsError) in bytes += piece }
        return bytes
    }
}

/// An output folder.
final class FolderContents: BatchContents {
    private let folder: String
    let paths: [String]

    /// Looks for all files; those of the program's own state are none.
    ///
    /// Throws `GongkaiError` if the folder cannot be read.
    init(_ folder: String) throws(GongkaiError) {
        self.folder = folder
        var paths: [String] = []
        do {
            let root = try SystemCalls.open(folder, .folder)
            try Self.add(root, path: "", to: &paths)
        } catch {
            throw GongkaiError(FileError(.readInput, .system(error), path: folder))
        }
        self.paths = paths
    }

    private static func add(
        _ folder: borrowing FileDescriptor, path: String, to paths: inout [String]
    ) throws(SystemError) {
        for name in try SystemCalls.names(in: folder).sorted() where name != BatchState.folderName {
            let status = try SystemCalls.status(of: name, in: folder)
            if status?.kind == .folder {
                let inner = try SystemCalls.open(name, in: folder, .folder)
                try add(inner, path: path + name + "/", to: &paths)
            } else {
                paths.append(path + name)
            }
        }
    }

    func read(
        _ path: String, _ piece: ([UInt8]) throws(BatchContentsError) -> Void
    ) throws(BatchContentsError) {
        let full = folder + "/" + path
        var stop: BatchContentsError?
        do throws(FileError) {
            let file = try FileError.telling(.readInput, full) { () throws(SystemError) in
                try SystemCalls.open(full, .read)
            }
            let kind = try FileError.telling(.readInput, full) { () throws(SystemError) in
                try SystemCalls.status(of: file.number).kind
            }
            guard kind == .regular else {
                throw FileError(.readInput, .notAFile(kind), path: full)
            }
            while true {
                let bytes = try FileError.telling(.readInput, full) { () throws(SystemError) in
                    try SystemCalls.read(file.number, upTo: 64 << 10)
                }
                if bytes.isEmpty { return }
                do throws(BatchContentsError) { try piece(bytes) } catch { stop = error }
                if stop != nil { break }
            }
        } catch {
            throw .file(error)
        }
        if let stop { throw stop }
    }

    func withFile(
        _ path: String, _ body: (String) throws(GongkaiError) -> Void
    ) throws(GongkaiError) {
        try body(folder + "/" + path)
    }
}

/// A bundle.
final class BundleContents: BatchContents {
    private let archive: ZipArchive
    private let places: [String: Int]
    private let temporaryFolder: String
    let paths: [String]

    /// Opens a bundle; workbooks are unpacked into `temporaryFolder`, one at a time.
    ///
    /// Throws `GongkaiError` if it is no ZIP archive, or names a file twice.
    init(_ path: String, temporaryFolder: String) throws(GongkaiError) {
        // Tells what is missing, or no file, in the usual words.
        _ = try GongkaiError.telling { () throws(FileError) in try FileMeasure.check(path) }
        do {
            archive = try ZipArchive(path: path, limits: .bundle, isStrict: true)
        } catch {
            throw GongkaiError(notABundle: path)
        }
        paths = archive.names
        places = Dictionary(
            paths.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        guard places.count == paths.count else { throw GongkaiError(notABundle: path) }
        self.temporaryFolder = temporaryFolder
    }

    func read(
        _ path: String, _ piece: ([UInt8]) throws(BatchContentsError) -> Void
    ) throws(BatchContentsError) {
        guard let place = places[path] else {
            throw .file(FileError(.readInput, .system(.noSuchFile), path: path))
        }
        var stop: BatchContentsError?
        do throws(PackageFault) {
            try archive.withPart(place) { part throws(PackageFault) in
                while stop == nil, let bytes = try part.next() {
                    do throws(BatchContentsError) { try piece(bytes) } catch { stop = error }
                }
            }
        } catch {
            throw .entry(error)
        }
        if let stop { throw stop }
    }

    func withFile(
        _ path: String, _ body: (String) throws(GongkaiError) -> Void
    ) throws(GongkaiError) {
        let file = try GongkaiError.telling { () throws(FileError) in
            try BufferedFile(in: temporaryFolder)
        }
        let copy = try GongkaiError.telling { () throws(FileError) in
            try OutputFile(at: file.path, replacing: false)
        }
        do {
            try read(path) { (piece) throws(BatchContentsError) in
                do throws(FileError) { try copy.write(piece) } catch { throw .file(error) }
            }
        } catch {
            throw GongkaiError(error)
        }
        do {
            try copy.commit()
        } catch {
            throw GongkaiError(error)
        }
        try body(file.path)
    }
}

extension FileMeasure {
    /// Throws `FileError` unless the path is that of a regular file that can be read.
    static func check(_ path: String) throws(FileError) {
        guard !path.isEmpty, !path.utf8.contains(0) else {
            throw FileError(.readInput, .malformedName, path: path)
        }
        let kind = try FileError.telling(.readInput, path) { () throws(SystemError) in
            let file = try SystemCalls.open(path, .read)
            return try SystemCalls.status(of: file.number).kind
        }
        guard kind == .regular else { throw FileError(.readInput, .notAFile(kind), path: path) }
    }
}
