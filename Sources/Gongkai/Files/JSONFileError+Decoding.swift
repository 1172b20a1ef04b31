import DisclosureCatalog

extension JSONFileError {
    /// What a decoder's error says, with its place in the text.
    init(decoding error: any Error, at locator: JSONLocator, file: String) {
        let finding = Self.finding(in: error)
        let position =
            finding.isAboutKey
            ? locator.keyPosition(of: finding.path) : locator.position(of: finding.path)
        var code = finding.code
        let found = locator.firstByte(of: finding.path).flatMap(Kind.init(firstByte:))
        switch code {
        case .wrongType(let expected, _): code = .wrongType(expected: expected, found: found)
        default: break
        }
        self.init(code, file: file, position: position, path: finding.path)
    }

    private struct Finding {
        var code: Code
        var path: DocumentPath
        var isAboutKey = false
    }

    private static func finding(in error: any Error) -> Finding {
        switch error {
        case let error as UnknownKeyError:
            Finding(
                code: .unknownKey(error.key, nearest: error.nearest),
                path: DocumentPath(codingPath: error.path).appending(key: error.key),
                isAboutKey: true)
        case let error as InvalidValueError:
            Finding(code: Code(error.problem), path: DocumentPath(codingPath: error.path))
        case let error as DecodingError: finding(in: error)
        default: Finding(code: .invalid, path: DocumentPath())
        }
    }

    private static func finding(in error: DecodingError) -> Finding {
        switch error {
        case .keyNotFound(let key, let context):
            Finding(
                code: .missingKey(key.stringValue),
                path: DocumentPath(codingPath: context.codingPath))
        case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
            Finding(
                code: Kind(type).map { .wrongType(expected: $0, found: nil) } ?? .invalid,
                path: DocumentPath(codingPath: context.codingPath))
        case .dataCorrupted(let context):
            Finding(code: .invalid, path: DocumentPath(codingPath: context.codingPath))
        @unknown default: Finding(code: .invalid, path: DocumentPath())
        }
    }
}

extension JSONFileError.Code {
    fileprivate init(_ problem: InvalidValueError.Problem) {
        switch problem {
        case .unknownWord(let word, let allowed):
            self = .unknownWord(
                word, nearest: nearestName(to: word, among: allowed), allowed: allowed)
        case .notWhole: self = .notWhole
        case .outside(let range): self = .outside(range)
        case .malformedDate(let text): self = .malformedDate(text)
        case .impossibleDate(let text): self = .impossibleDate(text)
        case .wrongFormat(let found, let expected):
            self = .wrongFormat(found, expected: expected)
        case .unsupportedVersion(let found, let newest):
            self = .unsupportedVersion(found, newest: newest)
        }
    }
}

extension JSONFileError.Kind {
    /// The kind of JSON value from which a Swift type is decoded; nil where it is not known.
    fileprivate init?(_ type: any Any.Type) {
        switch type {
        case is String.Type: self = .text
        case is Bool.Type: self = .boolean
        case is Int.Type: self = .integer
        case is Double.Type: self = .number
        // The decoder names its containers, whose element types are its own.
        case let type where String(describing: type).hasPrefix("Dictionary<"): self = .object
        case let type where String(describing: type).hasPrefix("Array<"): self = .array
        default: return nil
        }
    }

    fileprivate init?(firstByte: UInt8) {
        switch firstByte {
        case UInt8(ascii: "{"): self = .object
        case UInt8(ascii: "["): self = .array
        case UInt8(ascii: "\""), UInt8(ascii: "'"): self = .text
        case UInt8(ascii: "t"), UInt8(ascii: "f"): self = .boolean
        case UInt8(ascii: "n"): self = .null
        default: self = .number
        }
    }
}

extension DocumentPath {
    /// The path of a decoder.
    fileprivate init(codingPath: [any CodingKey]) {
        self.init(
            codingPath.map { key in
                key.intValue.map(Component.index) ?? .key(key.stringValue)
            })
    }
}
