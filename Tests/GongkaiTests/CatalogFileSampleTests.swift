import DisclosureCatalog
import DisclosureForms
import Foundation
import TestSupport
import Testing

@testable import Gongkai

@Suite struct CatalogFileSampleTests {
    /// The folders of `Samples` that hold a catalog.
    static let samples: [String] = {
        let folder = packageRoot + "/Samples"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.map { "\(folder)/\($0)/catalog.json" }
            .filter(FileManager.default.fileExists(atPath:)).sorted()
    }()

    private func catalog(_ path: String) throws -> Catalog {
        try CatalogFile.read(
            [UInt8](Data(contentsOf: URL(filePath: path))), file: "catalog.json")
    }

    @Test(arguments: samples) func hasNothingToCorrect(_ path: String) throws {
        // A sample shows the form of its name, or the municipal one.
        let name = path.split(separator: "/").suffix(2).first.map(String.init) ?? ""
        let template = try #require(
            try TemplateFile.bundled(name) ?? TemplateFile.bundled("municipal"))
        let validator = CatalogValidator(options: template.validationOptions(today: nil))
        let errors = validator.findings(in: try catalog(path)).filter { $0.severity == .error }
        #expect(errors.isEmpty)
    }

    @Test(arguments: samples) func namesNoRealPerson(_ path: String) throws {
        let signOff = try catalog(path).signOff
        #expect(
            [signOff.preparedBy, signOff.reviewedBy, signOff.approvedBy] == ["张三", "李四", "王五"])
    }

    @Test func theSmallSampleShowsWhatTheLargeOneLacks() throws {
        let small = try catalog(packageRoot + "/Samples/shili-statistics/catalog.json")
        #expect(small.items.count == 8)
        #expect(small.sections.count == 3)
        #expect(small.items.contains { $0.disclosure == [.onRequest] })
        #expect(small.items.contains { $0.audience.groups == ["统计调查对象"] })
        #expect(small.items.contains { $0.channels.contains { $0.note != nil } })
        #expect(small.items.contains { !$0.remarks.isEmpty })
        #expect(small.declaredCounts == small.computedCounts)
        #expect(
            CatalogValidator().findings(in: small).map(\.rule) == ["deadline.computable"])
    }
}
