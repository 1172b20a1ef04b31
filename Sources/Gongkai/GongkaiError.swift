public import DisclosureCatalog

/// What stopped a job: one sentence for the person who can do something about it.
///
/// Problems of a catalog are no errors but findings, as long as the job can be done.
///
///     do {
///         _ = try FormExport().run(from: .file("c.json"), to: .file("c.xlsx", replacing: false))
///     } catch {
///         print(error.message[.english], error.code.exitStatus)
///     }
public struct GongkaiError: Error, Hashable, Sendable {
    /// The kinds of errors, each with its exit status for command line tools.
    ///
    /// The numbers are those of BSD's `sysexits.h`.
    public struct Code: Hashable, Sendable {
        /// The exit status for a program that ends because of the error.
        public let exitStatus: Int32

        /// The caller asked for something that does not exist, such as an unknown form (64).
        public static let usage = Code(exitStatus: 64)
        /// The input is not what it should be, is no file, or cannot become a form (65).
        public static let inputNotUnderstood = Code(exitStatus: 65)
        /// There is no such input, or it may not be read (66).
        public static let inputMissing = Code(exitStatus: 66)
        /// A mistake in this program (70).
        public static let internalFault = Code(exitStatus: 70)
        /// The output cannot be created, or already exists (73).
        public static let outputNotCreated = Code(exitStatus: 73)
        /// Reading or writing failed on the way; a full disk is the usual reason (74).
        public static let readWriteFailed = Code(exitStatus: 74)
        /// Another process is at work on the same output (75).
        public static let busy = Code(exitStatus: 75)
    }

    /// The kind of error.
    public var code: Code
    /// The place, what is wrong, and what to do, in one sentence.
    public var message: LocalizedText
    /// The faults one by one where the sentence sums up several; else empty.
    public var findings: [Finding]

    init(_ code: Code, _ message: LocalizedText, findings: [Finding] = []) {
        self.code = code
        self.message = message
        self.findings = findings
    }
}

extension GongkaiError: CustomStringConvertible {
    /// The sentence in English.
    public var description: String { message.english }
}
