package import DisclosureCatalog

/// Why a catalog or template file cannot be read.
///
/// The words are in `Messages/JSONFileError+Message.swift`.
package struct JSONFileError: Error, Hashable {
    package enum Code: Hashable, Sendable {
        case empty
        /// The limit is in bytes.
        case tooLarge(limit: Int)
        case notUTF8(suspected: Encoding?)
        /// Not JSON.
        case syntax(Syntax)
        case duplicateKey(String)
        case tooDeep(limit: Int)
        /// More values than this, those within others counted.
        case tooManyValues(limit: Int)
        case unknownKey(String, nearest: String?)
        case missingKey(String)
        case wrongType(expected: Kind, found: Kind?)
        case numberOutOfRange
        /// A fraction, or too large, where a whole number is wanted.
        case notWhole
        /// A whole number outside of those that may stand here.
        case outside(ClosedRange<Int>)
        /// None of the words that may stand here; they are known for some fields.
        case unknownWord(String, nearest: String?, allowed: [String])
        case malformedDate(String)
        case impossibleDate(String)
        case wrongFormat(String, expected: String)
        case unsupportedVersion(Int, newest: Int)
        /// Parts that are right one by one and do not go together, as the sentence says.
        case refused(LocalizedText)
        /// Refused by the decoder for a reason that it does not tell.
        case invalid
    }

    /// Encodings that are not UTF-8.
    package enum Encoding: Hashable, Sendable {
        case utf16
        case gb18030
    }

    /// What a value is.
    package enum Kind: Hashable, Sendable {
        case object
        case array
        case text
        case integer
        case number
        case boolean
        case null
    }

    package enum Syntax: Hashable, Sendable {
        /// One character, or nil at the end of the file.
        case unexpected(found: String?, expected: Expected)
        case openString
        case openComment
        case controlCharacter(UInt8)
        case malformedEscape
        case loneSurrogate
        case malformedNumber
        case leadingZero
    }

    package enum Expected: Hashable, Sendable {
        case value
        case keyOrBrace
        case colon
        case commaOrBrace
        case commaOrBracket
        case endOfFile
    }

    package var code: Code
    /// The name of the file as the user gave it.
    package var file: String
    package var position: TextPosition?
    /// The value that the error is about; empty for the file as a whole.
    package var path: DocumentPath

    package init(
        _ code: Code, file: String, position: TextPosition? = nil,
        path: DocumentPath = DocumentPath()
    ) {
        self.code = code
        self.file = file
        self.position = position
        self.path = path
    }
}
