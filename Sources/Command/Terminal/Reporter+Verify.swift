import ArgumentParser
import DisclosureCatalog
import Gongkai

extension Reporter {
    /// Writes what differs to standard output, sums it up, and ends the command with status 1 if
    /// anything does.
    func show(_ report: VerificationReport) throws {
        let bytes = report.lines(in: language).flatMap { Array(($0 + "\n").utf8) }
        try attempt { () throws(GongkaiError) in try Results.write(bytes) }
        say(report.summary(in: language), report.hasDifferences ? .error : nil)
        if report.hasDifferences { throw ExitCode(1) }
    }
}
