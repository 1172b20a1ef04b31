import DisclosureCatalog
import Testing

@Suite struct NearestNameTests {
    @Test func findsATransposedName() {
        #expect(nearestName(to: "sectoins", among: ["signOff", "sections"]) == "sections")
    }

    @Test func twoSwappedLettersAreOneMistake() {
        #expect(nearestName(to: "nmae", among: ["format", "name"]) == "name")
        #expect(nearestName(to: "yaer", among: ["month", "year", "day"]) == "year")
        #expect(nearestName(to: "ba", among: ["cd", "ab"]) == "ab")
    }

    @Test func findsNothingFarAway() {
        #expect(nearestName(to: "telephone", among: ["signOff", "sections"]) == nil)
    }

    @Test func prefersTheNearestAndThenTheFirst() {
        #expect(nearestName(to: "namen", among: ["nam", "name", "nameX"]) == "name")
        #expect(nearestName(to: "ab", among: ["ac", "ad"]) == "ac")
    }

    @Test func oneDifferentLetterIsNearEvenInShortNames() {
        #expect(nearestName(to: "a", among: ["b"]) == "b")
        #expect(nearestName(to: "", among: ["b"]) == "b")
        #expect(nearestName(to: "ab", among: ["cd"]) == nil)
        #expect(nearestName(to: "a", among: []) == nil)
    }

    @Test func isBoundedWhateverTheInput() {
        let long = String(repeating: "名", count: 1_000_000)
        #expect(nearestName(to: long, among: [long]) == nil)
        #expect(nearestName(to: "name", among: [long, "nama"]) == "nama")
        #expect(nearestName(to: "名称", among: Array(repeating: "x", count: 5000) + ["名称"]) == nil)
    }
}
