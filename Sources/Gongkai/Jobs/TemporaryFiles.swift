/// Where the temporary files of a spreadsheet are while it is written.
///
/// They have no names there for longer than a moment, and nobody else can read them.
public enum TemporaryFiles: Hashable, Sendable {
    /// Beside the output.
    case besideOutput
    /// In memory, which takes less time, where the system offers that (`/dev/shm`) and has more
    /// room there than the files can need; elsewhere beside the output.
    case inMemory
}
