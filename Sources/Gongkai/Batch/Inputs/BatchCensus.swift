import DisclosureCatalog
import Synchronization

/// All inputs of a batch with their departments and hashes: what names depend on, so it is known
/// before the first form is written.
struct BatchCensus {
    let limits: Limits
    let stop: BatchStop
    /// The inputs in their order.
    private(set) var slots: [BatchSlot] = []

    init(limits: Limits, stop: BatchStop) {
        self.limits = limits
        self.stop = stop
    }

    /// Finds all inputs; those of standard input are kept in the state folder.
    ///
    /// Throws `GongkaiError` if the input as a whole cannot be read.
    mutating func find(_ input: BatchInput, output: borrowing BatchFolder) throws(GongkaiError) {
        switch input {
        case .standardInput:
            let path = try output.keepStandardInput(until: stop)
            try addLines(of: BatchSlot(path: path, source: input.name))
        case .listOnStandardInput:
            try addList(try output.keepStandardInput(until: stop), named: nil)
        default: try find(input, besides: output.identity)
        }
    }

    /// Finds all inputs but those of standard input.
    mutating func find(
        _ input: BatchInput, besides output: FileStatus.Identity?
    ) throws(GongkaiError) {
        switch input {
        case .folder(let path):
            var scan = FolderScan(outputs: output.map { [$0] } ?? [])
            try scan.add(path)
            for slot in scan.slots.withoutTwins {
                if slot.place == .file, BatchSourceKind(fileName: slot.source) == .lines {
                    try addLines(of: slot)
                } else {
                    slots.append(slot)
                }
            }
        case .lines(let path): try addLines(of: BatchSlot(path: path, source: Self.name(of: path)))
        case .standardInput, .listOnStandardInput: break
        case .list(let path): try addList(path, named: path)
        case .file(let path): slots.append(BatchSlot(path: path, source: Self.name(of: path)))
        }
    }

    private static func name(of path: String) -> String {
        PathName(path).text
    }

    /// Adds the files of a list; errors call it by its name, which is nil for standard input.
    private mutating func addList(_ path: String, named name: String?) throws(GongkaiError) {
        let bytes = try GongkaiError.telling { () throws(FileError) in
            do throws(FileError) {
                return try InputFile.read(path, limit: limits.inputBytes)
            } catch {
                throw FileError(error.action, error.cause, path: name)
            }
        }
        guard let text = String(validating: JSONText.withoutMark(bytes), as: UTF8.self) else {
            let name = name ?? CatalogSource.standardInput.name
            throw GongkaiError(JSONFileError(.notUTF8(suspected: nil), file: name))
        }
        for line in text.unicodeScalars.split(whereSeparator: { $0 == "\n" || $0 == "\r" }) {
            let path = String(line)
            guard !path.allSatisfy(\.isWhitespace) else { continue }
            let slot = BatchSlot(path: path, source: path)
            switch BatchSourceKind(fileName: path) {
            case .lines: try addLines(of: slot)
            default: slots.append(slot)
            }
        }
    }

    /// Adds one input for each line that is not blank.
    private mutating func addLines(of file: BatchSlot) throws(GongkaiError) {
        do {
            let descriptor = try InputFile.open(file.path)
            var reader = LineReader(of: descriptor, longestLine: limits.inputBytes)
            while !stop.isRequested {
                let line = try FileError.telling(.readInput, file.path) {
                    () throws(SystemError) in try reader.next()
                }
                guard let line else { break }
                add(line, of: file)
            }
        } catch {
            throw GongkaiError(error)
        }
    }

    private mutating func add(_ line: LineReader.Line, of file: BatchSlot) {
        let slot = BatchSlot(
            path: file.path, source: file.source, line: line.number,
            place: .span(offset: line.offset, size: line.size))
        guard let bytes = line.bytes else {
            let error = JSONFileError(
                .tooLarge(limit: limits.inputBytes), file: file.source,
                position: TextPosition(line: line.number, column: 1))
            return slots.append(slot.refused(.failed, error.message))
        }
        let text = line.number == 1 ? JSONText.withoutMark(bytes) : bytes
        guard text.contains(where: { $0 > 0x20 }) else { return }
        slots.append(slot)
    }

    /// Reads all inputs on several threads, for their hashes and departments.
    mutating func read(
        with loader: CatalogLoader, jobs: Int, tick: () -> Bool
    ) throws(GongkaiError) {
        let wanted = self.slots.indices.filter { self.slots[$0].place != .nowhere }
        guard !wanted.isEmpty else { return }
        let (slots, limits, stop) = (self.slots, self.limits, self.stop)
        let read = Mutex<[Int: [BatchSlot]]>([:])
        let places = SharedIndices(wanted.count)
        try BatchThreads.run(min(jobs, wanted.count)) {
            while !stop.isRequested, let place = places.next() {
                let found = Self.read(slots[wanted[place]], with: loader, limits: limits)
                read.withLock { $0[wanted[place]] = found }
            }
        } tick: {
            tick()
        }
        let found = read.withLock { $0 }
        self.slots = slots.enumerated().flatMap { found[$0] ?? [$1] }
    }

    /// The input with its department and hash; one for each form where it holds several.
    private static func read(
        _ slot: BatchSlot, with loader: CatalogLoader, limits: Limits
    ) -> [BatchSlot] {
        do {
            var read = slot
            let bytes = try slot.read(limits)
            read.hash = ContentHash(of: bytes)
            switch slot.line == nil ? SourceKind(bytes) : .catalogFile {
            case .catalogFile:
                read.department = CatalogFile.department(in: bytes, limits: limits)
            default:
                // What is wrong with it is told when its turn comes.
                let all = try? loader.forms(.bytes(bytes, name: slot.name))
                return all.map { read.forms($0) } ?? [read]
            }
            return [read]
        } catch {
            return [slot.refused(.failed, error.message)]
        }
    }
}

extension BatchSlot {
    /// An input for each form of a file, with the departments that they tell.
    fileprivate func forms(_ all: [LoadedCatalog]) -> [BatchSlot] {
        all.enumerated().map { index, loaded in
            var slot = self
            slot.table = loaded.table.map { Table(index: index, place: $0) }
            let unnamed = [baseName, loaded.table?.sheet].compactMap(\.self)
                .joined(separator: "-")
            let department = loaded.catalog.department
            slot.department = department.isEmpty ? unnamed : department
            return slot
        }
    }
}
