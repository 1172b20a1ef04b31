/// A file that a library writes by its path although it has no place of its own, such as one for
/// standard output.
///
///     let output = try BufferedFile(in: "/tmp")
///     try XLSXWriter.write(plan, to: output.path, temporaryDirectory: output.temporaryFolder)
///     try StandardStreams.write(try output.contents())
package struct BufferedFile: ~Copyable {
    private let place: PrivateFolder
    private let folder: String

    /// Makes a private folder in `folder`, the path of a folder for temporary files.
    ///
    /// Throws `FileError` about that folder if it is missing or cannot be written to.
    package init(in folder: String) throws(FileError) {
        guard !folder.isEmpty, !folder.utf8.contains(0) else {
            throw FileError(.createOutput, .malformedName, path: folder)
        }
        place = try FileError.telling(.createOutput, folder) { () throws(SystemError) in
            let parent = try SystemCalls.open(folder, .folder)
            return try PrivateFolder(in: parent, path: folder, for: "gongkai")
        }
        self.folder = folder
    }

    /// Where the library has to write the file.
    package var path: String { place.path + "/" + PrivateFolder.fileName }

    /// Where the library may put its temporary files.
    package var temporaryFolder: String { place.path }

    /// The bytes of the file, which is removed.
    package consuming func contents() throws(FileError) -> [UInt8] {
        var size = 0
        let file = try FileError.telling(.readInput, folder) { () throws(SystemError) in
            let file = try SystemCalls.open(PrivateFolder.fileName, in: place.descriptor, .read)
            size = try SystemCalls.status(of: file.number).size
            return file
        }
        return try InputFile.contents(
            of: file.number, path: folder, expecting: size, limit: size)
    }
}
