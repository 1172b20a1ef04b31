/// The folder of an output file, held open from the first look to the renaming.
struct OutputFolder: ~Copyable {
    let descriptor: FileDescriptor
    /// The path of the folder, for libraries that open files by their path.
    let path: String
    /// The name that the file will get.
    let name: String
    /// The path of the file as the user gave it.
    let destination: String
    private let replacing: Bool

    /// Opens the folder of `destination`.
    ///
    /// Throws `FileError` if there is no such folder, or if the path names none of its files.
    init(of destination: String, replacing: Bool) throws(FileError) {
        guard !destination.isEmpty, !destination.utf8.contains(0) else {
            throw FileError(.createOutput, .malformedName, path: destination)
        }
        let slash = destination.utf8.lastIndex(of: UInt8(ascii: "/"))
        let start = slash.map { destination.utf8.index(after: $0) } ?? destination.startIndex
        let name = String(destination[start...])
        guard !["", ".", ".."].contains(name) else {
            throw FileError(.createOutput, .notAFile(.folder), path: destination)
        }
        let path =
            switch slash {
            case nil: "."
            case destination.startIndex?: "/"
            case let end?: String(destination[..<end])
            }
        do {
            descriptor = try SystemCalls.open(path, .folder)
        } catch {
            throw FileError(.createOutput, .folder(error), path: destination)
        }
        self.name = name
        self.path = path
        self.destination = destination
        self.replacing = replacing
    }

    /// Throws `FileError` unless the destination is free, or a file or link that may be replaced.
    ///
    /// A link is replaced, never followed. Folders, pipes and devices are never replaced, nor is a
    /// link to one, nor a link into `/proc` or `/dev` such as `/dev/stdout`.
    func checkDestination() throws(FileError) {
        let kind = try FileError.telling(.createOutput, destination) {
            () throws(SystemError) -> FileKind? in
            let status = try SystemCalls.status(of: name, in: descriptor)
            return status?.kind == .link ? try kindBehindLink() : status?.kind
        }
        guard let kind else { return }
        guard kind == .regular else {
            throw FileError(.createOutput, .notAFile(kind), path: destination)
        }
        guard replacing else { throw FileError(.createOutput, .exists, path: destination) }
    }

    /// Throws `FileError` if no file can be made in the folder.
    func checkWritable() throws(FileError) {
        do {
            try SystemCalls.checkWritable(descriptor)
        } catch {
            throw FileError(.createOutput, .folder(error), path: destination)
        }
    }

    /// Gives a complete file the name of the destination.
    ///
    /// Throws `FileError`; the destination is unchanged then.
    func take(_ temporary: String, from source: borrowing FileDescriptor) throws(FileError) {
        // Asked again: much may have happened while the file was written.
        try checkDestination()
        do {
            if replacing {
                try SystemCalls.rename(temporary, in: source, to: name, in: descriptor)
            } else {
                try SystemCalls.renameWithoutReplacing(
                    temporary, in: source, to: name, in: descriptor)
            }
        } catch {
            throw FileError(
                .createOutput, error == .exists ? .exists : .system(error), path: destination)
        }
    }

    /// Puts the new name on the disk.
    func synchronize() throws(FileError) {
        try FileError.telling(.writeOutput, destination) { () throws(SystemError) in
            try SystemCalls.synchronize(descriptor)
        }
    }

    /// What a link leads to; one that leads nowhere is like a file.
    private func kindBehindLink() throws(SystemError) -> FileKind {
        let text = SystemCalls.linkText(name, in: descriptor) ?? ""
        guard !text.hasPrefix("/proc/"), !text.hasPrefix("/dev/") else { return .device }
        do {
            let status = try SystemCalls.status(of: name, in: descriptor, followsLinks: true)
            return status?.kind ?? .regular
        } catch {
            guard [.tooManyLinks, .notAFolder, .notAllowed].contains(error) else { throw error }
            return .regular
        }
    }
}
