import Testing

@testable import DisclosureCatalog

/// What counts, and how; the second computation in Python has the figures over large ledgers.
@Suite struct QuarterlyStatisticsTests {
    private func row(_ number: Int, _ values: [String: String] = [:]) -> [String] {
        LedgerScene.row(["索引号": "A-\(number)"].merging(values) { $1 })
    }

    @Test func theSameInformationCountsOnce() throws {
        let statistics = try LedgerScene().statistics([
            row(1, ["公开渠道": "门户网站"]), row(1, ["公开渠道": "报刊"]),
            row(2, ["公开渠道": "门户网站、发布会/听证会"]), row(3, ["发布日期": "2021-02-03", "生成日期": "2021-02-01"]),
        ])
        #expect(statistics.total.count == PublicationCount(period: 2, yearToDate: 3))
        let channels = statistics.total.channels.map { "\($0.name) \($0.count.period)" }
        #expect(channels == ["门户网站 2", "发布会/听证会 1", "报刊 1", "其他（注明） 0"])
    }

    @Test func onlyWhatIsProactiveCounts() throws {
        let statistics = try LedgerScene().statistics([
            row(1), row(2, ["公开属性": "依申请公开"]), row(3, ["公开属性": "不予公开"]),
            row(4, ["发布日期": "2021-02-30"]), row(5, ["单位": "示例市无此局"]), row(6, ["发布日期": ""]),
        ])
        #expect(statistics.total.count.period == 1)
        #expect(statistics.basis.entriesNotProactive == 2)
        #expect(statistics.basis.entriesWithUnreadableDate == 1)
        #expect(statistics.basis.rowsOfUnknownDepartments == 1)
    }

    /// The example of 2021-09-10: due on 14 October, not on 8 October.
    @Test(arguments: [("2021-10-14", 1, 0), ("2021-10-15", 0, 1)])
    func theDueDateIsInTime(published: String, onTime: Int, late: Int) throws {
        var scene = LedgerScene()
        scene.quarter = "2021-Q4"
        let statistics = try scene.statistics([
            row(1, ["生成日期": "2021-09-10", "发布日期": published])
        ])
        #expect(statistics.total.timeliness.onTime == onTime)
        #expect(statistics.total.timeliness.late == late)
        guard late > 0 else { return }
        let entry = try #require(statistics.overdue.last)
        #expect(entry.dueOn.description == "2021-10-14")
        #expect(entry.workingDaysLate == .known(1))
        #expect(entry.triggeredOn?.description == "2021-09-10")
        #expect(entry.trigger?[.chinese] == "信息形成")
        #expect(entry.place == Place(file: "ledger.csv", position: .line(2)))
        #expect(entry.title == "示例信息")
    }

    @Test func whatIsNotPublicByTheEndIsOverdue() throws {
        let statistics = try LedgerScene().statistics([
            row(1, ["生成日期": "2021-05-10", "发布日期": ""]), row(2, ["生成日期": "2021-06-25", "发布日期": ""]),
            row(3, ["生成日期": "2021-05-10", "发布日期": "2021-07-05"]),
        ])
        #expect(statistics.total.count.period == 0)
        #expect(statistics.isNil)
        // Beside the annual report that was due in January.
        #expect(statistics.total.timeliness.overdue == 3)
        #expect(statistics.departments[0].items[0].timeliness.overdue == 2)
        #expect(statistics.total.timeliness.rate == nil)
        #expect(statistics.overdue.map(\.indexNumber) == ["", "A-1", "A-3"])
        #expect(statistics.overdue.allSatisfy { $0.publishedOn == nil })
    }

    @Test func whatCannotBeToldIsNeverInTime() throws {
        let statistics = try LedgerScene().statistics([
            row(1), row(2, ["事项序号": "2"]), row(3, ["事项序号": "4"]), row(4, ["事项序号": "40"]),
            row(5, ["事项序号": "2", "触发日期": "2021-05-11"]),
        ])
        let timeliness = statistics.total.timeliness
        #expect(timeliness.onTime == 2)
        #expect(timeliness.rate?.percent == "100.00%")
        #expect(
            timeliness.undetermined == [
                UndeterminedCount(.unknownItem, 1), UndeterminedCount(.deadline(.immediate), 1),
                UndeterminedCount(.deadline(.noTriggerDate), 1),
            ])
        #expect(timeliness.undeterminedTotal == 3)
        #expect(
            UndeterminedReason.unknownItem.text
                == LocalizedText(zh: "目录中没有此事项", en: "the item is not in the catalog"))
    }

    @Test func aMissingYearIsNamed() throws {
        var scene = LedgerScene()
        scene.quarter = "2026-Q4"
        let statistics = try scene.statistics([
            row(1, ["生成日期": "2026-12-03", "发布日期": "2026-12-30"]),
            row(2, ["生成日期": "2026-12-04", "发布日期": "2026-12-30"]),
        ])
        #expect(statistics.total.timeliness.onTime == 1)
        #expect(
            statistics.total.timeliness.undetermined == [UndeterminedCount(.missingYear(2027), 1)])
        #expect(statistics.basis.missingYears == [2027])
        #expect(statistics.basis.notes.contains(.missingArrangement(of: 2027)))
    }

    @Test func earlyPublicationIsListed() throws {
        let statistics = try LedgerScene().statistics([row(1, ["发布日期": "2021-05-08"])])
        #expect(statistics.total.timeliness.early == 1)
        #expect(statistics.total.timeliness.onTime == 1)
        let early = try #require(statistics.early.first)
        #expect(early.publishedOn.description == "2021-05-08")
        #expect(early.triggeredOn.description == "2021-05-10")
        #expect(early.indexNumber == "A-1")
        #expect(early.title == "示例信息")
    }

    @Test(
        arguments: [
            // Published in time, late, and never.
            (["2021-01-20"], 1, 0, 0), (["2021-02-03"], 0, 1, 0), ([], 0, 0, 1),
            // The second of two is in time for next year.
            (["2021-01-20", "2021-03-01"], 2, 0, 0), (["2021-02-03", "2021-03-01"], 1, 1, 0),
            (["2021-05-06"], 0, 0, 1),
        ] as [([String], Int, Int, Int)])
    func fixedDaysAreMetOnce(days: [String], onTime: Int, late: Int, overdue: Int) throws {
        var scene = LedgerScene()
        scene.quarter = "2021-Q1"
        // One of another item shows that the ledger begins in January.
        var rows = [row(90, ["生成日期": "2021-01-04", "发布日期": "2021-01-05", "事项序号": "4"])]
        for (number, day) in days.enumerated() {
            rows.append(row(number, ["事项序号": "3", "生成日期": "2021-01-04", "发布日期": day]))
        }
        let item = try scene.statistics(rows).departments[0].items[2]
        #expect(item.timeliness.onTime == onTime)
        #expect(item.timeliness.late == late)
        #expect(item.timeliness.overdue == overdue)
    }

    @Test func theCatalogInForceCounts() throws {
        var scene = LedgerScene()
        scene.quarter = "2021-Q4"
        scene.compared = "2021-Q1"
        scene.catalogs = [
            LedgerScene.catalog(
                filledOn: "2021-07-01",
                items: [("公示", "信息形成之日起5个工作日内"), ("机构信息", "信息形成之日起20个工作日内")]),
            LedgerScene.catalog(
                filledOn: "2020-01-01", items: [("机构信息", "实时公开"), ("旧事项", "实时公开")]),
        ]
        let statistics = try scene.statistics([
            row(1, ["事项序号": "1", "生成日期": "2021-03-01", "发布日期": "2021-03-02"]),
            row(2, ["事项序号": "2", "生成日期": "2021-03-01", "发布日期": "2021-03-02"]),
            row(3, ["事项序号": "2", "生成日期": "2021-11-01", "发布日期": "2021-11-02"]),
            row(4, ["事项序号": "1", "生成日期": "2021-11-01", "发布日期": "2021-11-30"]),
        ])
        let items = statistics.departments[0].items
        #expect(items.map(\.name) == ["公示", "机构信息", "旧事项"])
        #expect(items.map(\.count.period) == [1, 1, 0])
        #expect(items.map(\.count.yearToDate) == [1, 2, 1])
        #expect(items.map(\.count.compared) == [0, 1, 1])
        #expect(
            items[2].membership == .former(filledOn: CalendarDate(year: 2020, month: 1, day: 1)))
        #expect(items[0].timeliness.late == 1)
        #expect(statistics.basis.catalogs.map(\.from?.description) == [nil, "2021-07-01"])
    }

    @Test func numbersThatAreNotUniqueNeedTheName() throws {
        var catalog = LedgerScene.catalog()
        catalog.sections[1].items[0].number = .counted(1)
        var scene = LedgerScene()
        scene.catalogs = [catalog]
        let statistics = try scene.statistics([
            row(1, ["事项名称": "年报"]), row(2, ["事项名称": "机构信息"]), row(3),
            row(4, ["事项序号": "", "事项名称": "公示"]),
        ])
        let items = statistics.departments[0].items
        #expect(items.map(\.count.period) == [1, 0, 1, 1, 1])
        #expect(items.last?.membership == .unknown)
    }

    @Test func equalCountsShareARank() throws {
        var scene = LedgerScene()
        scene.catalogs = ["甲局", "乙局", "丙局", "丁局"].map { LedgerScene.catalog("示例市" + $0) }
        scene.configure = { $0.minimum = 1 }
        let rows = [("甲局", 1), ("乙局", 2), ("丙局", 1)].flatMap { name, count in
            (0..<count).map { row($0, ["单位": "示例市" + name]) }
        }
        let statistics = try scene.statistics(rows)
        #expect(statistics.ranking.map(\.rank) == [1, 2, 2, 4])
        #expect(statistics.ranking.map(\.index) == [1, 0, 2, 3])
        #expect(statistics.ranking.map(\.isBelowMinimum) == [false, false, false, true])
        #expect(statistics.nilDepartments.map(\.department) == ["示例市丁局"])
        #expect(statistics.total.department.isEmpty)
        scene.configure = {
            $0.groups = [.init(name: "局", departments: ["示例市丙局", "示例市丁局"], minimum: 2)]
        }
        let grouped = try scene.statistics(rows).ranking
        #expect(grouped.map(\.index) == [2, 3, 1, 0])
        #expect(grouped.map(\.rank) == [1, 2, 1, 2])
        #expect(grouped.map(\.group) == ["局", "局", "", ""])
        #expect(grouped.map(\.isBelowMinimum) == [true, true, false, false])
    }

    @Test func whatNothingSuppliesIsNotZero() throws {
        let indicators = [
            Indicator(number: "1", label: "合计", unit: "条", indent: 0, measure: .published),
            Indicator(
                number: "2", label: "规范性文件", unit: "条", indent: 1,
                measure: .publishedKinds(["规范性文件"])),
            Indicator(
                number: "3", label: "制发", unit: "件", indent: 0, measure: .issuedKinds(["规范性文件"])),
            Indicator(number: "4", label: "培训", unit: "次", indent: 0, measure: .none),
        ]
        let scene = LedgerScene()
        let bare = try scene.statistics([row(1)], indicators: indicators).indicators
        #expect(bare.map(\.period) == [1, nil, nil, nil])
        let kinds = try scene.statistics([row(1, ["信息类别": "其他"])], indicators: indicators)
        #expect(kinds.indicators.map(\.period) == [1, 0, nil, nil])
        let all = try scene.statistics(
            [
                row(1, ["信息类别": "规范性文件", "公开属性": "主动公开"]),
                row(2, ["信息类别": "规范性文件", "公开属性": "依申请公开", "发布日期": ""]),
            ], indicators: indicators)
        #expect(all.indicators.map(\.period) == [1, 1, 2, nil])
        #expect(all.indicators.map(\.yearToDate) == [1, 1, 2, nil])
    }

    @Test func whatTheLedgerDoesNotReachIsNotZero() throws {
        var scene = LedgerScene()
        scene.compared = "2020-Q2"
        let statistics = try scene.statistics([row(1)])
        #expect(statistics.total.count.compared == nil)
        #expect(statistics.total.months.lastYear == Array(repeating: nil, count: 12))
        #expect(
            statistics.total.months.thisYear == [0, 0, 0, 0, 1, 0] + Array(repeating: nil, count: 6)
        )
        let longer = try scene.statistics([
            row(1), row(2, ["生成日期": "2020-05-06", "发布日期": "2020-05-07"]),
        ])
        #expect(longer.total.count.compared == 1)
        #expect(longer.total.count.change == 0)
        #expect(
            longer.total.months.lastYear == Array(repeating: nil, count: 4) + [1]
                + Array(repeating: 0, count: 7))
    }

    @Test func channelsAreHeldAgainstTheCatalog() throws {
        let statistics = try LedgerScene().statistics([row(1, ["公开渠道": "门户网站、报刊"])])
        let item = statistics.departments[0].items[0]
        #expect(item.unusedChannels == ["其他（注明）"])
        #expect(item.untickedChannels == ["报刊"])
        #expect(item.lastPublished?.description == "2021-05-12")
        #expect(statistics.departments[0].items[1].unusedChannels.isEmpty)
        #expect(statistics.departments[0].coverage == Share(1, of: 4))
    }

    @Test func aRefreshIntervalRunsOut() throws {
        var scene = LedgerScene()
        scene.catalogs = [LedgerScene.catalog(items: [("办事指南", "1个月")])]
        let item = try scene.statistics([row(1, ["发布日期": "2021-05-12"])]).departments[0].items[0]
        #expect(item.staleSince?.description == "2021-06-12")
        let fresh = try scene.statistics([row(1, ["发布日期": "2021-06-12", "生成日期": "2021-06-12"])])
        #expect(fresh.departments[0].items[0].staleSince == nil)
    }

    @Test func theOrderOfRowsDoesNotMatter() throws {
        let rows = (0..<40).map { number in
            row(
                number / 2,
                [
                    "公开渠道": ["门户网站", "报刊", "电子屏"][number % 3],
                    "发布日期": "2021-0\(3 + number % 4)-1\(number % 9)",
                ])
        }
        let forward = try LedgerScene().statistics(rows)
        var backward = try LedgerScene().statistics(rows.reversed())
        #expect(forward.total.count == backward.total.count)
        #expect(forward.total.channels.count == backward.total.channels.count)
        #expect(
            forward.departments[0].items.map(\.count) == backward.departments[0].items.map(\.count))
        backward = try LedgerScene().statistics(rows)
        #expect(forward == backward)
    }
}
