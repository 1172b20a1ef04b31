/// Lines that printing puts on a page.
enum PageLine {
    /// Whether a line is a page number, such as `- 3 -`, `第 3 页 共 10 页`, `3/10` or `3`.
    static func matches(_ line: String) -> Bool {
        var rest = line.matchingKey.unicodeScalars.filter {
            !"-—–－·.,，".unicodeScalars.contains($0)
        }
        guard !rest.isEmpty, rest.count <= 16, rest.contains(where: \.isDigit) else { return false }
        rest.removeAll { "第页共".unicodeScalars.contains($0) }
        let numbers = rest.split(separator: "/", omittingEmptySubsequences: false)
        return numbers.count <= 2
            && numbers.allSatisfy { !$0.isEmpty && $0.count <= 8 && $0.allSatisfy(\.isDigit) }
    }
}
