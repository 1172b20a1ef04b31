import DisclosureCatalog

/// The forms of `Tests/Learning/offices.py`.
enum Offices {
    static let all = [
        OfficeFormTests.Office(
            name: "alone",
            fields: [
                .sectionNumeral(level: 1), .sectionName(level: 1), .itemName, .content, .basis,
                .deadline, .remarks,
            ]),
        OfficeFormTests.Office(
            name: "offices",
            fields: [.itemNumber, .itemName, .content, .deadline, .channels],
            rules: ["learn.stack"],
            readingRules: ["import.table.another"]),
        OfficeFormTests.Office(
            name: "sections",
            fields: [
                .itemNumber, .sectionName(level: 1), .itemName, .content, .basis, .deadline,
                .responsibleBody, .channels, .audience, .proactive, .onRequest,
            ],
            rules: ["learn.size"],
            readingRules: ["import.department.title"]),
        OfficeFormTests.Office(
            name: "offset",
            fields: [
                .itemNumber, .sectionName(level: 1), .itemName, .extra("系统编码"), .content, .deadline,
                .responsibleBody, .remarks,
            ],
            rules: ["learn.hidden", "learn.column", "learn.text", "learn.offset"]),
        OfficeFormTests.Office(
            name: "ticks",
            fields: [
                .itemNumber, .sectionName(level: 1), .itemName, .content, .basis, .deadline,
                .responsibleBody, .audience, .channel("政府网站"), .channel("政府公报"), .channel("两微一端"),
                .channel("发布会/听证会"), .channel("广播电视"), .channel("纸质媒体"), .channel("公开查阅点"),
                .channel("政务服务中心"), .channel("便民服务站"), .channel("入户/现场"), .channel("社区/企事业单位/村公示栏"),
                .channel("其他"), .proactive, .onRequest, .level("县级"), .level("乡级"),
            ]),
        OfficeFormTests.Office(
            name: "combined",
            fields: [
                .itemNumber, .sectionName(level: 1), .itemName, .content, .basis, .deadline,
                .disclosure, .audience, .channels, .extra("咨询电话"),
            ],
            rules: ["learn.combined", "learn.column"]),
        OfficeFormTests.Office(
            name: "levels",
            fields: [
                .sectionName(level: 1), .sectionName(level: 2), .sectionName(level: 3),
                .sectionName(level: 4), .sectionName(level: 5), .itemName, .itemNumber, .content,
                .deadline, .responsibleBody, .channels, .remarks,
            ],
            readingRules: ["import.department.title"]),
        OfficeFormTests.Office(
            name: "oddities",
            fields: [
                .sectionNumeral(level: 1), .itemNumber, .sectionName(level: 1), .itemName, .content,
                .responsibleBody, .extra("电话"), .channels, .deadline,
            ],
            rules: ["learn.combined"],
            readingRules: ["import.section.repeated", "import.department.title"],
            differences: [
                "A3: 一 | A3:A4 | 宋体 10.0 center center box -> 一 | A3:A5 | 宋体 10.0 center center box",
                "C3: 便民 | C3:C4 | 宋体 10.0 center center box -> 便民 | C3:C5 | 宋体 10.0 center center box",
                "A5: 一 | 宋体 10.0 center center box -> ", "C5: 便民 | 宋体 10.0 center center box -> ",
            ]),
        OfficeFormTests.Office(
            name: "marks",
            fields: [
                .itemNumber, .sectionName(level: 1), .itemName, .content, .basis, .deadline,
                .responsibleBody, .channels, .everyone, .groups,
            ]),
        OfficeFormTests.Office(
            name: "stacked",
            fields: [
                .itemNumber, .sectionName(level: 1), .itemName, .content, .deadline,
                .responsibleBody,
            ],
            rules: ["learn.stack"],
            readingRules: ["import.title.number", "import.table.another"]),
        OfficeFormTests.Office(
            name: "plain",
            fields: [
                .itemNumber, .sectionName(level: 1), .itemName, .content, .deadline,
                .responsibleBody,
            ],
            readingRules: ["import.section.repeated", "import.department.title"],
            differences: [
                "B1: 示例大学信息公开事项清单 | 微软雅黑 16.0 left bottom bold -> 示例大学信息公开事项清单 | B1:F1 | 微软雅黑 16.0 left bottom bold"
            ]),
        OfficeFormTests.Office(
            name: "dates",
            fields: [
                .sectionNumeral(level: 1), .sectionName(level: 1), .itemName, .content, .deadline,
                .responsibleBody, .proactive, .onRequest,
            ],
            rules: ["learn.offset"],
            readingRules: ["import.cell.date", "import.department.differs"],
            differences: [
                "H3: 2024-03-07 | H3:I3 | 宋体 10.0 center center box -> 2024年03月07日 | H3:I3 | 宋体 10.0 center center box"
            ]),
        OfficeFormTests.Office(
            name: "standards",
            fields: [
                .itemNumber, .sectionName(level: 1), .itemName, .content, .basis, .deadline,
                .responsibleBody, .channels,
            ],
            readingRules: ["import.item.continued"]),
        OfficeFormTests.Office(
            name: "channelmarks",
            fields: [
                .itemNumber, .itemName, .content, .basis, .deadline, .channel("政府网站"),
                .channel("政务新媒体"), .channel("公示栏"), .channel("公开查阅点"), .channel("其他（注明）"),
                .responsibleBody, .remarks,
            ]),
    ]
}
