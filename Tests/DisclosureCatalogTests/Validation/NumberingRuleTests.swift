import Testing

@testable import DisclosureCatalog

@Suite struct NumberingRuleTests {
    /// Sections of items with the given numbers.
    private func catalog(_ sections: [[Int]]) -> Catalog {
        var catalog = SampleCatalog.sound
        catalog.sections = sections.map { numbers in
            Section(name: "示例", items: numbers.map { SampleCatalog.item($0, "事项") })
        }
        return catalog
    }

    private func summaries(_ sections: [[Int]]) -> [String] {
        findings(of: NumberingRule(), in: catalog(sections)).map {
            "\($0.severity) \($0.place.itemNumber ?? "-"): \($0.message[.english])"
        }
    }

    @Test func runsThroughAllSections() {
        #expect(summaries([[1, 2], [3], [4, 5]]).isEmpty)
        #expect(summaries([]).isEmpty)
    }

    /// A form that counts anew in every section says so.
    @Test func mayRunThroughEachSection() {
        var options = ValidationOptions()
        options.countsItemsInSections = true
        func found(_ sections: [[Int]]) -> [String] {
            findings(of: NumberingRule(), in: catalog(sections), options: options).map {
                "\($0.severity) \($0.place.itemNumber ?? "-"): \($0.message[.english])"
            }
        }
        #expect(found([[1, 2], [1], [1, 2, 3]]).isEmpty)
        #expect(found([[1], [1], [1]]).isEmpty)
        #expect(found([[1, 2], [3]]) == ["error 3: The numbering jumps to 3; 1 is missing."])
        #expect(!summaries([[1, 2], [1]]).isEmpty)
    }

    @Test func reportsABreakOnceAndNotEveryItemAfterIt() {
        #expect(
            summaries([[1, 2], [5, 6, 7]])
                == ["error 5: The numbering jumps to 5; 3 is missing."])
        #expect(
            summaries([[2, 3, 4]]) == ["error 2: The numbering jumps to 2; 1 is missing."])
    }

    @Test func tellsASingleWrongNumberFromAGap() {
        #expect(
            summaries([[1, 2, 33, 4, 5]])
                == ["error 33: The number is 33; in sequence it would be 3."])
        #expect(
            summaries([[1, 2, 2, 4]])
                == ["error 2: The number is 2; in sequence it would be 3."])
    }

    @Test func findsTwoNeighboursInTheWrongOrder() {
        #expect(
            summaries([[1, 3, 2, 4]])
                == ["error 3: The numbers 3 and 2 are in the wrong order."])
        #expect(
            summaries([[1, 3, 2]]) == ["error 3: The numbers 3 and 2 are in the wrong order."])
    }

    @Test func findsARepeatedNumber() {
        #expect(
            summaries([[1, 2, 2, 3]])
                == ["error 2: The number 2 is used twice; in sequence it would be 3."])
    }

    @Test func aRestartIsAnErrorInsideASectionAndAWarningAtItsStart() {
        #expect(
            summaries([[1, 2], [1, 2]]) == [
                "warning 1: The numbering starts again; it runs through the whole form, so 3."
            ])
        #expect(
            summaries([[1, 2, 1, 2]]) == [
                "error 1: The numbering starts again; it runs through the whole form, so 3."
            ])
    }

    @Test func findsANumberThatGoesBack() {
        #expect(
            summaries([[1, 2, 3, 4, 2, 3, 4]])
                == ["error 2: The numbering goes back to 2; in sequence it would be 5."])
    }

    @Test(arguments: [Int.max, Int.min, -1, 0]) func standsAnyNumber(_ number: Int) {
        #expect(!summaries([[1, number, number, 3]]).isEmpty)
        #expect(summaries([[number]]).count == 1)
    }

    @Test func asksForANumberWhereOthersHaveOne() {
        var catalog = SampleCatalog.sound
        catalog.sections[1].items[1].number = nil
        let found = findings(of: NumberingRule(), in: catalog)
        #expect(found.map(\.summary) == ["error sections[1].items[1].number"])
        #expect(found.first?.message[.chinese] == "此项没有编号，而其他事项有编号。")
        for section in catalog.sections.indices {
            for item in catalog.sections[section].items.indices {
                catalog.sections[section].items[item].number = nil
            }
        }
        #expect(findings(of: NumberingRule(), in: catalog).isEmpty)
    }

    @Test func codesOnlyHaveToBeUnique() {
        var catalog = SampleCatalog.sound
        for (section, item, code) in [(0, 0, "0505"), (0, 1, "0101"), (1, 0, "7"), (1, 1, "0505")] {
            catalog.sections[section].items[item].number = .code(code)
        }
        let found = findings(of: NumberingRule(), in: catalog)
        #expect(found.map(\.summary) == ["error sections[1].items[1].number #0505"])
        #expect(found.first?.message[.chinese] == "此编号已用于前面的事项。")
    }

    @Test func saysNothingWhereTheFormHasNoNumbers() {
        let options = ValidationOptions(shownFields: [.itemName])
        #expect(
            findings(of: NumberingRule(), in: catalog([[7, 7]]), options: options).isEmpty)
    }

    @Test func suggestsTheNumber() {
        let found = findings(of: NumberingRule(), in: catalog([[1, 3]]))
        #expect(found.first?.message[.chinese] == "编号跳到 3，按顺序应为 2。")
        #expect(found.first?.suggestion == LocalizedText(zh: "改为 2。", en: "Change it to 2."))
    }

    @Test func everyBreakHasChineseWords() {
        let sequences: [([Int], String)] = [
            ([1, 9, 3], "编号是 9，按顺序应为 2。"), ([2, 1], "编号 2 与 1 的次序颠倒。"),
            ([1, 2, 2, 3], "编号 2 重复，按顺序应为 3。"),
            ([1, 2, 3, 1], "编号在此重新从 1 开始；编号应贯穿全表，此处应为 4。"),
            ([1, 2, 3, 4, 2], "编号退回到 2，按顺序应为 5。"),
        ]
        for (numbers, words) in sequences {
            let found = findings(of: NumberingRule(), in: catalog([numbers]))
            #expect(found.map { $0.message[.chinese] } == [words])
        }
    }
}
