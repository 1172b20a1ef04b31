import CLibZip

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Owns an archive that is being written.
///
/// It is closed once, which reads the files and writes the archive, or dropped, which writes
/// nothing. Names are in UTF-8 and marked so, times are 1980-01-01, and permissions are those of
/// any new file, so that equal files give equal bytes. Archives of more than 65,535 entries or
/// 4 GiB have the ZIP64 records that they need, and no others do.
///
///     var zip = try ZipWriter(path: temporary)
///     try zip.add(file: "/out/财政局/财政局.xlsx", as: "财政局/财政局.xlsx", packing: .store)
///     try zip.close()
///
/// libzip writes a temporary file beside `path` and renames it, so that the folder should be one of
/// our own.
@safe package struct ZipWriter: ~Copyable {
    /// How bytes are packed.
    package enum Packing: Hashable, Sendable {
        /// As they are, for what is packed already.
        case store
        case deflate
    }

    /// Nil once it is closed.
    private var archive: OpaquePointer?
    private var names = ArchiveNames()
    private let path: String

    /// Begins an archive; a file that is there already is replaced when it is closed.
    package init(path: String) throws(ArchiveError) {
        var code: Int32 = 0
        errno = 0
        guard !path.isEmpty, !path.utf8.contains(0),
            let opened = unsafe zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &code)
        else {
            throw ArchiveError(
                code: .cannotCreateFile, path: path, reason: "zip_open: \(code)",
                systemError: errno == 0 ? nil : errno)
        }
        unsafe archive = opened
        self.path = path
    }

    deinit {
        if let archive = unsafe archive { unsafe zip_discard(archive) }
    }

    /// Adds a file, which is read when the archive is closed, with at most one file open at a time.
    package mutating func add(
        file: String, as name: String, packing: Packing
    ) throws(ArchiveError) {
        try names.take(name)
        let archive = unsafe try pointer()
        guard !file.utf8.contains(0), let source = unsafe zip_source_file(archive, file, 0, -1)
        else {
            throw ArchiveError(
                code: .sourceUnreadable, path: file, reason: "zip_source_file",
                systemError: unsafe systemError(of: archive))
        }
        unsafe try add(source, as: name, packing)
    }

    /// Adds bytes at hand, of which a copy is kept until the archive is closed.
    package mutating func add(
        bytes: [UInt8], as name: String, packing: Packing
    ) throws(ArchiveError) {
        try names.take(name)
        let archive = unsafe try pointer()
        guard let copy = unsafe malloc(max(1, bytes.count)) else { throw refused("out of memory") }
        unsafe bytes.withUnsafeBytes { buffer in
            if let start = buffer.baseAddress { unsafe memcpy(copy, start, buffer.count) }
        }
        // The source frees the copy, and the archive the source.
        guard let source = unsafe zip_source_buffer(archive, copy, zip_uint64_t(bytes.count), 1)
        else {
            unsafe free(copy)
            throw refused("zip_source_buffer")
        }
        unsafe try add(source, as: name, packing)
    }

    /// Reads all files and writes the archive.
    ///
    /// Throws `sourceUnreadable` for a file that cannot be read any more, and `writeFailed` for
    /// the archive, which is not there then.
    package consuming func close() throws(ArchiveError) {
        let open = unsafe try pointer()
        unsafe archive = nil
        guard unsafe zip_close(open) != 0 else { return }
        let error = unsafe zip_get_error(open)
        let (code, system) = unsafe (
            zip_error_code_zip(error), zip_error_code_system(error)
        )
        let reason = unsafe String(cString: zip_error_strerror(error))
        unsafe zip_discard(open)
        let isAboutSource = [ZIP_ER_READ, ZIP_ER_OPEN, ZIP_ER_SEEK, ZIP_ER_NOENT, ZIP_ER_CHANGED]
            .contains(code)
        throw ArchiveError(
            code: isAboutSource ? .sourceUnreadable : .writeFailed, path: path, reason: reason,
            systemError: system == 0 ? nil : system)
    }

    private func add(
        _ source: OpaquePointer, as name: String, _ packing: Packing
    ) throws(ArchiveError) {
        let archive = unsafe try pointer()
        let index = unsafe zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
            unsafe zip_source_free(source)
            throw refused("zip_file_add")
        }
        let entry = zip_uint64_t(index)
        let method = packing == .store ? ZIP_CM_STORE : ZIP_CM_DEFLATE
        let level = packing == .store ? 0 : Self.deflateLevel
        let isPacked = unsafe zip_set_file_compression(archive, entry, method, level) == 0
        let isDated = unsafe zip_file_set_dostime(archive, entry, 0, Self.date, 0) == 0
        let isOpen =
            unsafe zip_file_set_external_attributes(
                archive, entry, 0, zip_uint8_t(ZIP_OPSYS_UNIX), Self.attributes) == 0
        guard isPacked, isDated, isOpen else { throw refused("the properties of an entry") }
    }

    /// Fixed, for the library's default may change.
    private static let deflateLevel: zip_uint32_t = 6
    /// 1980-01-01 in the bits of MS-DOS.
    private static let date: zip_uint16_t = 1 << 5 | 1
    /// A regular file that everybody may read.
    private static let attributes: zip_uint32_t = 0o100644 << 16

    private func pointer() throws(ArchiveError) -> OpaquePointer {
        guard let archive = unsafe archive else { throw refused("closed") }
        return unsafe archive
    }

    private func systemError(of archive: OpaquePointer) -> Int32? {
        let number = unsafe zip_error_code_system(zip_get_error(archive))
        return number == 0 ? nil : number
    }

    private func refused(_ reason: String) -> ArchiveError {
        ArchiveError(code: .libraryRefused, path: path, reason: reason)
    }
}
