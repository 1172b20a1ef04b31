import Foundation
import SheetModel
import Testing
import Workbooks

/// Each rule of the preflight by a plan that breaks it, and the same plans sent past the preflight:
/// what the writer and the package check then make of them.
@Suite struct GuardTests {
    @Test(arguments: GuardCase.all)
    func preflightFindsTheFault(guardCase: GuardCase) {
        let plan = guardCase.plan
        let expected = PlanFault(
            sheet: guardCase.isOfSheet ? plan.sheets.last?.name : nil, place: guardCase.place,
            rule: guardCase.rule)
        let faults = PlanCheck.faults(in: plan)
        #expect(faults.contains(expected), "\(faults)")
        // What comes of it may be told too, but nothing before it and no flood.
        #expect(faults.count <= 2)
    }

    @Test(arguments: GuardCase.all)
    func faultIsStoppedWithoutThePreflight(guardCase: GuardCase) throws {
        let folder = try ScratchFolder()
        let file = folder.file("form.xlsx")
        let plan = guardCase.plan
        func write() throws {
            try XLSXWriter.write(plan, to: file, temporaryDirectory: folder.path)
        }
        switch guardCase.withoutPreflight {
        case .skipped: break
        case .refused:
            let error = #expect(throws: WorkbookError.self) { try write() }
            #expect(error?.path == file)
            #expect(try folder.names() == [])
        case .caught(let part):
            try write()
            let error = #expect(throws: WorkbookError.self) {
                try PackageCheck.check(path: file, against: plan)
            }
            #expect(error?.code == .packageCheckFailed(part: part), "\(error?.reason ?? "")")
        case .valid:
            try write()
            try PackageCheck.check(path: file, against: plan)
            if Validator.isAvailable {
                let result = try Validator.run(on: [file], isStrict: false)
                #expect(result.status == 0, "\(result.output)")
            }
        }
    }
}
