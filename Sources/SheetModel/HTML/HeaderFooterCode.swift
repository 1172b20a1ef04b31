/// Header or footer text in Excel's code, taken apart (ECMA-376 part 1, 18.3.1.46).
///
/// `&L`, `&C` and `&R` begin the left, centre and right section, `&P` is the page number, `&N` the
/// number of pages and `&&` an ampersand. Codes of looks and of the file are left out.
struct HeaderFooterCode {
    enum Part: Hashable {
        case text(String)
        case page
        case pages
    }

    /// The filled sections by the names that CSS gives them, from left to right.
    let sections: [(side: String, content: [Part])]

    init(_ code: String) {
        var left: [Part] = []
        var center: [Part] = []
        var right: [Part] = []
        var side: Character = "C"
        var characters = code.makeIterator()
        while let character = characters.next() {
            let part: Part
            if character != "&" {
                part = .text(String(character))
            } else {
                switch characters.next() {
                case .some(let section) where "LCR".contains(section):
                    side = section
                    continue
                case "P": part = .page
                case "N": part = .pages
                case "&": part = .text("&")
                default: continue
                }
            }
            switch side {
            case "L": Self.add(part, to: &left)
            case "R": Self.add(part, to: &right)
            default: Self.add(part, to: &center)
            }
        }
        sections = [("left", left), ("center", center), ("right", right)].filter {
            !$0.1.isEmpty
        }
    }

    private static func add(_ part: Part, to parts: inout [Part]) {
        if case .text(let new) = part, case .text(let text) = parts.last {
            parts[parts.count - 1] = .text(text + new)
        } else {
            parts.append(part)
        }
    }
}
