import FoundationEssentials

extension ThisProcess {
    /// How many processors this process may use, as its container or scheduler allows; at least 1.
    package static var processorCount: Int {
        max(1, ProcessInfo.processInfo.activeProcessorCount)
    }
}
