/// The identities of publications, each with a small number: the 索引号 within a department.
///
/// The texts are kept, one after another, and compared byte by byte; so two publications are never
/// taken for one because their hashes are equal.
struct IdentityTable: Sendable {
    private var bytes: [UInt8] = []
    /// Where the text of each identity ends.
    private var ends: [Int] = []
    private var departments: [Int32] = []
    /// A number plus one, or 0 for none, where the hash of its identity says, or after it.
    private var slots: [Int32] = Array(repeating: 0, count: 1024)

    /// How many identities there are.
    var count: Int { ends.count }

    /// The number of an identity, which it gets now if it has none.
    mutating func number(department: Int32, text: String) -> (number: Int, isNew: Bool) {
        if (count + 1) * 2 > slots.count { grow() }
        let slot = slot(department, text)
        if slots[slot] != 0 { return (Int(slots[slot]) - 1, false) }
        bytes.append(contentsOf: text.utf8)
        ends.append(bytes.count)
        departments.append(department)
        slots[slot] = Int32(clamping: count)
        return (count - 1, true)
    }

    /// The number of an identity; nil if it has none.
    func knownNumber(department: Int32, text: String) -> Int? {
        let slot = slot(department, text)
        return slots[slot] == 0 ? nil : Int(slots[slot]) - 1
    }

    /// The text of an identity.
    func text(of number: Int) -> String { String(decoding: bytes[range(number)], as: UTF8.self) }

    private func range(_ number: Int) -> Range<Int> {
        (number == 0 ? 0 : ends[number - 1])..<ends[number]
    }

    private func slot(_ department: Int32, _ text: String) -> Int {
        slot(hash: Self.hash(department, text.utf8)) { number in
            departments[number] == department && bytes[range(number)].elementsEqual(text.utf8)
        }
    }

    /// The slot of an identity, or the empty one where it would be.
    private func slot(hash: Int, isSame: (Int) -> Bool) -> Int {
        var slot = hash & (slots.count - 1)
        while slots[slot] != 0, !isSame(Int(slots[slot]) - 1) {
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
        for number in 0..<count {
            let hash = Self.hash(departments[number], bytes[range(number)])
            slots[slot(hash: hash) { _ in false }] = Int32(clamping: number + 1)
        }
    }

    /// Seeded anew in every process, so that nobody can make a ledger of equal hashes.
    private static func hash(_ department: Int32, _ text: some Sequence<UInt8>) -> Int {
        var hasher = Hasher()
        hasher.combine(department)
        var word: UInt64 = 0
        var count = 0
        for byte in text {
            word = word << 8 | UInt64(byte)
            count += 1
            if count % 8 == 0 {
                hasher.combine(word)
                word = 0
            }
        }
        hasher.combine(word)
        hasher.combine(count)
        return hasher.finalize()
    }
}
