/// How far a batch has come.
public struct BatchProgress: Hashable, Sendable {
    /// What a batch is doing.
    public enum Phase: String, Hashable, Sendable, CaseIterable {
        /// Finding the inputs and their departments.
        case reading
        /// Making forms.
        case writing
        /// Making what comes of all of them: the consolidated workbook, checksums, the bundle.
        case completing
    }

    /// What it is doing.
    public var phase: Phase
    /// How many inputs there are; zero while they are being found.
    public var total = 0
    /// How many departments are done, those of earlier runs included.
    public var done = 0
    /// How many of them an earlier run had done.
    public var reused = 0
    /// How many have failed.
    public var failed = 0
    /// How many inputs are none that a batch reads.
    public var skipped = 0
    /// How many of those done have findings that must be corrected before filing.
    public var withErrors = 0

    /// Makes a beginning.
    public init(phase: Phase) {
        self.phase = phase
    }

    /// How many inputs need no more work.
    public var settled: Int { done + failed + skipped }
}

/// What a batch tells while it runs.
public enum BatchNews: Sendable {
    /// How far it has come; told several times a second.
    case progress(BatchProgress)
    /// An input has failed or is skipped; its reason says why.
    case entry(BatchManifest.Entry)
}
