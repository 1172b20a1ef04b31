/// The known name nearest to a mistyped one, for "did you mean"; nil if nothing is near.
///
/// Near means an edit distance of at most a third of the longer name, and at least one. Names of
/// more than 100 characters are near to nothing, and at most 1,000 known names are looked at: the
/// work is bounded whatever the input.
///
///     nearestName(to: "sectoins", among: ["sections", "signOff"])   // "sections"
package func nearestName(to name: String, among known: [String]) -> String? {
    guard name.utf8.count <= 400 else { return nil }
    let wanted = Array(name)
    guard wanted.count <= 100 else { return nil }
    var best: (name: String, distance: Int)?
    for candidate in known.prefix(1000) where candidate.utf8.count <= 400 {
        let letters = Array(candidate)
        let most = max(1, max(wanted.count, letters.count) / 3)
        guard abs(letters.count - wanted.count) <= most else { continue }
        let distance = editDistance(wanted, letters)
        if distance <= most, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
}

/// The end of a sentence about something unknown: which name was meant, where one is near.
package func didYouMean(_ nearest: String?) -> LocalizedText {
    guard let nearest else { return LocalizedText(zh: "。", en: ".") }
    let quoted = escapedQuote(nearest, limit: 40)
    return LocalizedText(zh: "，是否应为“\(quoted)”？", en: "; was “\(quoted)” meant?")
}

/// How many letters must be inserted, removed, replaced, or swapped with their neighbour (optimal
/// string alignment), with three rows of memory.
private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
    var before: [Int] = []
    var last = Array(0...right.count)
    for i in left.indices {
        var row = [i + 1]
        row.reserveCapacity(right.count + 1)
        for j in right.indices {
            var cost = min(
                last[j] + (left[i] == right[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
            if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                cost = min(cost, before[j - 1] + 1)
            }
            row.append(cost)
        }
        (before, last) = (last, row)
    }
    return last[right.count]
}
