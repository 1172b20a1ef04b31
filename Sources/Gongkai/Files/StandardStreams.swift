/// Standard output and standard error as places to write to.
package enum StandardStreams {
    /// Writes the bytes to standard output.
    ///
    /// A reader that has seen enough and closed the pipe is no error. Throws `FileError` for all
    /// else, a closed standard output included.
    package static func write(_ bytes: [UInt8]) throws(FileError) {
        do {
            try SystemCalls.write(bytes, to: 1)
        } catch .brokenPipe {
            return
        } catch {
            throw FileError(.writeOutput, .system(error), path: nil)
        }
    }

    /// Throws `FileError` if standard output is closed, before there is anything to write.
    static func checkOutput() throws(FileError) {
        try FileError.telling(.writeOutput, nil) { () throws(SystemError) in
            guard try SystemCalls.mayWrite(to: 1) else { throw .closed }
        }
    }

    /// Writes a message to standard error; where nobody listens, there is nobody to tell.
    package static func report(_ message: String) {
        LibraryNoise.withStandardError { number in
            try? SystemCalls.write(Array(message.utf8), to: number)
        }
    }
}
