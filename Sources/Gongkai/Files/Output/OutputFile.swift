/// A file that is written beside its destination and takes its name only when it is complete.
///
/// Whoever reads the destination sees the old file or the new one, never half of one, whatever
/// fails and whenever the machine stops. A file that is given up is removed.
///
///     let output = try OutputFile(at: "catalog.json", replacing: false)
///     try output.write(bytes)
///     try output.commit()
package struct OutputFile: ~Copyable {
    private let file: FileDescriptor
    private let draft: Draft

    /// Creates the temporary file, after removing what dead processes left of this destination.
    ///
    /// Throws `FileError` if the folder cannot be written to, or if the destination is a folder, a
    /// device, or a file that may not be replaced; nothing is changed then.
    package init(at destination: String, replacing: Bool) throws(FileError) {
        let folder = try OutputFolder(of: destination, replacing: replacing)
        try folder.checkDestination()
        StaleFiles.remove(in: folder)
        let temporary = TemporaryName(for: folder.name)
        file = try FileError.telling(.createOutput, destination) { () throws(SystemError) in
            try LiveTemporaries.shared.create(
                .init(folder: folder.descriptor.number, name: temporary.text, isFolder: false)
            ) { () throws(SystemError) in
                try SystemCalls.open(temporary.text, in: folder.descriptor, .create)
            }
        }
        draft = Draft(folder: folder, name: temporary.text)
        // Tells others that the owner lives; where the file system has no locks, its number does.
        try? SystemCalls.lock(file)
    }

    /// Appends bytes.
    package func write(_ bytes: [UInt8]) throws(FileError) {
        try FileError.telling(.writeOutput, draft.folder.destination) { () throws(SystemError) in
            try SystemCalls.write(bytes, to: file.number)
        }
    }

    /// Makes sure that the bytes are on the disk, and gives the file its name.
    package consuming func commit() throws(FileError) {
        var draft = draft
        try file.finish(of: draft.folder.destination)
        try draft.commit()
    }
}

/// The temporary file of an output file; removed unless it got the name of the destination.
private struct Draft: ~Copyable {
    let folder: OutputFolder
    let name: String
    private var isCommitted = false

    init(folder: consuming OutputFolder, name: String) {
        self.folder = folder
        self.name = name
    }

    deinit {
        if !isCommitted { try? SystemCalls.remove(name, in: folder.descriptor) }
        LiveTemporaries.shared.forget(
            .init(folder: folder.descriptor.number, name: name, isFolder: false))
    }

    mutating func commit() throws(FileError) {
        try folder.take(name, from: folder.descriptor)
        isCommitted = true
        try folder.synchronize()
    }
}

extension FileDescriptor {
    /// Puts the bytes of a complete file on the disk, lets others read it as they may read any new
    /// file, and closes it.
    consuming func finish(of destination: String) throws(FileError) {
        let file = self
        do {
            try SystemCalls.synchronize(file)
            try SystemCalls.setMode(ThisProcess.newFileMode, of: file)
            try file.close()
        } catch {
            throw FileError(.writeOutput, .system(error), path: destination)
        }
    }
}
