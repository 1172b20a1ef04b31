import DisclosureCatalog
import Foundation
import Testing

@testable import Gongkai

/// Every message about outputs, word for word in both languages, with its exit status.
@Suite struct OutputErrorMessageTests {
    struct Case: Sendable {
        var number: Int32
        var createStatus: Int32
        var chinese: String
        var english: String
    }

    static let cases = [
        Case(
            number: ENOENT, createStatus: 73, chinese: "所在的文件夹中途消失，文件没有写成。",
            english: "Its folder disappeared meanwhile; the file was not written."),
        Case(
            number: EACCES, createStatus: 73, chinese: "没有在这个文件夹中写文件的权限。",
            english: "You have no permission to write files in this folder."),
        Case(
            number: EPERM, createStatus: 73, chinese: "没有在这个文件夹中写文件的权限。",
            english: "You have no permission to write files in this folder."),
        Case(
            number: EROFS, createStatus: 73, chinese: "这个文件夹只读。",
            english: "This folder is read-only."),
        Case(
            number: ENOSPC, createStatus: 74, chinese: "磁盘已满，文件没有写成；请清出空间后重试。",
            english: "The disk is full and the file was not written; make room and try again."),
        Case(
            number: EDQUOT, createStatus: 74, chinese: "磁盘已满，文件没有写成；请清出空间后重试。",
            english: "The disk is full and the file was not written; make room and try again."),
        Case(
            number: EFBIG, createStatus: 74, chinese: "文件超过允许的大小，没有写成。",
            english: "The file is larger than allowed and was not written."),
        Case(
            number: EIO, createStatus: 74, chinese: "写入时硬件出错，文件可能没有存好；请检查磁盘。",
            english: "The device failed while writing; check the disk before relying on the file."),
        Case(
            number: EBUSY, createStatus: 73, chinese: "文件正在使用，无法替换。",
            english: "The file is in use."),
        Case(
            number: ENAMETOOLONG, createStatus: 73, chinese: "名称太长，请缩短。",
            english: "The name is too long; shorten it."),
        Case(
            number: EMFILE, createStatus: 73, chinese: "打开的文件太多，请关闭一些程序后重试。",
            english: "Too many files are open; close some programs and try again."),
        Case(
            number: 9999, createStatus: 73, chinese: "无法写入（系统错误 9999）。",
            english: "It cannot be written (system error 9999)."),
    ]

    @Test(arguments: cases)
    func creatingAndWriting(_ expected: Case) {
        let cause = FileError.Cause.system(SystemError(expected.number))
        let creating = GongkaiError(FileError(.createOutput, cause, path: "f"))
        #expect(creating.code.exitStatus == expected.createStatus)
        #expect(creating.message[.chinese] == "f：" + expected.chinese)
        #expect(creating.message[.english] == "f: " + expected.english)
        let writing = GongkaiError(FileError(.writeOutput, cause, path: "f"))
        #expect(writing.code.exitStatus == 74)
        #expect(writing.message == creating.message)
    }

    private func expect(
        _ cause: FileError.Cause, _ chinese: String, _ english: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let told = GongkaiError(FileError(.createOutput, cause, path: "f"))
        #expect(told.code.exitStatus == 73, sourceLocation: sourceLocation)
        #expect(told.message[.chinese] == "f：" + chinese, sourceLocation: sourceLocation)
        #expect(told.message[.english] == "f: " + english, sourceLocation: sourceLocation)
    }

    @Test func destinations() {
        expect(
            .exists, "文件已存在，没有改动；确要覆盖请加 --force。",
            "The file exists and was left as it is; add --force to replace it.")
        expect(
            .notAFile(.folder), "这是文件夹，请在后面加上文件名。",
            "This is a folder; add the name of a file to it.")
        for kind in [FileKind.device, .pipe, .socket, .other] {
            expect(
                .notAFile(kind), "这是设备、管道或其他特殊文件，不能替换；要写到标准输出请用“-”。",
                "This is a device, a pipe or another special file and is not replaced; "
                    + "for standard output name “-”.")
        }
        expect(.malformedName, "这不是文件名。", "This is no name of a file.")
    }

    @Test func folders() {
        expect(
            .folder(.noSuchFile), "所在的文件夹不存在，请先建立。", "Its folder does not exist; make it first.")
        expect(.folder(.notAFolder), "路径中有一段不是文件夹。", "A part of the path is not a folder.")
        expect(
            .folder(.notAllowed), "没有在这个文件夹中写文件的权限。",
            "You have no permission to write files in this folder.")
        expect(.folder(.readOnly), "这个文件夹只读。", "This folder is read-only.")
        expect(
            .folder(.tooManyLinks), "路径中的链接互相指向。", "The links in the path lead in a circle.")
    }
}
