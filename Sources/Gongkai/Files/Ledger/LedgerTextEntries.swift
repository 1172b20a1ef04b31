import DelimitedText
import DisclosureCatalog

extension DelimitedStream: LedgerRow {}

/// The entries of one ledger in a text, one after another; only a piece of it is in memory.
struct LedgerTextEntries: ~Copyable {
    private let source: LedgerSource
    private let layout: LedgerFormat.Layout
    private var pieces: InputPieces
    private var decoder: StreamDecoder
    private var stream: DelimitedStream
    private var reader: LedgerReader
    private var lines: LedgerLines
    private var isFinished = false

    /// Starts reading.
    ///
    /// Throws `GongkaiError` for a source that cannot be opened.
    init(
        _ source: LedgerSource, format: LedgerFormat, vocabulary: LedgerVocabulary
    ) throws(GongkaiError) {
        let pieces = try source.pieces()
        let decoder = try Self.decoder(format.encoding, for: source)
        self.source = source
        self.pieces = pieces
        self.decoder = decoder
        layout = format.layout
        var dialect = DelimitedDialect()
        if case .delimited(let found) = format.layout { dialect = found }
        let limit = source.limits.ledgerRowBytes
        stream = DelimitedStream(dialect: dialect, rowLimit: limit)
        reader = LedgerReader(vocabulary: vocabulary, file: source.name)
        lines = LedgerLines(file: source.name, vocabulary: vocabulary, limits: source.limits)
    }

    private static func decoder(
        _ encoding: TextEncoding, for source: LedgerSource
    ) throws(GongkaiError) -> StreamDecoder {
        do {
            return try StreamDecoder(encoding)
        } catch {
            throw GongkaiError(error, destination: source.name)
        }
    }

    /// What was noticed about the ledger as a table.
    var findings: LedgerFindings {
        layout == .jsonLines ? lines.reader.findings : reader.findings
    }

    /// The fields that the ledger has; complete when all entries are read.
    var fields: Set<LedgerField> {
        layout == .jsonLines ? lines.reader.fields : reader.columns?.fields ?? []
    }

    /// The next entry; nil at the end.
    ///
    /// Throws `GongkaiError` for what cannot be read, with row and column where they are known.
    mutating func next() throws(GongkaiError) -> LedgerEntry? {
        while true {
            if let entry = try bufferedEntry() { return entry }
            guard !isFinished else { return nil }
            try refill()
        }
    }

    private mutating func bufferedEntry() throws(GongkaiError) -> LedgerEntry? {
        if layout == .jsonLines { return try lines.next() }
        do {
            while try stream.advance() {
                if let entry = reader.entry(of: stream) { return entry }
            }
            return nil
        } catch {
            throw GongkaiError(error, destination: source.name)
        }
    }

    private mutating func refill() throws(GongkaiError) {
        let piece: [UInt8]
        do {
            piece = try pieces.next()
        } catch {
            throw GongkaiError(error)
        }
        isFinished = piece.isEmpty
        let text: [UInt8]
        do {
            text = isFinished ? try decoder.finish() : try decoder.decode(piece)
        } catch {
            throw GongkaiError(error, destination: source.name)
        }
        if layout == .jsonLines {
            lines.append(text, isLast: isFinished)
        } else {
            stream.append(text)
            if isFinished { stream.finish() }
        }
    }
}
