/// Knows in which list of a styles part the elements at hand stand (ECMA-376 part 1, 18.8.39).
struct StylesCursor {
    enum List {
        case none
        case fonts
        case fills
        case borders
        case cellFormats
    }

    private(set) var list = List.none

    /// Whether a start tag begins one of the lists.
    mutating func begins(_ name: Span<UInt8>) -> Bool {
        if name.equals("fonts") {
            list = .fonts
        } else if name.equals("fills") {
            list = .fills
        } else if name.equals("borders") {
            list = .borders
        } else if name.equals("cellXfs") {
            list = .cellFormats
        } else {
            return false
        }
        return true
    }

    mutating func end(_ name: Span<UInt8>) {
        switch list {
        case .fonts where name.equals("fonts"), .fills where name.equals("fills"),
            .borders where name.equals("borders"), .cellFormats where name.equals("cellXfs"):
            list = .none
        default: break
        }
    }
}
