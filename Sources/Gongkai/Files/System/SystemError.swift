#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A call of the operating system that failed.
package struct SystemError: Error, Hashable, Sendable {
    /// The value of `errno`.
    package var number: Int32

    package init(_ number: Int32) {
        self.number = number
    }

    /// Whether the file system does not know the call; each says so in its own way.
    var isUnsupported: Bool { [EINVAL, ENOSYS, ENOTSUP, EOPNOTSUPP].contains(number) }

    /// Whether somebody else holds a lock.
    var isAboutHeldLock: Bool { number == EWOULDBLOCK || number == EAGAIN }

    static let exists = SystemError(EEXIST)
    static let noSuchFile = SystemError(ENOENT)
    static let notAFolder = SystemError(ENOTDIR)
    static let isAFolder = SystemError(EISDIR)
    static let notAllowed = SystemError(EACCES)
    static let notPermitted = SystemError(EPERM)
    static let readOnly = SystemError(EROFS)
    static let diskFull = SystemError(ENOSPC)
    static let quotaExceeded = SystemError(EDQUOT)
    static let fileTooLarge = SystemError(EFBIG)
    static let nameTooLong = SystemError(ENAMETOOLONG)
    static let tooManyLinks = SystemError(ELOOP)
    static let tooManyFilesOfProcess = SystemError(EMFILE)
    static let tooManyFilesOfSystem = SystemError(ENFILE)
    static let inputOutput = SystemError(EIO)
    static let closed = SystemError(EBADF)
    static let brokenPipe = SystemError(EPIPE)
    static let busy = SystemError(EBUSY)
}
