extension BatchFolder {
    /// Copies standard input into the state folder, for it can be read only once and a batch reads
    /// its input twice; returns the path.
    ///
    /// Throws `GongkaiError` if it cannot be read, or if there is no room for it.
    func keepStandardInput(until stop: BatchStop) throws(GongkaiError) -> String {
        let path = "\(statePath)/\(BatchState.inputName)"
        let file = try GongkaiError.telling { () throws(FileError) in
            try FileError.telling(.createOutput, path) { () throws(SystemError) in
                try SystemCalls.open(BatchState.inputName, in: state, .create)
            }
        }
        do {
            while !stop.isRequested {
                let piece = try FileError.telling(.readInput, nil) {
                    () throws(SystemError) -> [UInt8]? in
                    // Looked at the stop now and then, for the other program may never write.
                    guard try SystemCalls.waitToRead(0, milliseconds: 100) else { return nil }
                    return try SystemCalls.read(0, upTo: 256 << 10)
                }
                guard let piece else { continue }
                if piece.isEmpty { break }
                try FileError.telling(.writeOutput, path) { () throws(SystemError) in
                    try SystemCalls.write(piece, to: file.number)
                }
            }
        } catch {
            throw GongkaiError(error)
        }
        return path
    }
}
