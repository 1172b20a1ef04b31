import CExpat

/// Passes the callbacks of expat on to a handler, within the limits.
@safe final class XMLRelay {
    private var handler: (any XMLHandler)?
    private let limits: ArchiveLimits
    private var parser: XML_Parser?
    private var depth = 0
    private(set) var fault: String?
    private(set) var kind = PackageFault.Kind.other

    init(limits: ArchiveLimits) {
        self.limits = limits
    }

    /// Makes expat call this object, which must live until `end`.
    func begin(_ handler: any XMLHandler, in parser: XML_Parser) {
        self.handler = handler
        unsafe self.parser = parser
        depth = 0
        fault = nil
        kind = .other
        unsafe XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        unsafe XML_SetElementHandler(
            parser,
            { user, name, attributes in unsafe XMLRelay.of(user)?.start(name, attributes) },
            { user, name in unsafe XMLRelay.of(user)?.end(name) })
        unsafe XML_SetCharacterDataHandler(parser) { user, text, count in
            unsafe XMLRelay.of(user)?.text(text, count)
        }
        unsafe XML_SetStartDoctypeDeclHandler(parser) { user, _, _, _, _ in
            unsafe XMLRelay.of(user)?.stop("a document type declaration", .documentType)
        }
        unsafe XML_SetXmlDeclHandler(parser) { user, _, encoding, _ in
            unsafe XMLRelay.of(user)?.declare(encoding)
        }
    }

    func end() {
        handler = nil
        unsafe parser = nil
    }

    private static func of(_ user: UnsafeMutableRawPointer?) -> XMLRelay? {
        guard let user = unsafe user else { return nil }
        return unsafe Unmanaged<XMLRelay>.fromOpaque(user).takeUnretainedValue()
    }

    private func start(
        _ name: UnsafePointer<CChar>?,
        _ entries: UnsafeMutablePointer<UnsafePointer<CChar>?>?
    ) {
        depth += 1
        let attributes = unsafe XMLAttributes(entries: entries)
        guard depth <= limits.xmlDepth else { return stop("nested too deeply", .limit(.xmlDepth)) }
        guard attributes.count <= limits.xmlAttributes else {
            return stop("too many attributes", .limit(.xmlAttributes))
        }
        guard let name = unsafe name else { return }
        handler?.startElement(
            unsafe Span(_unsafeElements: CStringBytes.buffer(of: name)), attributes)
    }

    private func end(_ name: UnsafePointer<CChar>?) {
        depth -= 1
        guard let name = unsafe name else { return }
        handler?.endElement(unsafe Span(_unsafeElements: CStringBytes.buffer(of: name)))
    }

    private func text(_ text: UnsafePointer<CChar>?, _ count: Int32) {
        guard let text = unsafe text else { return }
        handler?.text(
            unsafe Span(_unsafeElements: CStringBytes.buffer(of: text, count: Int(count))))
    }

    /// Other encodings have been used to hide from filters what parsers then read.
    private func declare(_ encoding: UnsafePointer<CChar>?) {
        guard let encoding = unsafe encoding else { return }
        let name = unsafe String(cString: encoding).lowercased()
        guard !["utf-8", "utf8", "utf-16", "utf-16le", "utf-16be"].contains(name) else { return }
        stop("an encoding that is neither UTF-8 nor UTF-16", .encoding)
    }

    private func stop(_ reason: String, _ kind: PackageFault.Kind) {
        if fault == nil { self.kind = kind }
        fault = fault ?? reason
        if let parser = unsafe parser { unsafe XML_StopParser(parser, 0) }
    }
}
