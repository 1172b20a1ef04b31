/// A folder that nobody else can enter, for a library that writes files by their path.
///
/// It is removed with everything in it.
struct PrivateFolder: ~Copyable {
    let descriptor: FileDescriptor
    let path: String
    private let parent: FileDescriptor
    private let name: String

    /// What the library may call its file.
    static let fileName = "workbook"

    /// Makes the folder in an open one, of which `path` is the path.
    init(in folder: borrowing FileDescriptor, path: String, for base: String) throws(SystemError) {
        let name = TemporaryName(for: base).text
        let parent = try SystemCalls.open(".", in: folder, .folder)
        descriptor = try LiveTemporaries.shared.create(
            .init(folder: parent.number, name: name, isFolder: true)
        ) { () throws(SystemError) in
            try SystemCalls.makeFolder(name, in: parent)
            do throws(SystemError) {
                return try SystemCalls.open(name, in: parent, .folder)
            } catch {
                try? SystemCalls.remove(name, in: parent, isFolder: true)
                throw error
            }
        }
        self.path = (path == "/" ? "" : path) + "/" + name
        self.parent = parent
        self.name = name
        // Tells others that the owner lives; where the file system has no locks, its number does.
        try? SystemCalls.lock(descriptor)
    }

    deinit {
        // First the usual case, which works even when no more files can be opened.
        try? SystemCalls.remove(Self.fileName, in: descriptor)
        if (try? SystemCalls.remove(name, in: parent, isFolder: true)) == nil {
            SystemCalls.removeFolder(name, withFilesIn: parent)
        }
        LiveTemporaries.shared.forget(
            .init(folder: parent.number, name: name, isFolder: true))
    }
}
