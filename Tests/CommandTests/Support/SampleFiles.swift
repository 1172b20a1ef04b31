import Foundation
import TestSupport

/// A catalog file without findings; `content` of line 9 and `basis` of line 10 are put in as
/// they are.
func catalogText(basis: String = "《示例条例》（示例令第1号）", content: String = "机构职能。") -> String {
    """
    {
      "format": "gongkai.catalog", "version": 1,
      "department": "示例市示例局",
      "signOff": { "preparedBy": "张三", "reviewedBy": "李四", "approvedBy": "王五",
        "filledOn": "2021-06-21" },
      "channelVocabulary": ["门户网站", "报刊"],
      "sections": [
        { "name": "概况信息", "items": [
          { "number": 1, "name": "机构信息", "content": "\(content)",
            "basis": "\(basis)",
            "deadline": "信息形成或者变更之日起20个工作日内", "responsibleBody": "示例局",
            "channels": ["门户网站"],
            "audience": { "everyone": true }, "disclosure": ["proactive"] }
        ] }
      ]
    }
    """
}

/// The published catalog among the samples.
func publishedText() throws -> Data {
    try Data(contentsOf: URL(filePath: packageRoot + "/Samples/zhongwei-miit/source.txt"))
}
