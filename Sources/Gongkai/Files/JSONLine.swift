/// Writes one line of JSON, for files of many lines; quick, and with keys in the order given.
struct JSONLine {
    private(set) var bytes: [UInt8] = []

    /// Appends text that is JSON already.
    mutating func raw(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    /// Appends a text as a JSON string.
    mutating func string(_ text: String) {
        JSONString.append(text, to: &bytes)
    }

    /// Appends a key of the object that was opened last.
    mutating func key(_ name: String) {
        if bytes.last != UInt8(ascii: "{") { raw(",") }
        string(name)
        raw(":")
    }

    /// Appends a key with a text; nothing for nil.
    mutating func field(_ name: String, _ text: String?) {
        guard let text else { return }
        key(name)
        string(text)
    }

    /// Appends a key with a number; nothing for nil.
    mutating func field(_ name: String, _ number: Int?) {
        guard let number else { return }
        key(name)
        raw(String(number))
    }

    /// Appends the elements of a list, separated by commas.
    mutating func list<Element>(
        _ elements: some Sequence<Element>, _ append: (inout JSONLine, Element) -> Void
    ) {
        for (index, element) in elements.enumerated() {
            if index > 0 { raw(",") }
            append(&self, element)
        }
    }
}
