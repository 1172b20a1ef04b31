#if canImport(Glibc)
    import CLinux
#endif

/// What the C library does with memory that is given back to it.
enum FreedMemory {
    /// Keeps it for the next use, in programs that do the same work again and again.
    ///
    /// A workbook takes and returns some megabytes in blocks of 256 KiB. The C library gives such
    /// blocks back to the system each time, which then has to clear them anew: a third of the time
    /// that a form takes in the kernel. What is kept is bounded by what the process needed at once.
    static func isKept() {
        #if canImport(Glibc)
            let largest: Int32 = 32 << 20
            _ = mallopt(M_MMAP_THRESHOLD, largest)
            _ = mallopt(M_TRIM_THRESHOLD, 2 * largest)
            _ = mallopt(M_TOP_PAD, 1 << 20)
        #endif
    }
}
