#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Lets one thread wait until another has something for it.
final class Wakeup: Sendable {
    private let reading: FileDescriptor
    private let writing: FileDescriptor

    init() throws(SystemError) {
        let (reading, writing) = try SystemCalls.pipe()
        self.reading = FileDescriptor(owning: reading)
        self.writing = FileDescriptor(owning: writing)
    }

    /// Ends the wait of the other thread, or its next one.
    func signal() {
        // A full pipe has woken the other thread already.
        var byte: UInt8 = 0
        _ = unsafe write(writing.number, &byte, 1)
    }

    /// Waits for a signal, but no longer than this.
    func wait(milliseconds: Int32) {
        var request = pollfd(fd: reading.number, events: Int16(POLLIN), revents: 0)
        guard unsafe poll(&request, 1, milliseconds) > 0 else { return }
        _ = try? SystemCalls.read(reading.number, upTo: 64)
    }
}
