/// What a name in a folder stands for.
package enum FileKind: Hashable, Sendable {
    case regular
    case folder
    case link
    case pipe
    case device
    case socket
    case other
}

/// What the system knows about a file without reading it.
struct FileStatus: Hashable, Sendable {
    var kind: FileKind
    /// In bytes; meaningless for anything but regular files.
    var size: Int
    /// The user who owns it.
    var owner: UInt32
    var identity: Identity

    /// What a file or folder is known by, whatever its names are.
    struct Identity: Hashable, Sendable {
        var device: UInt64
        var number: UInt64
    }
}
