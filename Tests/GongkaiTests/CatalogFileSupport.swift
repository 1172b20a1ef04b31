import DisclosureCatalog

@testable import Gongkai

/// What reading a text as a catalog file throws; nil if it is read.
func readingError(_ text: String, limits: Limits = .standard) -> JSONFileError? {
    readingError(Array(text.utf8), limits: limits)
}

func readingError(_ bytes: [UInt8], limits: Limits = .standard) -> JSONFileError? {
    do {
        _ = try CatalogFile.read(bytes, file: "c.json", limits: limits)
        return nil
    } catch {
        return error
    }
}

extension JSONFileError {
    /// Line, column and key path in one line, for comparing.
    var place: String {
        let position = position.map { "\($0.line):\($0.column)" } ?? "-"
        return path.components.isEmpty ? position : "\(position) \(path)"
    }
}

/// A catalog file with everything that the format has, on lines of its own.
let smallCatalogText = """
    {
      "format": "gongkai.catalog", "version": 1,
      "title": "示例目录",
      "department": "示例市统计局",
      "signOff": { "preparedBy": "张三", "reviewedBy": "李四", "approvedBy": "王五",
        "filledOn": "2021-06-21" },
      "declaredCounts": { "proactiveTopLevel": 1, "proactiveSecondLevel": 1,
        "onRequestSecondLevel": 1 },
      "channelVocabulary": ["政府网站", "其他（注明）"],
      "sections": [
        { "name": "概况信息",
          "items": [
            { "number": 1, "name": "机构信息", "content": "职能\\n电话", "basis": "《示例条例》",
              "deadline": "及时", "responsibleBody": "示例市统计局",
              "channels": ["政府网站", { "name": "其他（注明）", "note": "热线" }],
              "audience": { "everyone": true, "groups": ["企业"] },
              "disclosure": ["proactive", "onRequest"],
              "levels": ["县级"], "remarks": "无", "extra": { "责任科室": "办公室" } }
          ] }
      ]
    }
    """
