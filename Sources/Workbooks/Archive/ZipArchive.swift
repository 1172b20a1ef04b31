import CLibZip

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Owns an archive that is open for reading.
@safe package struct ZipArchive: ~Copyable {
    private let archive: OpenArchive
    private let limits: ArchiveLimits
    private let budget = UnpackingBudget()
    /// The names of the entries, in the order of the archive's directory.
    package let names: [String]

    /// Opens the file and reads its directory.
    ///
    /// - Parameters:
    ///   - path: the archive.
    ///   - limits: what it may cost.
    ///   - isStrict: whether libzip compares every local header with the directory, as only files
    ///     of our own making can be asked to stand.
    /// - Throws: a `PackageFault` for anything that is not an archive within the limits.
    package init(
        path: String, limits: ArchiveLimits, isStrict: Bool
    ) throws(PackageFault) {
        var code: Int32 = 0
        let flags = ZIP_RDONLY | (isStrict ? ZIP_CHECKCONS : 0)
        guard !path.utf8.contains(0), let opened = unsafe zip_open(path, flags, &code) else {
            throw PackageFault(part: nil, reason: "not an archive: " + Self.text(of: code))
        }
        unsafe try self.init(opened, limits: limits)
    }

    /// Opens an archive that is in memory, of which a copy is made.
    package init(_ bytes: [UInt8], limits: ArchiveLimits) throws(PackageFault) {
        var error = unsafe zip_error_t()
        unsafe zip_error_init(&error)
        defer { unsafe zip_error_fini(&error) }
        guard let copy = unsafe malloc(max(bytes.count, 1)) else {
            throw PackageFault(part: nil, reason: "out of memory")
        }
        unsafe bytes.withUnsafeBytes { source in
            if let start = source.baseAddress { unsafe memcpy(copy, start, source.count) }
        }
        // The source frees the copy, and the archive the source.
        guard
            let source = unsafe zip_source_buffer_create(
                copy, zip_uint64_t(bytes.count), 1, &error)
        else {
            unsafe free(copy)
            throw PackageFault(part: nil, reason: "out of memory")
        }
        guard let opened = unsafe zip_open_from_source(source, ZIP_RDONLY, &error) else {
            unsafe zip_source_free(source)
            throw PackageFault(
                part: nil, reason: unsafe String(cString: zip_error_strerror(&error)),
                kind: .damaged)
        }
        unsafe try self.init(opened, limits: limits)
    }

    /// Takes over an archive that is open.
    private init(_ opened: OpaquePointer, limits: ArchiveLimits) throws(PackageFault) {
        var names: [String] = []
        do {
            names = unsafe try Self.names(in: opened, limit: limits.entries)
        } catch {
            unsafe zip_discard(opened)
            throw error
        }
        unsafe archive = OpenArchive(opened)
        self.limits = limits
        self.names = names
    }

    /// Opens the entry with the number, lends it to `body`, and proves that it can be unpacked to
    /// its end with the right checksum.
    package func withPart(
        _ index: Int, _ body: (inout PartReader) throws(PackageFault) -> Void
    ) throws(PackageFault) {
        var part = try part(index)
        try body(&part)
        try part.close()
    }

    /// Opens the entry with the number, to be read piece by piece; whoever wants the proof of its
    /// checksum closes it.
    func part(_ index: Int) throws(PackageFault) -> PartReader {
        let name = names[index]
        guard let file = unsafe zip_fopen_index(archive.pointer, zip_uint64_t(index), 0) else {
            throw PackageFault(part: name, reason: "cannot be unpacked", kind: .damaged)
        }
        return unsafe PartReader(
            file: file, of: archive, name: name, packedBytes: packedBytes(of: index),
            limits: limits, budget: budget)
    }

    private func packedBytes(of index: Int) -> Int {
        var status = unsafe zip_stat_t()
        unsafe zip_stat_init(&status)
        guard unsafe zip_stat_index(archive.pointer, zip_uint64_t(index), 0, &status) == 0 else {
            return 0
        }
        return Int(clamping: unsafe status.comp_size)
    }

    private static func names(
        in archive: OpaquePointer, limit: Int
    ) throws(PackageFault) -> [String] {
        let count = unsafe zip_get_num_entries(archive, 0)
        guard count >= 0, count <= limit else {
            throw PackageFault(part: nil, reason: "\(count) entries")
        }
        var names: [String] = []
        for index in 0..<zip_uint64_t(count) {
            guard let bytes = unsafe zip_get_name(archive, index, zip_flags_t(ZIP_FL_ENC_RAW)),
                let name = unsafe String(validatingCString: bytes)
            else { throw PackageFault(part: nil, reason: "entry \(index) has no readable name") }
            names.append(name)
        }
        return names
    }

    private static func text(of code: Int32) -> String {
        var error = unsafe zip_error_t()
        unsafe zip_error_init_with_code(&error, code)
        defer { unsafe zip_error_fini(&error) }
        return unsafe String(cString: zip_error_strerror(&error))
    }
}

/// Closes an archive when neither it nor any of its parts is read any more.
@safe final class OpenArchive {
    let pointer: OpaquePointer

    init(_ pointer: OpaquePointer) {
        unsafe self.pointer = pointer
    }

    deinit {
        unsafe zip_discard(pointer)
    }
}
