import DisclosureCatalog
import Foundation
import Testing
import Workbooks

@testable import Gongkai

/// What people read when a workbook cannot be written: about the file that they named, never about
/// the temporary one.
@Suite struct WorkbookErrorMessageTests {
    private func told(_ code: WorkbookError.Code, _ number: Int32? = nil) -> GongkaiError {
        GongkaiError(
            WorkbookError(
                code: code, path: "/x/.tmp/workbook", reason: "note", systemError: number),
            destination: "form.xlsx")
    }

    private func expect(
        _ error: GongkaiError, _ status: Int32, _ chinese: String, _ english: String,
        location: SourceLocation = #_sourceLocation
    ) {
        #expect(error.code.exitStatus == status, sourceLocation: location)
        #expect(error.message[.chinese] == "form.xlsx：" + chinese, sourceLocation: location)
        #expect(error.message[.english] == "form.xlsx: " + english, sourceLocation: location)
        #expect(error.findings.isEmpty, sourceLocation: location)
    }

    @Test(arguments: [
        WorkbookError.Code.cannotCreateFile, .temporaryFolderUnusable, .writeFailed,
    ])
    func fullDisk(_ code: WorkbookError.Code) {
        expect(
            told(code, ENOSPC), 74, "磁盘已满，文件没有写成；请清出空间后重试。",
            "The disk is full and the file was not written; make room and try again.")
    }

    @Test(arguments: [
        (WorkbookError.Code.cannotCreateFile, Int32(73)), (.temporaryFolderUnusable, 73),
        (.writeFailed, 74),
    ])
    func withoutReason(_ code: WorkbookError.Code, _ status: Int32) {
        expect(
            told(code), status, "表格没有写成，磁盘可能已满；原有文件没有改动。",
            """
            The workbook could not be written, most likely because the disk is full; an existing \
            file was left as it is.
            """)
    }

    @Test func noPermission() {
        expect(
            told(.cannotCreateFile, EACCES), 73, "没有在这个文件夹中写文件的权限。",
            "You have no permission to write files in this folder.")
    }

    @Test func incompletePackage() {
        expect(
            told(.packageUnreadable), 74, "写出的表格不完整，磁盘可能已满；原有文件没有改动。",
            """
            The workbook came out incomplete, most likely because the disk is full; an existing \
            file was left as it is.
            """)
        expect(
            told(.packageCheckFailed(part: "xl/a.xml")), 74,
            "写出的表格不完整（xl/a.xml），磁盘可能已满；原有文件没有改动。",
            """
            The workbook came out incomplete (xl/a.xml), most likely because the disk is full; an \
            existing file was left as it is.
            """)
    }

    @Test(arguments: [WorkbookError.Code.planNotWritable, .libraryRefused(code: 13)])
    func faultOfTheProgram(_ code: WorkbookError.Code) {
        expect(
            told(code), 70, "程序出错，表格没有写成（note）；请报告给开发者。",
            "A fault of the program: the workbook was not written (note); please report it.")
    }
}
