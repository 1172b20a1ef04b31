import DisclosureCatalog
import Foundation
import Gongkai
import TestSupport
import Testing

/// Damaged sources of every kind: read with findings or refused in one sentence, always alike, and
/// what is read comes back from a reply unchanged.
@Suite struct SourceMutationTests {
    /// A seed for the mutations: every sample, and the forms that are made of the samples.
    private static func fixtures() throws -> [(name: String, bytes: [UInt8])] {
        let samples = URL(filePath: packageRoot + "/Samples")
        var fixtures: [(name: String, bytes: [UInt8])] = []
        let folders = try FileManager.default.contentsOfDirectory(atPath: samples.path).sorted()
        for folder in folders {
            let file = samples.appending(path: folder).appending(path: "catalog.json")
            guard let data = try? Data(contentsOf: file) else { continue }
            fixtures.append((folder + ".json", Array(data)))
            guard ["zhongwei-miit", "national"].contains(folder) else { continue }
            let catalog = try CatalogFile.read(Array(data), file: folder)
            for format in [FormFormat.xlsx, .csv, .html] {
                var export = FormExport()
                export.format = format
                fixtures.append(
                    ("\(folder).\(format.rawValue)", Array(try export.file(of: catalog).data)))
            }
        }
        guard case .bytes(let text, let name) = try publishedSource() else { return fixtures }
        return fixtures + [(name, text)]
    }

    private static func mutated(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
        var bytes = bytes
        let special = Array("\t\n\r\"'<>/,;={}[]:口■□√《》（）：0\u{FEFF}\u{202E}\u{0}".utf8)
        for _ in 0..<Int.random(in: 1...5, using: &random) where !bytes.isEmpty {
            let index = Int.random(in: 0..<bytes.count, using: &random)
            let end = min(bytes.count, index + Int.random(in: 1...200, using: &random))
            switch Int.random(in: 0..<6, using: &random) {
            case 0: bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            case 1: bytes[index] = special.randomElement(using: &random) ?? 0
            case 2: bytes.removeSubrange(index..<end)
            case 3: bytes.insert(special.randomElement(using: &random) ?? 0, at: index)
            case 4: bytes.insert(contentsOf: bytes[index..<end], at: index)
            default: bytes.removeLast(min(bytes.count, bytes.count / 4))
            }
        }
        return bytes
    }

    private func outcome(_ bytes: [UInt8], _ name: String) -> String {
        do {
            let report = try CatalogValidation().report(on: .bytes(bytes, name: name))
            for line in report.lines(in: .english) { expectPrintable(line.text) }
            return report.summary(in: .english)
        } catch {
            #expect(error.code == .inputNotUnderstood, "\(error)")
            for message in [error.message.english, error.message.chinese] {
                expectPrintable(message)
                #expect(message.contains(name), "\(message)")
                #expect(message.utf8.count < 2_000)
            }
            return error.message.english
        }
    }

    /// No control, direction or line break character reaches a terminal.
    private func expectPrintable(_ text: String) {
        let bad = text.unicodeScalars.first {
            $0.properties.generalCategory == .control || $0.properties.generalCategory == .format
        }
        #expect(bad == nil, "\(text)")
    }

    @Test func everyFixture() throws {
        var random = SplitMix64(seed: 71)
        for (name, bytes) in try Self.fixtures() {
            for _ in 0..<12 {
                let damaged = Self.mutated(bytes, &random)
                #expect(outcome(damaged, name) == outcome(damaged, name))
            }
        }
    }

    /// A form with a damaged part, if it can be read, can be answered, and the answer says the same.
    @Test func repliesToDamagedForms() throws {
        var random = SplitMix64(seed: 72)
        let form = Array(try FormExport().file(of: soundCatalog(basis: "")).data)
        try withTestFolder { folder in
            var answered = 0
            for round in 0..<60 {
                let parts = ["xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/workbook.xml"]
                let damaged = try Self.repacked(form, parts[round % parts.count], &random)
                var job = CatalogImport()
                job.reply = FormReply(to: .file(folder.path("r.xlsx"), replacing: true))
                let destination = OutputDestination.file(folder.path("c.json"), replacing: true)
                guard
                    (try? CatalogImport().catalog(from: .bytes(damaged, name: "f.xlsx"))) != nil
                else { continue }
                let report = try job.run(
                    from: .bytes(damaged, name: "f.xlsx"), to: destination)
                let first = folder.text("c.json")
                let again = try CatalogImport().run(
                    from: .file(folder.path("r.xlsx")), to: destination)
                #expect(folder.text("c.json") == first, "round \(round)")
                #expect(again.findings.count == report.findings.count, "round \(round)")
                answered += 1
            }
            #expect(answered > 5)
        }
    }

    /// The workbook with a part whose digits and letters are changed here and there.
    private static func repacked(
        _ bytes: [UInt8], _ part: String, _ random: inout SplitMix64
    ) throws -> [UInt8] {
        let seed = UInt32.random(in: 0...UInt32.max, using: &random)
        return try ExternalTool.withTemporaryFolder { folder in
            let file = folder.appending(path: "f.xlsx")
            try Data(bytes).write(to: file)
            let script = """
                import random, re, sys, zipfile
                path, part, seed = sys.argv[1:]
                random.seed(int(seed))
                old = zipfile.ZipFile(path)
                with zipfile.ZipFile(path + '2', 'w', zipfile.ZIP_DEFLATED) as new:
                    for i in old.infolist():
                        data = old.read(i)
                        if i.filename == part:
                            text = data.decode()
                            for _ in range(random.randint(1, 3)):
                                spots = [m for m in re.finditer(r'"\\d+"|<\\w+ [^>]*/>', text)]
                                spot = random.choice(spots)
                                new_text = random.choice(['', '"0"', '"7"', '"99999"'])
                                if spot.group().startswith('<'): new_text = ''
                                elif not new_text: new_text = '"1"'
                                text = text[:spot.start()] + new_text + text[spot.end():]
                            data = text.encode()
                        new.writestr(i.filename, data)
                """
            try ExternalTool.run(["python3", "-c", script, file.path, part, String(seed)])
            return Array(try Data(contentsOf: URL(filePath: file.path + "2")))
        }
    }
}
