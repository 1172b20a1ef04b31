/// The known name nearest to a mistyped one, for "did you mean"; nil if nothing is near.
///
/// Near means an edit distance of at most a third of the longer name, and at least one.
///
///     nearestName(to: "sectoins", among: ["sections", "signOff"])   // "sections"
package func nearestName(to name: String, among known: [String]) -> String? {
    let candidates = known.map { ($0, editDistance(Array(name), Array($0))) }
    guard let best = candidates.min(by: { $0.1 < $1.1 }) else { return nil }
    return best.1 <= max(1, max(name.count, best.0.count) / 3) ? best.0 : nil
}

/// Levenshtein distance with one row of memory.
private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
    var row = Array(0...right.count)
    for (i, leftCharacter) in left.prefix(200).enumerated() {
        var diagonal = row[0]
        row[0] = i + 1
        for (j, rightCharacter) in right.enumerated() {
            let substitution = diagonal + (leftCharacter == rightCharacter ? 0 : 1)
            diagonal = row[j + 1]
            row[j + 1] = min(substitution, row[j] + 1, diagonal + 1)
        }
    }
    return row[right.count]
}
