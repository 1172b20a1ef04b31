import DisclosureCatalog

/// What is wrong with a JSON text, and where.
struct JSONProblem: Error, Hashable {
    var code: JSONFileError.Code
    /// In bytes from the start of the text.
    var offset: Int
    /// The value in which it stands.
    var path: DocumentPath
}

extension JSONScanner {
    func problem(_ syntax: JSONFileError.Syntax, at offset: Int? = nil) -> JSONProblem {
        problem(.syntax(syntax), at: offset)
    }

    func problem(_ code: JSONFileError.Code, at offset: Int? = nil) -> JSONProblem {
        JSONProblem(code: code, offset: offset ?? self.offset, path: DocumentPath(path))
    }

    /// Something else stands here than what is expected.
    func unexpected(_ expected: JSONFileError.Expected, at offset: Int? = nil) -> JSONProblem {
        let offset = offset ?? self.offset
        // A scalar has at most four bytes; a character has no such bound.
        let text = String(decoding: bytes[offset...].prefix(4), as: UTF8.self)
        let found = text.unicodeScalars.first.map(String.init)
        return problem(.unexpected(found: found, expected: expected), at: offset)
    }
}
