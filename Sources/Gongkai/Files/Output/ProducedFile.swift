/// A file that a library writes by its path, in a private folder beside the destination.
///
/// As with `OutputFile`, the destination is the old file or the complete new one at any moment.
/// The library's temporary files belong in the same folder, for then a full or missing `TMPDIR`
/// does no harm.
///
///     let output = try ProducedFile(at: "form.xlsx", replacing: true)
///     try XLSXWriter.write(plan, to: output.path, temporaryDirectory: output.temporaryFolder)
///     try output.commit()
package struct ProducedFile: ~Copyable {
    private let folder: OutputFolder
    private let place: PrivateFolder

    /// Makes the private folder, after removing what dead processes left of this destination.
    ///
    /// Throws `FileError` if the folder cannot be written to, or if the destination is a folder, a
    /// device, or a file that may not be replaced; nothing is changed then.
    package init(at destination: String, replacing: Bool) throws(FileError) {
        let folder = try OutputFolder(of: destination, replacing: replacing)
        try folder.checkDestination()
        StaleFiles.remove(in: folder)
        place = try FileError.telling(.createOutput, destination) { () throws(SystemError) in
            try PrivateFolder(in: folder.descriptor, path: folder.path, for: folder.name)
        }
        self.folder = folder
    }

    /// Where the library has to write the file.
    package var path: String { place.path + "/" + PrivateFolder.fileName }

    /// Where the library may put its temporary files.
    package var temporaryFolder: String { place.path }

    /// Makes sure that the file is on the disk, and gives it its name.
    package consuming func commit() throws(FileError) {
        let file = try FileError.telling(.createOutput, folder.destination) {
            () throws(SystemError) in
            try SystemCalls.open(PrivateFolder.fileName, in: place.descriptor, .read)
        }
        try file.finish(of: folder.destination)
        try folder.take(PrivateFolder.fileName, from: place.descriptor)
        try folder.synchronize()
    }
}
