/// The Chinese numerals that head sections.
package enum ChineseNumeral {
    private static let digits = Array("〇一二三四五六七八九")

    /// The numeral of a number from 1 to 999; other numbers in Arabic figures.
    ///
    ///     ChineseNumeral.text(12)   // 十二
    package static func text(_ number: Int) -> String {
        guard (1...999).contains(number) else { return String(number) }
        let (hundreds, rest) = (number / 100, number % 100)
        let (tens, ones) = (rest / 10, rest % 10)
        var text = hundreds > 0 ? "\(digits[hundreds])百" : ""
        if tens > 0 {
            text += tens == 1 && hundreds == 0 ? "十" : "\(digits[tens])十"
        } else if hundreds > 0, ones > 0 {
            text += "零"
        }
        return ones > 0 ? text + String(digits[ones]) : text
    }
}
