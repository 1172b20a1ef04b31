package import DisclosureCatalog

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What the program asks the system about itself.
package enum ThisProcess {
    static var identifier: Int32 { getpid() }

    /// Ends the process, and with it the threads that a stopped run has left to themselves; their
    /// temporary files are removed.
    package static func end(_ status: Int32) -> Never {
        LiveTemporaries.shared.removeAll { exit(status) }
        exit(status)
    }

    static var user: UInt32 { UInt32(geteuid()) }

    /// The permissions of a new file: everybody's, but for what the user masks out.
    static let newFileMode: UInt32 = {
        // The mask can only be read by setting it; for that moment the stricter one is set.
        let mask = umask(0o077)
        _ = umask(mask)
        return 0o666 & ~UInt32(mask)
    }()

    /// Whether there is a process of that number, whoever owns it.
    static func isRunning(_ identifier: Int32) -> Bool {
        kill(identifier, 0) == 0 || errno != ESRCH
    }

    /// A variable of the environment; nil if it is not set or not UTF-8.
    package static func environment(_ name: String) -> String? {
        unsafe getenv(name).flatMap { unsafe String(validatingCString: $0) }
    }

    /// Whether a standard stream is a terminal.
    package static func isTerminal(_ number: Int32) -> Bool {
        isatty(number) == 1
    }

    /// Today by the clock and the time zone of the machine.
    package static var today: CalendarDate? {
        var now = time_t()
        var parts = unsafe tm()
        guard unsafe time(&now) >= 0, unsafe localtime_r(&now, &parts) != nil else { return nil }
        return CalendarDate(
            year: unsafe Int(parts.tm_year) + 1900, month: unsafe Int(parts.tm_mon) + 1,
            day: unsafe Int(parts.tm_mday))
    }

    /// Prepares for signals and for whatever the caller did to the standard streams; call it first
    /// thing in `main`.
    ///
    /// Being told to stop ends the program as always, after its temporary files are removed.
    /// A closed pipe or a size limit becomes an error of the call that meets it instead of the end
    /// of the program. A standard stream that is closed is opened so that every use of it fails:
    /// otherwise the next file would get its number, and messages would be written into it.
    /// Memory that is freed is kept for the next form, and so is the time zone.
    package static func prepare() {
        LibraryNoise.isUnwanted()
        FreedMemory.isKept()
        LocalTime.isKept()
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        for number in Int32(0)...2 where fcntl(number, F_GETFD) < 0 {
            _ = unsafe open("/dev/null", number == 0 ? O_WRONLY : O_RDONLY)
        }
        StopSignals.watch()
    }
}
