import Foundation
import SheetModel
import Testing
import Workbooks

@Suite struct XLSXWriterTests {
    @Test func equalPlansGiveEqualBytes() throws {
        let folder = try ScratchFolder()
        let files = [folder.file("first.xlsx"), folder.file("second.xlsx")]
        for file in files {
            try XLSXWriter.write(
                SmallPlan.workbook(), to: file, temporaryDirectory: folder.path)
        }
        let bytes = try files.map { try Data(contentsOf: URL(fileURLWithPath: $0)) }
        #expect(bytes[0] == bytes[1])
        #expect(try folder.names() == ["first.xlsx", "second.xlsx"])
    }
}
