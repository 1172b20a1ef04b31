/// A value of the right type that the format does not allow.
package struct InvalidValueError: Error {
    /// Where the value stands.
    package var path: [any CodingKey]
    package var problem: Problem

    package enum Problem: Hashable, Sendable {
        /// None of the words that may stand here.
        case unknownWord(String, allowed: [String])
        /// Not written as `2021-06-21`.
        case malformedDate(String)
        /// A day that the calendar does not have, such as 2021-02-30.
        case impossibleDate(String)
        /// A number with a fraction, or one that is too large, where a whole number is wanted.
        case notWhole
        /// A whole number outside of those that may stand here.
        case outside(ClosedRange<Int>)
        /// A file of another format.
        case wrongFormat(String, expected: String)
        /// A version below 1 or newer than this program.
        case unsupportedVersion(Int, newest: Int)
    }

    package init(path: [any CodingKey], problem: Problem) {
        self.path = path
        self.problem = problem
    }
}

extension KeyedDecodingContainer {
    /// A whole number, with the place in the error if it is none.
    package func decodeInteger(forKey key: Key) throws -> Int {
        do {
            return try decode(Int.self, forKey: key)
        } catch {
            throw isAboutType(error) ? error : invalidValue(.notWhole, at: key)
        }
    }

    /// A whole number of a range.
    package func decodeInteger(forKey key: Key, in range: ClosedRange<Int>) throws -> Int {
        let number = try decodeInteger(forKey: key)
        guard range.contains(number) else { throw invalidValue(.outside(range), at: key) }
        return number
    }

    /// An error about the value of a key.
    package func invalidValue(
        _ problem: InvalidValueError.Problem, at key: Key
    ) -> InvalidValueError {
        InvalidValueError(path: codingPath + [key], problem: problem)
    }
}

/// Whether a decoder's error is about a value that is absent or of another type.
///
/// For numbers that do not fit, Foundation's decoder throws errors of its own without a place.
func isAboutType(_ error: any Error) -> Bool {
    switch error {
    case DecodingError.typeMismatch, DecodingError.valueNotFound, DecodingError.keyNotFound: true
    default: false
    }
}
