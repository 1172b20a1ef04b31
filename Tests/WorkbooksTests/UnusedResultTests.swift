import Foundation
import TestSupport
import Testing

/// Swift lets the result of a C function go unused without a warning; here none does.
@Suite struct UnusedResultTests {
    private static let headers = [
        "/usr/include/zip.h", "/usr/include/expat.h", "/usr/include/xlsxwriter/workbook.h",
        "/usr/include/xlsxwriter/worksheet.h", "/usr/include/xlsxwriter/format.h",
    ]

    /// Calls that may fail unheard, each for its reason.
    private static let exceptions = [
        // In a `deinit`, after an error that is being thrown already.
        "zip_fclose",
        // It fails where parsing has stopped before.
        "XML_StopParser",
    ]

    @Test(.enabled(if: headers.allSatisfy { FileManager.default.fileExists(atPath: $0) }))
    func everyResultIsUsed() throws {
        let silent = try Self.functionsWithoutResult().union(Self.exceptions)
        let calls = try Self.callsAsStatements()
        // Calls without a result are there, so the search does find what it looks for.
        #expect(calls.contains("worksheet_set_paper"))
        #expect(calls.contains("zip_discard"))
        #expect(calls.subtracting(silent) == [])
        #expect(Set(Self.exceptions).subtracting(calls) == [])
    }

    private static func functionsWithoutResult() throws -> Set<String> {
        var names: Set<String> = []
        for header in headers {
            let text = try String(contentsOfFile: header, encoding: .utf8)
            for match in text.matches(of: /void\)?\s+(\w+)\s*\(/) { names.insert(String(match.1)) }
        }
        return names
    }

    /// The C functions that are called where nothing takes a result.
    private static func callsAsStatements() throws -> Set<String> {
        let sources = packageRoot + "/Sources/Workbooks"
        let files = try FileManager.default.subpathsOfDirectory(atPath: sources)
            .filter { $0.hasSuffix(".swift") }
        var names: Set<String> = []
        for file in files {
            let text = try String(contentsOfFile: "\(sources)/\(file)", encoding: .utf8)
            // After the end of a statement, the beginning of a block, or into nothing.
            let call =
                /(?:[^(,=&|+?:\s\n]\s*\n\s*|[{;]\s*|_ = )(?:unsafe )?((?:worksheet|workbook|format|lxw|zip|XML)_\w+)\(/
            for match in text.matches(of: call) {
                names.insert(String(match.1))
            }
        }
        return names
    }
}
