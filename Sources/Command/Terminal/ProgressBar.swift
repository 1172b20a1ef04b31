import DisclosureCatalog
import Gongkai

/// One line on a terminal, drawn again and again in its place.
struct ProgressBar {
    /// What takes the line away, so that another can be printed.
    static let clearing = "\r\u{1B}[K"
    private static let width = 24

    /// How many were settled when the rate was first taken: what an earlier run had done takes no
    /// time.
    private var isMeasuring = false
    private var before = (settled: 0, seconds: 0.0)

    mutating func drawn(
        _ progress: BatchProgress, seconds: Double, language: MessageLanguage
    ) -> String {
        Self.clearing + line(progress, seconds: seconds)[language]
    }

    /// The line as text.
    mutating func line(_ progress: BatchProgress, seconds: Double) -> LocalizedText {
        if progress.phase == .completing {
            return LocalizedText(zh: "正在汇总……", en: "Putting everything together…")
        }
        guard progress.phase == .writing, progress.total > 0 else {
            return LocalizedText(zh: "正在读取清单……", en: "Reading catalogs…")
        }
        let work = progress.settled - progress.reused
        if !isMeasuring || work == 0 { before = (work, seconds) }
        isMeasuring = true
        let filled = progress.settled * Self.width / progress.total
        let bar =
            String(repeating: "#", count: filled)
            + String(repeating: ".", count: max(0, Self.width - filled))
        let counts = "[\(bar)] \(progress.settled)/\(progress.total)"
        let elapsed = seconds - before.seconds
        var chinese = progress.failed > 0 ? "，\(progress.failed) 个失败" : ""
        var english = progress.failed > 0 ? ", \(progress.failed) failed" : ""
        if elapsed > 0.5, work > before.settled {
            let rate = Double(work - before.settled) / elapsed
            let left = Double(progress.total - progress.settled) / rate
            let (speed, time) = (Self.number(rate), Self.time(left))
            chinese += "，每秒 \(speed) 个，还需 \(time)"
            english += ", \(speed)/s, \(time) left"
        }
        return LocalizedText(zh: counts + chinese, en: counts + english)
    }

    /// With one decimal where that says something.
    private static func number(_ rate: Double) -> String {
        let tenths = Int(min(rate, 1e9) * 10)
        return tenths < 100 ? "\(tenths / 10).\(tenths % 10)" : String(tenths / 10)
    }

    /// Minutes and seconds, with hours before them where there are any.
    private static func time(_ seconds: Double) -> String {
        let seconds = Int(min(seconds, 1e9).rounded(.up))
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        let start = seconds >= 3600 ? "\(seconds / 3600):" : ""
        return start + two(seconds / 60 % 60) + ":" + two(seconds % 60)
    }
}
