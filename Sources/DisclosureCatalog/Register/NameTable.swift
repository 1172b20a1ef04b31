/// Names as small numbers, in the order in which they first came.
struct NameTable: Sendable {
    private(set) var names: [String] = []
    private var numbers: [String: Int32] = [:]

    /// The number of a name, which it gets now if it has none.
    mutating func number(of name: String) -> Int32 {
        if let known = numbers[name] { return known }
        let number = Int32(clamping: names.count)
        names.append(name)
        numbers[name] = number
        return number
    }

    /// The number of a name; nil if it has none.
    func knownNumber(of name: String) -> Int32? { numbers[name] }

    /// The name of a number.
    subscript(number: Int32) -> String { names[Int(number)] }
}
