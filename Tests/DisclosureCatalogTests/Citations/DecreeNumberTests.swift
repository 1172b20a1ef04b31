import Testing

@testable import DisclosureCatalog

@Suite struct DecreeNumberTests {
    @Test(arguments: [
        ("国务院令 711 号", "国务院令第711号"), ("国务院令第711号", "国务院令第711号"),
        ("国务院令\u{3000}第 711 号", "国务院令第711号"), ("令7号", "令第7号"),
        ("国发〔2019〕 5 号", "国发〔2019〕5号"), ("国务院令 711", "国务院令711"),
        ("国务院令711a号", "国务院令711a号"), ("国务院令号", "国务院令第号"), ("号", "号"), ("", ""),
    ])
    func isWrittenOneWay(number: String, expected: String) {
        #expect(DecreeNumber.uniform(number) == expected)
    }

    @Test(arguments: [
        ("国务院令 第711号", "711"), ("国发〔2019〕5号", "20195"), ("第七号", ""), ("１２号", ""),
    ])
    func hasDigits(number: String, expected: String) {
        #expect(DecreeNumber.digits(number) == expected)
    }

    @Test(arguments: [("国发〔2019〕5号 ", true), ("2019年修订", false), ("", false)])
    func endsInItsWord(text: String, expected: Bool) {
        #expect(DecreeNumber.isNumber(text) == expected)
    }
}
