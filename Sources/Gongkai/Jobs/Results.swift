/// Standard output as the place for the results of a program.
package enum Results {
    /// Writes bytes to standard output; a reader who has closed the pipe is no error.
    package static func write(_ bytes: [UInt8]) throws(GongkaiError) {
        try GongkaiError.telling { () throws(FileError) in try StandardStreams.write(bytes) }
    }
}
