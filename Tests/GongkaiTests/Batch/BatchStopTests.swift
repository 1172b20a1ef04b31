import DisclosureCatalog
import Foundation
import Gongkai
import TestSupport
import Testing

/// A batch that is stopped when all departments are done, while what is made of them is written.
@Suite struct BatchStopTests {
    /// Whether the stop comes before that work is begun, or in the middle of it.
    @Test(arguments: [1, 2]) func stoppedAtTheEnd(news: Int) throws {
        try BatchScene.with { scene in
            for name in ["甲局", "乙局", "丙局"] {
                var catalog = namedCatalog(name)
                let item = catalog.sections[0].items[0]
                catalog.sections[0].items = Array(repeating: item, count: 400)
                try scene.add("\(name).json", catalog)
            }
            let stop = BatchStop()
            var heard = 0
            let report = try scene.batch.run(
                from: .folder(scene.input), to: scene.output, stop: stop
            ) { told in
                guard case .progress(let progress) = told, progress.phase == .completing else {
                    return
                }
                #expect(progress.done == 3)
                heard += 1
                if heard == news { stop.request() }
            }
            #expect(report.isStopped && report.progress.done == 3)
            #expect(report.exitStatus == 130)
            try waitForOtherThreads(scene)
            let names = Set(try scene.result().keys)
            #expect(names.isSuperset(of: ["manifest.json", "manifest.csv", "甲局/甲局.csv"]))
            #expect(names.isDisjoint(with: ["汇总.xlsx", "SHA256SUMS"]))
            let again = try scene.run(scene.batch)
            #expect(!again.isStopped && again.progress.reused == 3)
            _ = try scene.batch.run(
                from: .folder(scene.input), to: scene.folder.path("fresh"))
            #expect(try scene.result() == scene.result(scene.folder.path("fresh")))
        }
    }

    /// A thread that was left to itself gives its file no name, but takes it away at its end.
    private func waitForOtherThreads(_ scene: BatchScene) throws {
        for _ in 0..<600 {
            let names = try FileManager.default.contentsOfDirectory(atPath: scene.output)
            guard names.contains(where: { $0.hasPrefix(".汇总") }) else { return }
            Thread.sleep(forTimeInterval: 0.1)
        }
        Issue.record("a temporary folder stays")
    }
}
