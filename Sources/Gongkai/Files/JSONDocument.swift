package import DisclosureCatalog

/// A JSON5 text whose syntax is sound, with the places of its values.
package struct JSONDocument: Sendable {
    private let file: String
    private let tape: JSONTape

    /// Reads the text of a file; `file` is the name that errors show, and `userInfo` what the types
    /// that are decoded from it find in their decoder.
    ///
    /// Throws `JSONFileError`, with the place, for anything that is not even JSON5 or too large.
    package init(
        _ bytes: [UInt8], file: String, limits: Limits = .standard,
        userInfo: [CodingUserInfoKey: any Sendable] = [:]
    ) throws(JSONFileError) {
        let text = try JSONText(bytes, file: file, limits: limits)
        tape = JSONTape(
            text.bytes, maximumDepth: min(limits.jsonDepth, Limits.deepestJSON),
            maximumValues: limits.jsonValues,
            userInfo: userInfo)
        self.file = file
        if let problem = tape.problem {
            throw JSONFileError(
                problem.code, file: file,
                position: TextPosition(ofByte: problem.offset, in: text.bytes), path: problem.path)
        }
    }

    /// The value that the whole text stands for.
    func decode<Value: Decodable>(_ type: Value.Type) throws(JSONFileError) -> Value {
        do {
            return try Value(from: JSONTapeDecoder(tape: tape, node: 0))
        } catch {
            throw JSONFileError(decoding: error, at: JSONLocator(tape), file: file)
        }
    }

    /// The value, and everything that is wrong with it; the types add to `problems`, which they find
    /// in their decoder, and put stand-ins in the place of the faults.
    func decode<Value: Decodable>(
        _ type: Value.Type, collecting problems: DecodingProblems
    ) -> (value: Value?, problems: [JSONFileError]) {
        var value: Value?
        do {
            value = try Value(from: JSONTapeDecoder(tape: tape, node: 0))
        } catch {
            problems.add(error)
        }
        let locator = JSONLocator(tape)
        return (
            value, problems.all.map { JSONFileError(decoding: $0, at: locator, file: file) }
        )
    }

    /// The lines in which findings are; those without a key path are left out.
    package func lines(of findings: [Finding]) -> [Place: Int] {
        JSONLocator(tape).lines(of: findings)
    }
}
