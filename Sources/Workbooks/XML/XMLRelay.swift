import CExpat

/// Passes the callbacks of expat on to a handler, within the limits.
@safe final class XMLRelay {
    private var handler: (any XMLHandler)?
    private let limits: ArchiveLimits
    private var parser: XML_Parser?
    private var depth = 0
    private(set) var fault: String?

    init(limits: ArchiveLimits) {
        self.limits = limits
    }

    /// Makes expat call this object, which must live until `end`.
    func begin(_ handler: any XMLHandler, in parser: XML_Parser) {
        self.handler = handler
        unsafe self.parser = parser
        depth = 0
        fault = nil
        unsafe XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        unsafe XML_SetElementHandler(
            parser,
            { user, name, attributes in unsafe XMLRelay.of(user)?.start(name, attributes) },
            { user, name in unsafe XMLRelay.of(user)?.end(name) })
        unsafe XML_SetCharacterDataHandler(parser) { user, text, count in
            unsafe XMLRelay.of(user)?.text(text, count)
        }
        unsafe XML_SetStartDoctypeDeclHandler(parser) { user, _, _, _, _ in
            unsafe XMLRelay.of(user)?.stop("a document type declaration")
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
        guard depth <= limits.xmlDepth else { return stop("nested too deeply") }
        guard attributes.count <= limits.xmlAttributes else {
            return stop("too many attributes")
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

    private func stop(_ reason: String) {
        fault = fault ?? reason
        if let parser = unsafe parser { unsafe XML_StopParser(parser, 0) }
    }
}
