import CExpat

/// Owns an expat parser, used for one part after the other.
///
/// It refuses every document type declaration, so that no entity is ever declared, and stops at
/// the limits for depth, attributes and the length of a token.
@safe package struct XMLPartParser: ~Copyable {
    private let parser: XML_Parser
    private let relay: XMLRelay
    private let limits: ArchiveLimits
    /// Bytes of the document so far.
    private var fed = 0

    package init(limits: ArchiveLimits) throws(PackageFault) {
        guard let created = unsafe XML_ParserCreate(nil) else {
            throw PackageFault(part: nil, reason: "out of memory")
        }
        unsafe parser = created
        relay = XMLRelay(limits: limits)
        self.limits = limits
    }

    deinit {
        unsafe XML_ParserFree(parser)
    }

    /// Reads the part to its end, telling the handler what is in it.
    ///
    /// - Throws: a `PackageFault` if the part is not well-formed, breaks a limit, or the handler
    ///   has found fault with it.
    package mutating func parse(
        _ part: inout PartReader, with handler: any XMLHandler
    ) throws(PackageFault) {
        try begin(part, with: handler)
        defer { end() }
        while try advance(&part, with: handler) {}
    }

    /// Begins a part that is read piece by piece.
    mutating func begin(
        _ part: borrowing PartReader, with handler: any XMLHandler
    ) throws(PackageFault) {
        guard unsafe XML_ParserReset(parser, nil) != 0 else {
            throw PackageFault(part: part.name, reason: "the parser cannot be used again")
        }
        unsafe relay.begin(handler, in: parser)
        fed = 0
    }

    /// Reads the next piece of the part that was begun; false at its end.
    ///
    /// Throws as `parse` does.
    mutating func advance(
        _ part: inout PartReader, with handler: any XMLHandler
    ) throws(PackageFault) -> Bool {
        guard let buffer = unsafe XML_GetBuffer(parser, Int32(PartReader.chunk)) else {
            throw fault(in: part.name)
        }
        let count = unsafe try part.read(
            into: UnsafeMutableRawBufferPointer(start: buffer, count: PartReader.chunk))
        let status = unsafe XML_ParseBuffer(parser, Int32(count), count == 0 ? 1 : 0)
        try judge(status, count, in: part.name, handler)
        return count > 0
    }

    /// Reads the next bytes of the document that was begun, which need not be the whole part.
    ///
    /// Throws as `parse` does.
    mutating func feed(
        _ bytes: [UInt8], of part: String, with handler: any XMLHandler, isLast: Bool = false
    ) throws(PackageFault) {
        let status = unsafe bytes.withUnsafeBytes { buffer in
            return unsafe XML_Parse(
                parser, buffer.bindMemory(to: CChar.self).baseAddress, Int32(buffer.count),
                isLast ? 1 : 0)
        }
        try judge(status, bytes.count, in: part, handler)
    }

    /// Whether so many bytes more were understood.
    private mutating func judge(
        _ status: XML_Status, _ count: Int, in part: String, _ handler: any XMLHandler
    ) throws(PackageFault) {
        fed += count
        if let reason = relay.fault ?? handler.fault {
            throw PackageFault(part: part, reason: reason, kind: relay.kind)
        }
        guard status == XML_STATUS_OK else { throw fault(in: part) }
        if count > 0 { try checkToken(in: part) }
    }

    /// Lets go of the handler of the part that was begun.
    mutating func end() { relay.end() }

    /// What was fed but not yet understood is the beginning of one token.
    private func checkToken(in part: String) throws(PackageFault) {
        let understood =
            unsafe Int(XML_GetCurrentByteIndex(parser)) + Int(XML_GetCurrentByteCount(parser))
        guard fed - understood > limits.xmlTokenBytes else { return }
        throw PackageFault(
            part: part, reason: "a token of too many bytes", kind: .limit(.xmlToken))
    }

    private func fault(in part: String) -> PackageFault {
        let message =
            unsafe XML_ErrorString(XML_GetErrorCode(parser)).map { unsafe String(cString: $0) }
        let line = unsafe XML_GetCurrentLineNumber(parser)
        let column = unsafe XML_GetCurrentColumnNumber(parser)
        return PackageFault(
            part: part, reason: "line \(line), column \(column): \(message ?? "XML error")",
            kind: .notWellFormed)
    }
}
