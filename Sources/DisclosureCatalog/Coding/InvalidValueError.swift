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
    /// An error about the value of a key.
    package func invalidValue(
        _ problem: InvalidValueError.Problem, at key: Key
    ) -> InvalidValueError {
        InvalidValueError(path: codingPath + [key], problem: problem)
    }
}
