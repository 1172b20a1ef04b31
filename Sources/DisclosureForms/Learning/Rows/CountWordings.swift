import DisclosureCatalog

/// Sentences that tell how many items and sections a catalog has.
struct CountWordings {
    /// Those of the bundled forms.
    private let sentences: [PlaceholderPattern]
    private let lexicon: FormLexicon
    /// What the table has, so that other numbers are not taken for counts; nil where it is blank.
    private let actual: [String: Int]?

    init(forms: [FormTemplate], lexicon: FormLexicon, actual: [String: Int]?) {
        sentences = forms.flatMap { $0.preamble + $0.notes }.map { PlaceholderPattern($0.text) }
            .filter { pattern in
                pattern.names.count > 1
                    && pattern.names.allSatisfy(PlaceholderText.countNames.contains)
            }
        self.lexicon = lexicon
        self.actual = actual
    }

    /// The sentence with placeholders; nil for a text without counts.
    func pattern(of text: String, used: inout Set<String>) -> String? {
        let scalars = Array(text.unicodeScalars)
        for sentence in sentences {
            guard let numbers = Self.numbers(of: sentence, in: scalars),
                used.isDisjoint(with: sentence.names)
            else { continue }
            used.formUnion(sentence.names)
            return Self.filled(scalars, Array(zip(sentence.names, numbers)))
        }
        var found: [(name: String, range: Range<Int>)] = []
        for range in Self.numberRuns(in: scalars) {
            guard let name = name(of: range, in: scalars), used.insert(name).inserted else {
                continue
            }
            found.append((name, range))
        }
        return found.isEmpty ? nil : Self.filled(scalars, found)
    }

    /// Where the numbers of a sentence stand in a text; blanks and the width of characters do not
    /// count.
    private static func numbers(
        of sentence: PlaceholderPattern, in scalars: [Unicode.Scalar]
    ) -> [Range<Int>]? {
        var index = 0
        var numbers: [Range<Int>] = []
        for (position, literal) in sentence.literals.enumerated() {
            if position > 0 {
                while index < scalars.count, scalars[index].isBlank { index += 1 }
                let start = index
                while index < scalars.count, scalars[index].isDigit { index += 1 }
                numbers.append(start..<index)
            }
            for expected in literal.matchingKey.unicodeScalars {
                while index < scalars.count, scalars[index].isBlank { index += 1 }
                guard index < scalars.count, scalars[index].halfWidth == expected else {
                    return nil
                }
                index += 1
            }
        }
        return scalars[index...].allSatisfy(\.isBlank) ? numbers : nil
    }

    private static func numberRuns(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for index in scalars.indices where scalars[index].isDigit {
            if let last = runs.last, last.upperBound == index {
                runs[runs.count - 1] = last.lowerBound..<(index + 1)
            } else {
                runs.append(index..<(index + 1))
            }
        }
        return runs
    }

    /// What a number counts, by the words around it.
    private func name(of range: Range<Int>, in scalars: [Unicode.Scalar]) -> String? {
        let rest = String(String.UnicodeScalarView(scalars[range.upperBound...])).matchingKey
        guard range.count <= 5, lexicon.units.contains(where: rest.hasPrefix),
            let number = Int(String(String.UnicodeScalarView(scalars[range])))
        else { return nil }
        let isPart: (Unicode.Scalar) -> Bool = { $0.isBlank || $0.properties.isAlphabetic }
        let start = scalars[..<range.lowerBound].lastIndex { !isPart($0) }
        let words = String(
            String.UnicodeScalarView(scalars[(start.map { $0 + 1 } ?? 0)..<range.lowerBound])
        ).matchingKey
        let entry = lexicon.counts.first { entry in
            entry.before.contains { words.hasSuffix($0) }
        }
        guard let entry, let actual, actual[entry.name] ?? number == number else { return nil }
        return entry.name
    }

    private static func filled(
        _ scalars: [Unicode.Scalar], _ numbers: [(name: String, range: Range<Int>)]
    ) -> String {
        var result = ""
        var index = 0
        for (name, range) in numbers {
            result += String(String.UnicodeScalarView(scalars[index..<range.lowerBound]))
            result += "{\(name)}"
            index = range.upperBound
        }
        return result + String(String.UnicodeScalarView(scalars[index...]))
    }
}
