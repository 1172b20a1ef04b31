/// Finds the breaks of a sequence that should run 1, 2, 3 ….
enum NumberSequence {
    struct Break: Equatable {
        /// Where in the sequence.
        var index: Int
        var number: Int
        /// The number that would keep the sequence.
        var expected: Int
        var kind: Kind
    }

    enum Kind {
        /// One number is wrong; the next goes on as if it were right.
        case single
        /// Two neighbours stand in the wrong order.
        case swapped
        /// Numbers are missing.
        case gap
        /// The number before is used again.
        case repeated
        /// The sequence starts again at 1.
        case restart
        /// A number below the one before.
        case back
    }

    static func breaks(in numbers: [Int]) -> [Break] {
        var breaks: [Break] = []
        var expected = 1
        var index = 0
        while index < numbers.count {
            let rest = numbers[index...]
            guard let number = rest.first else { break }
            if number == expected {
                expected &+= 1
                index += 1
                continue
            }
            let kind = kind(of: rest, expected: expected)
            breaks.append(Break(index: index, number: number, expected: expected, kind: kind))
            // Wrapping, because the numbers are input.
            switch kind {
            case .single: expected &+= 1
            case .swapped: expected &+= 2
            case .gap, .repeated, .restart, .back: expected = number &+ 1
            }
            index += kind == .swapped ? 2 : 1
        }
        return breaks
    }

    private static func kind(of rest: ArraySlice<Int>, expected: Int) -> Kind {
        let number = rest[rest.startIndex]
        let following = rest.dropFirst().prefix(2)
        if following.first == expected &+ 1 { return .single }
        if number == expected &+ 1, following.first == expected,
            following.count < 2 || following.last == expected &+ 2
        {
            return .swapped
        }
        if number > expected { return .gap }
        if number == expected &- 1, number > 0 { return .repeated }
        return number == 1 ? .restart : .back
    }
}
