extension SignOff: Codable {
    /// Reads the sign-off; the date is written as `2021-06-21`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: CatalogKeys.SignOff.self)
        self.init(
            preparedBy: try container.decode(.preparedBy, default: ""),
            reviewedBy: try container.decode(.reviewedBy, default: ""),
            approvedBy: try container.decode(.approvedBy, default: ""),
            filledOn: try container.decodeDate(at: .filledOn))
    }

    /// Writes the parts that are known.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CatalogKeys.SignOff.self)
        try container.encode(unlessEmpty: preparedBy, forKey: .preparedBy)
        try container.encode(unlessEmpty: reviewedBy, forKey: .reviewedBy)
        try container.encode(unlessEmpty: approvedBy, forKey: .approvedBy)
        try container.encodeIfPresent(filledOn?.description, forKey: .filledOn)
    }
}

extension KeyedDecodingContainer {
    /// A day in ISO 8601; nil where the key is absent or null.
    func decodeDate(at key: Key) throws -> CalendarDate? {
        guard let text = try decodeIfPresent(String.self, forKey: key) else { return nil }
        guard let (year, month, day) = dateParts(text) else {
            throw invalidValue(.malformedDate(text), at: key)
        }
        guard let date = CalendarDate(year: year, month: month, day: day) else {
            throw invalidValue(.impossibleDate(text), at: key)
        }
        return date
    }
}

private func dateParts(_ text: String) -> (year: Int, month: Int, day: Int)? {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2] else { return nil }
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard parts.allSatisfy({ $0.allSatisfy(digits.contains) }) else { return nil }
    let numbers = parts.compactMap { Int(Substring($0)) }
    return numbers.count == 3 ? (numbers[0], numbers[1], numbers[2]) : nil
}
