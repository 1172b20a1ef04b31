import Testing

@testable import DisclosureCatalog

@Suite struct QuarterTests {
    @Test(arguments: ["2021-Q2", "2021Q2", "2021-q2"])
    func isRead(text: String) throws {
        let quarter = try #require(Quarter(text))
        #expect(quarter.description == "2021-Q2")
        #expect(quarter.days.lowerBound.description == "2021-04-01")
        #expect(quarter.days.upperBound.description == "2021-06-30")
        #expect(quarter.yearToDate.lowerBound.description == "2021-01-01")
        #expect(quarter.yearToDate.upperBound.description == "2021-06-30")
        #expect(quarter.title[.chinese] == "2021年第二季度")
        #expect(quarter.title[.english] == "quarter 2 of 2021")
        #expect(quarter.previous == Quarter("2021-Q1"))
        #expect(quarter.yearBefore == Quarter("2020-Q2"))
    }

    @Test(arguments: [
        "", "2021", "2021-Q5", "2021-Q0", "21-Q1", "2021--Q1", "2021-Q11", "Q1", "1500-Q1",
    ])
    func isRefused(text: String) {
        #expect(Quarter(text) == nil)
    }

    @Test func yearsEnd() throws {
        let first = try #require(Quarter("2021-Q1"))
        #expect(first.previous == Quarter("2020-Q4"))
        #expect(try #require(Quarter("2024-Q4")).days.upperBound.description == "2024-12-31")
        #expect(try #require(Quarter("1583-Q1")).previous == nil)
        #expect(try #require(Quarter("2020-Q4")) < first)
    }

    @Test(arguments: [
        (673, 707, "95.19%"), (1, 3, "33.33%"), (2, 3, "66.67%"), (0, 5, "0.00%"),
        (5, 5, "100.00%"),
        (-1, 54, "-1.85%"), (3, 2, "150.00%"), (1, 200_000, "0.00%"), (1, 20_000, "0.01%"),
    ])
    func sharesAreRoundedOnce(part: Int, whole: Int, percent: String) throws {
        #expect(try #require(Share(part, of: whole)).percent == percent)
    }

    @Test func thereIsNoShareOfNothing() {
        #expect(Share(0, of: 0) == nil)
        #expect(PublicationCount(period: 3, compared: 0).changeShare == nil)
        #expect(PublicationCount(period: 3, compared: 2).changeShare == Share(1, of: 2))
        #expect(PublicationCount(period: 3).change == nil)
    }
}
