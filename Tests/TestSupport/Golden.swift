import Foundation
package import Testing

/// Compares a text with the golden file of that name in the folder `Golden` of the test target.
///
/// With `RECORD_GOLDEN=1` in the environment, or where the file is missing, the text is recorded
/// and the test fails, so that a recording never passes unseen.
package func expectGolden(
    _ text: String, named name: String, file: String = #filePath,
    location: Testing.SourceLocation = #_sourceLocation
) throws {
    let target = file.dropFirst(packageRoot.count + "/Tests/".count).prefix { $0 != "/" }
    let folder = URL(filePath: packageRoot).appending(path: "Tests/\(target)/Golden")
    let golden = folder.appending(path: name)
    let recorded = try? String(contentsOf: golden, encoding: .utf8)
    guard let recorded, ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == nil else {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: golden)
        Issue.record("recorded \(name); look at it, then run again", sourceLocation: location)
        return
    }
    guard recorded != text else { return }
    Issue.record(
        "differs from \(name) at \(firstDifference(recorded, text))", sourceLocation: location)
}

private func firstDifference(_ expected: String, _ actual: String) -> String {
    let expected = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let actual = actual.split(separator: "\n", omittingEmptySubsequences: false)
    let line =
        zip(expected, actual).enumerated().first { $1.0 != $1.1 }?.offset
        ?? min(expected.count, actual.count)
    let wanted = line < expected.count ? String(expected[line]) : "(end)"
    let found = line < actual.count ? String(actual[line]) : "(end)"
    return "line \(line + 1)\n  golden: \(wanted)\n  now:    \(found)"
}
