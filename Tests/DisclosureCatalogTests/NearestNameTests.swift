import DisclosureCatalog
import Testing

@Suite struct NearestNameTests {
    @Test func findsATransposedName() {
        #expect(nearestName(to: "sectoins", among: ["signOff", "sections"]) == "sections")
    }

    @Test func findsNothingFarAway() {
        #expect(nearestName(to: "telephone", among: ["signOff", "sections"]) == nil)
    }
}
