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

/// Levenshtein distance with one row of memory.
private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
    var row = Array(0...right.count)
    for (i, leftCharacter) in left.enumerated() {
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
