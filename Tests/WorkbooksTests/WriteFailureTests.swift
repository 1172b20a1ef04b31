import Foundation
import SheetModel
import Testing
import Workbooks

@Suite struct WriteFailureTests {
    @Test(arguments: ["missing", "file.txt", "", "/proc", "/dev/null", "nul\0byte"])
    func unusableTemporaryFolderIsRefused(name: String) throws {
        let folder = try ScratchFolder()
        try Data().write(to: URL(fileURLWithPath: folder.file("file.txt")))
        let here = try FileManager.default.contentsOfDirectory(atPath: ".").sorted()
        let temporary = name.hasPrefix("/") || name.isEmpty ? name : "\(folder.path)/\(name)"
        let error = #expect(throws: WorkbookError.self) {
            try XLSXWriter.write(
                SmallPlan.workbook(), to: folder.file("form.xlsx"), temporaryDirectory: temporary)
        }
        #expect(error?.code == .temporaryFolderUnusable)
        #expect(error?.path == temporary)
        #expect(try folder.names() == ["file.txt"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: ".").sorted() == here)
    }

    @Test(
        arguments: [
            ("missing/form.xlsx", ENOENT), (".", EISDIR), ("pipe", ENXIO), ("nul\0byte", nil),
            ("", nil),
        ] as [(String, Int32?)])
    func outputThatCannotBeCreatedIsAnError(name: String, systemError: Int32?) throws {
        let folder = try ScratchFolder()
        #expect(unsafe mkfifo(folder.file("pipe"), 0o600) == 0)
        let path = name.isEmpty ? "" : "\(folder.path)/\(name)"
        let error = #expect(throws: WorkbookError.self) {
            try XLSXWriter.write(
                SmallPlan.workbook(), to: path, temporaryDirectory: folder.path)
        }
        #expect(error?.code == .cannotCreateFile)
        #expect(error?.path == path)
        #expect(error?.systemError == systemError)
        #expect(try folder.names() == ["pipe"])
    }

    #if os(Linux)
        /// The folder for temporary files is full: the library succeeds with a sheet that is cut.
        ///
        /// A limit on the size of any file stands for the full disk; it is set in a process of its
        /// own.
        @Test func cutSheetIsCaught() async {
            await #expect(processExitsWith: .success) {
                try LimitedDisk.check(limit: 64 << 10) { folder, plan in
                    let file = folder + "/form.xlsx"
                    try XLSXWriter.write(plan, to: file, temporaryDirectory: folder)
                    do {
                        try PackageCheck.check(path: file, against: plan)
                        return false
                    } catch let error as WorkbookError {
                        return error.code == .packageCheckFailed(part: GuardCase.sheetPart)
                    }
                }
            }
        }

        /// The bytes do not depend on where the program runs.
        @Test func timeZoneDoesNotMatter() async {
            await #expect(processExitsWith: .success) {
                let folder = try ScratchFolder()
                var files: [Data] = []
                for zone in ["UTC", "Asia/Shanghai", "America/St_Johns"] {
                    _ = unsafe setenv("TZ", zone, 1)
                    tzset()
                    let file = folder.file("form.xlsx")
                    try XLSXWriter.write(
                        SmallPlan.workbook(), to: file, temporaryDirectory: folder.path)
                    files.append(try Data(contentsOf: URL(fileURLWithPath: file)))
                }
                guard files[0] == files[1], files[0] == files[2] else {
                    throw LimitedDisk.NotAsExpected()
                }
            }
        }

        @Test func fullOutputIsAnError() async {
            await #expect(processExitsWith: .success) {
                try LimitedDisk.check(limit: 3 << 10) { folder, plan in
                    do {
                        try XLSXWriter.write(
                            plan, to: folder + "/form.xlsx", temporaryDirectory: folder)
                        return false
                    } catch let error as WorkbookError {
                        return error.code == .writeFailed
                    }
                }
            }
        }
    #endif
}

#if os(Linux)
    /// A process in which no file may grow beyond a limit.
    enum LimitedDisk {
        struct NotAsExpected: Error {}

        /// Runs `body` with a folder of its own and a plan whose sheet takes 300 KiB.
        static func check(
            limit: Int, _ body: (String, WorkbookPlan) throws -> Bool
        ) throws {
            let folder = try ScratchFolder()
            var plan = SmallPlan.workbook()
            for row in 0..<2_000 {
                plan.sheets[0].rows.append(
                    SmallPlan.row(12, style: 2, [.number(Double(row)), .blank, .blank]))
            }
            guard PlanCheck.faults(in: plan).isEmpty else { throw NotAsExpected() }
            _ = signal(SIGXFSZ, SIG_IGN)
            var limits = rlimit(rlim_cur: rlim_t(limit), rlim_max: rlim_t(limit))
            guard unsafe setrlimit(__rlimit_resource_t(UInt32(RLIMIT_FSIZE.rawValue)), &limits) == 0
            else {
                throw NotAsExpected()
            }
            guard try body(folder.path, plan) else { throw NotAsExpected() }
        }
    }
#endif
