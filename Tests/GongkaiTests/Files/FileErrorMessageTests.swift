import DisclosureCatalog
import Foundation
import Testing

@testable import Gongkai

/// Every message about files, word for word in both languages, with its exit status.
@Suite struct FileErrorMessageTests {
    private func expect(
        _ error: FileError, _ status: Int32, _ chinese: String, _ english: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let told = GongkaiError(error)
        #expect(told.code.exitStatus == status, sourceLocation: sourceLocation)
        #expect(told.message[.chinese] == chinese, sourceLocation: sourceLocation)
        #expect(told.message[.english] == english, sourceLocation: sourceLocation)
    }

    private func input(
        _ number: Int32, _ status: Int32, _ chinese: String, _ english: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        expect(
            FileError(.readInput, .system(SystemError(number)), path: "c"), status,
            "c：" + chinese, "c: " + english, sourceLocation: sourceLocation)
    }

    @Test func placesAreShownSafely() {
        expect(
            FileError(.readInput, .notAFile(.folder), path: "a\u{1B}[31m\u{202E}\n"), 65,
            "a\\u{1B}[31m\\u{202E}\\u{A}：这是文件夹，请指定其中的文件。",
            "a\\u{1B}[31m\\u{202E}\\u{A}: This is a folder; name a file in it.")
        let long = FileError(
            .readInput, .notAFile(.folder), path: String(repeating: "长", count: 5000))
        #expect(long.message[.chinese].count < 250)
    }

    @Test func standardStreamsHaveNames() {
        expect(
            FileError(.readInput, .system(.closed), path: nil), 74,
            "标准输入：没有打开，无法读取。", "standard input: It is closed and cannot be read.")
        expect(
            FileError(.writeOutput, .system(.closed), path: nil), 74,
            "标准输出：没有打开，无法写入。", "standard output: It is closed and cannot be written.")
        expect(
            FileError(.readInput, .system(.isAFolder), path: nil), 65,
            "标准输入：这是文件夹，请指定其中的文件。",
            "standard input: This is a folder; name a file in it.")
    }

    @Test func inputThatIsNoFile() {
        expect(
            FileError(.readInput, .notAFile(.pipe), path: "c"), 65,
            "c：这是管道，不是文件；请接到标准输入，文件名写“-”。",
            "c: This is a pipe, not a file; connect it to standard input and name “-”.")
        for kind in [FileKind.device, .socket, .other] {
            expect(
                FileError(.readInput, .notAFile(kind), path: "c"), 65,
                "c：这是设备或其他特殊文件，无法作为输入。",
                "c: This is a device or another special file, which cannot be read as input.")
        }
        expect(
            FileError(.readInput, .tooLarge(limit: 32 << 20), path: "c"), 65,
            "c：超过 32 MiB 的上限，不是一份清单。",
            "c: It is larger than the limit of 32 MiB, too large for a catalog.")
        expect(
            FileError(.readInput, .malformedName, path: ""), 66,
            "“”：这不是文件名。", "“”: This is no name of a file.")
    }

    @Test func inputThatCannotBeRead() {
        let missing = ("没有这个文件，请核对名称和路径。", "There is no such file; check its name and folder.")
        input(ENOENT, 66, missing.0, missing.1)
        input(ENOTDIR, 66, missing.0, missing.1)
        input(EACCES, 66, "没有读取这个文件的权限。", "You have no permission to read this file.")
        input(EPERM, 66, "没有读取这个文件的权限。", "You have no permission to read this file.")
        input(ENAMETOOLONG, 66, "名称太长，请缩短。", "The name is too long; shorten it.")
        input(ELOOP, 66, "路径中的链接互相指向。", "The links in the path lead in a circle.")
        input(
            EIO, 74, "读取时硬件出错，请检查磁盘。", "The device failed while reading; check the disk.")
        let open = (
            "打开的文件太多，请关闭一些程序后重试。",
            "Too many files are open; close some programs and try again."
        )
        input(EMFILE, 74, open.0, open.1)
        input(ENFILE, 74, open.0, open.1)
        input(9999, 74, "无法读取（系统错误 9999）。", "It cannot be read (system error 9999).")
    }
}
