/// The one owner of an open file or folder; whatever happens, it is closed.
struct FileDescriptor: ~Copyable {
    let number: Int32

    init(owning number: Int32) {
        self.number = number
    }

    deinit {
        // Nothing was promised about the contents; who needs to know calls `close()`.
        try? SystemCalls.close(number)
    }

    /// Closes the file and tells whether that went well.
    consuming func close() throws(SystemError) {
        let number = number
        discard self
        try SystemCalls.close(number)
    }
}
