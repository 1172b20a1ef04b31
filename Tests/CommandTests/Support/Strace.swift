/// strace around a program.
enum Strace {
    /// Writes the given calls, of all threads, to a file; stops the program at no others.
    static func tracing(_ calls: String, to file: String) -> [String] {
        ["strace", "-f", "--seccomp-bpf", "-o", file, "-e", "trace=\(calls)"]
    }

    /// Has a call fail or wait: `fsync:error=EIO:when=2`, as strace's manual says under `inject`.
    static func injecting(_ rule: String, to file: String = "/dev/null") -> [String] {
        tracing(String(rule.prefix { $0 != ":" }), to: file) + ["-e", "inject=\(rule)"]
    }

    /// Ends the program in the given occurrence of a call, counted from 1.
    static func killing(in call: String, _ occurrence: Int) -> [String] {
        // Signals reach only programs that are stopped at every call.
        [
            "strace", "-f", "-o", "/dev/null", "-e",
            "inject=\(call):signal=KILL:when=\(occurrence)",
        ]
    }
}
