import CLibZip

/// Owns one entry of an archive that is being unpacked; counts what comes out.
@safe package struct PartReader: ~Copyable {
    /// Nil once it is closed.
    private var file: OpaquePointer?
    /// Keeps it open.
    private let archive: OpenArchive
    package let name: String
    private let limits: ArchiveLimits
    private let budget: UnpackingBudget
    private let packedBytes: Int
    /// Bytes unpacked so far.
    package private(set) var count = 0
    package private(set) var isAtEnd = false

    init(
        file: OpaquePointer, of archive: OpenArchive, name: String, packedBytes: Int,
        limits: ArchiveLimits, budget: UnpackingBudget
    ) {
        unsafe self.file = file
        self.archive = archive
        self.name = name
        self.packedBytes = packedBytes
        self.limits = limits
        self.budget = budget
    }

    deinit {
        if let file = unsafe file { unsafe zip_fclose(file) }
    }

    /// Unpacks the next bytes; none at the end, where the checksum was right.
    mutating func read(
        into buffer: UnsafeMutableRawBufferPointer
    ) throws(PackageFault) -> Int {
        guard let file = unsafe file, let start = buffer.baseAddress else { return 0 }
        let read = unsafe zip_fread(file, start, zip_uint64_t(buffer.count))
        guard read >= 0 else {
            throw PackageFault(
                part: name, reason: unsafe String(cString: zip_file_strerror(file)),
                kind: .damaged)
        }
        count += Int(read)
        budget.unpackedBytes += Int(read)
        isAtEnd = read == 0
        try checkLimits()
        return Int(read)
    }

    private func checkLimits() throws(PackageFault) {
        guard count <= limits.partBytes else {
            throw PackageFault(
                part: name, reason: "more than \(limits.partBytes) bytes", kind: .limit(.partBytes))
        }
        guard budget.unpackedBytes <= limits.totalBytes else {
            throw PackageFault(
                part: name, reason: "more than \(limits.totalBytes) bytes in all parts",
                kind: .limit(.totalBytes))
        }
        guard count <= ArchiveLimits.ratioGrace || count / max(limits.ratio, 1) <= packedBytes
        else {
            throw PackageFault(
                part: name, reason: "packed more than \(limits.ratio) times", kind: .limit(.ratio))
        }
    }

    /// Unpacks the next bytes, at most 64 KiB; nil at the end, where the checksum was right.
    package mutating func next() throws(PackageFault) -> [UInt8]? {
        var fault: PackageFault?
        let chunk = unsafe [UInt8](unsafeUninitializedCapacity: Self.chunk) { buffer, count in
            do throws(PackageFault) {
                count = unsafe try read(into: UnsafeMutableRawBufferPointer(buffer))
            } catch {
                fault = error
            }
        }
        if let fault { throw fault }
        return chunk.isEmpty ? nil : chunk
    }

    static let chunk = 64 << 10

    /// Unpacks what is left, and closes the entry.
    mutating func close() throws(PackageFault) {
        while !isAtEnd { _ = try next() }
        guard let open = unsafe file else { return }
        unsafe file = nil
        guard unsafe zip_fclose(open) == 0 else {
            throw PackageFault(part: name, reason: "cannot be closed")
        }
    }
}

/// Counts what all parts of an archive have unpacked to.
final class UnpackingBudget {
    var unpackedBytes = 0
}
