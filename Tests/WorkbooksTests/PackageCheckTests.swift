import Foundation
import SheetModel
import Testing
import Workbooks

@Suite struct PackageCheckTests {
    @Test func acceptsWhatWasWritten() throws {
        let folder = try ScratchFolder()
        let file = folder.file("form.xlsx")
        let plan = SmallPlan.workbook()
        try XLSXWriter.write(plan, to: file, temporaryDirectory: folder.path)
        try PackageCheck.check(path: file, against: plan)
    }
}
