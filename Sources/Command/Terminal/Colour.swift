import DisclosureCatalog
import Gongkai

/// Colours for lines about findings, on terminals whose user has not declined them.
struct Colour {
    let isUsed: Bool

    /// Colours for a standard stream, by its number; `NO_COLOR` declines them (no-color.org).
    init(stream: Int32) {
        isUsed =
            ThisProcess.isTerminal(stream)
            && ThisProcess.environment("NO_COLOR")?.isEmpty ?? true
            && ThisProcess.environment("TERM") != "dumb"
    }

    init(isUsed: Bool) {
        self.isUsed = isUsed
    }

    func paint(_ line: String, _ severity: Finding.Severity?) -> String {
        guard isUsed, let severity else { return line }
        let code =
            switch severity {
            case .error: "31"
            case .warning: "33"
            case .note: "2"
            }
        return "\u{1B}[\(code)m\(line)\u{1B}[0m"
    }
}
