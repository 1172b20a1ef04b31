/// Output that is written piece by piece; a file gets its name only when it is complete.
struct StreamedOutput: ~Copyable {
    private let file: OutputFile?

    /// Opens the destination.
    ///
    /// Throws `GongkaiError` for one that cannot be written.
    init(to destination: OutputDestination) throws(GongkaiError) {
        switch destination {
        case .file(let path, let replacing):
            file = try GongkaiError.telling { () throws(FileError) in
                try OutputFile(at: path, replacing: replacing)
            }
        case .standardOutput: file = nil
        }
    }

    /// Appends bytes.
    func write(_ bytes: [UInt8]) throws(GongkaiError) {
        do {
            switch file {
            case .some(let file): try file.write(bytes)
            case .none: try StandardStreams.write(bytes)
            }
        } catch {
            throw GongkaiError(error)
        }
    }

    /// Appends bytes and empties them, once they are worth a call.
    func write(full bytes: inout [UInt8]) throws(GongkaiError) {
        guard bytes.count >= 64 << 10 else { return }
        try write(bytes)
        bytes.removeAll(keepingCapacity: true)
    }

    /// Tells that the output is complete.
    consuming func finish() throws(GongkaiError) {
        do {
            switch consume file {
            case .some(let file): try file.commit()
            case .none: return
            }
        } catch {
            throw GongkaiError(error)
        }
    }
}
