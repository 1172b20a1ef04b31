import Testing

@testable import DisclosureForms

@Suite struct CellKindTests {
    @Test(arguments: [
        ("", CellKind.empty), (" \u{3000}", .empty), ("/", .nothing), ("——", .nothing),
        ("√", .tick), ("✔\u{FE0F}", .tick), ("是", .tick), ("√√", .boxes), ("Y", .sign),
        ("１", .one), ("12", .number), ("3、", .number), ("0505", .code), ("A-3", .code),
        ("十二", .numeral), ("（三）", .numeral), ("十分", .words),
    ]) func tellsMarksAndNumbers(_ text: String, _ kind: CellKind) {
        #expect(CellKind(text) == kind)
    }

    @Test(arguments: [
        ("20 个工作日", CellKind.deadline), ("６个月", .deadline), ("信息形成之日起公开", .deadline),
        ("年", .words), ("某局（办公室）", .words), ("《某法》第二条", .citation),
        ("《关于印发<某办法>的通知》", .citation), (String(repeating: "某", count: 41), .prose),
    ]) func tellsTexts(_ text: String, _ kind: CellKind) {
        #expect(CellKind(text) == kind)
    }

    @Test(arguments: [
        ("□政府网站", CellKind.box), ("■政府网站 □公告栏 □其他", .boxes), ("甲<乙", .words),
        ("<input type=\"checkbox\" checked>甲", .box),
        ("<li>■甲</li><li><input type=\"checkbox\">乙</li>", .boxes),
    ]) func tellsBoxesOfSignsAndOfTags(_ text: String, _ kind: CellKind) {
        #expect(CellKind(text) == kind)
    }
}
