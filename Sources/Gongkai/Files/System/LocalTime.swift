#if canImport(Glibc)
    import Glibc
#endif

/// How the C library finds the time zone of the machine.
enum LocalTime {
    /// Has it read the zone once; to be called before there is any other thread.
    ///
    /// Without `TZ` it looks at the file again whenever a date is made of a time, under a lock that
    /// all threads share; and libzip has one made for each entry of each archive that it opens.
    static func isKept() {
        #if canImport(Glibc)
            unsafe setenv("TZ", ":/etc/localtime", 0)
        #endif
    }
}
