import Foundation
import TestSupport

/// The programs that the rendering tests need; where they are missing, the tests say so.
enum RenderingTools {
    static let isAvailable =
        ["soffice", "mutool", "pdftotext"].allSatisfy(isInstalled)
        && FileManager.default.isExecutableFile(atPath: python)
        && run(python, ["-c", "import uno"]).status == 0

    /// The system's Python, because Debian's LibreOffice binding is made for it.
    static let python = "/usr/bin/python3"

    /// The validator of workbooks that stands beside the repository, where there is one.
    static let validator = packageRoot + "/../shared/tools/validate_xlsx.py"

    static let hasValidator =
        FileManager.default.fileExists(atPath: validator)
        && run(python, ["-c", "import lxml"]).status == 0

    /// Runs a script of `Tests/Rendering`.
    static func script(_ name: String, _ arguments: [String]) -> (status: Int32, output: String) {
        run(python, ["\(packageRoot)/Tests/Rendering/\(name)"] + arguments)
    }

    static func run(_ program: String, _ arguments: [String]) -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        process.standardInput = FileHandle.nullDevice
        do {
            try process.run()
        } catch {
            return (-1, "\(error)")
        }
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }

    private static func isInstalled(_ program: String) -> Bool {
        let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
        return folders.contains {
            FileManager.default.isExecutableFile(atPath: "\($0)/\(program)")
        }
    }
}
