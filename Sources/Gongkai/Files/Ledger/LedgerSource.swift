import DelimitedText
import DisclosureCatalog

/// A ledger that can be read more than once.
struct LedgerSource: Sendable {
    var name: String
    /// The path of a file, or bytes at hand.
    var content: Content
    var limits: Limits

    enum Content: Sendable {
        case file(String)
        case bytes([UInt8])
    }

    /// Standard input is read to its end now, because it cannot be read twice.
    init(_ source: CatalogSource, limits: Limits) throws(GongkaiError) {
        name = source.name
        self.limits = limits
        switch source {
        case .file(let path): content = .file(path)
        case .bytes(let bytes, _): content = .bytes(bytes)
        case .standardInput:
            content = .bytes(
                try GongkaiError.telling { () throws(FileError) in
                    try InputFile.readStandardInput(limit: limits.ledgerBytes)
                })
        }
    }

    func pieces() throws(GongkaiError) -> InputPieces {
        switch content {
        case .file(let path):
            return try GongkaiError.telling { () throws(FileError) in
                try InputPieces(path: path, limit: limits.ledgerBytes)
            }
        case .bytes(let bytes): return InputPieces(bytes)
        }
    }

    /// Finds the ledgers in the source and how they are written: one in a text file, and in a
    /// workbook one on each sheet that has the header of a ledger.
    ///
    /// Without an encoding from the user, the whole of a text is looked at: it is UTF-8 if all of
    /// it is, else GB 18030 if all of it decodes and the header is known.
    ///
    /// Throws `GongkaiError` for a source that is no ledger.
    func opened(
        encoding: TextEncoding?, vocabulary: LedgerVocabulary
    ) throws(GongkaiError) -> (ledgers: [OpenedLedger], findings: [Finding]) {
        let start = try start()
        let kind = SourceKind(start)
        switch kind {
        case .workbook, .oldOffice:
            let sheets = try sheets(vocabulary)
            return (
                sheets.formats.map { OpenedLedger(source: self, format: $0) }, sheets.findings
            )
        case .text:
            let format = try format(of: start, encoding: encoding, vocabulary)
            return ([OpenedLedger(source: self, format: format)], [])
        case .catalogFile:
            let format = LedgerFormat(layout: .jsonLines, encoding: encoding ?? .utf8)
            return ([OpenedLedger(source: self, format: format)], [])
        case .document, .webPage: throw GongkaiError(noLedgerIn: name)
        }
    }

    private func format(
        of start: [UInt8], encoding: TextEncoding?, _ vocabulary: LedgerVocabulary
    ) throws(GongkaiError) -> LedgerFormat {
        var found = encoding ?? .utf8
        if encoding == nil { found = try detectedEncoding(start, vocabulary) }
        guard let dialect = dialect(of: try decoded(start, found), vocabulary) else {
            throw GongkaiError(withoutHeader: name, vocabulary: vocabulary)
        }
        return LedgerFormat(layout: .delimited(dialect), encoding: found)
    }

    private func start() throws(GongkaiError) -> [UInt8] {
        var pieces = try pieces()
        return try next(of: &pieces)
    }

    private func detectedEncoding(
        _ start: [UInt8], _ vocabulary: LedgerVocabulary
    ) throws(GongkaiError) -> TextEncoding {
        var detector = EncodingDetector()
        let wide = try visitPieces { piece throws(DelimitedTextError) in
            try detector.append(piece)
        }
        if let wide { throw GongkaiError(wide, destination: name) }
        switch detector.verdict() {
        case .known(let encoding): return encoding
        case .notUTF8(let line):
            if try decodes(as: .gb18030) {
                let text = try decoded(start, .gb18030)
                if dialect(of: text, vocabulary) != nil { return .gb18030 }
            }
            throw GongkaiError(
                DelimitedTextError(.unknownEncoding(line: line)), destination: name)
        }
    }

    private func decodes(as encoding: TextEncoding) throws(GongkaiError) -> Bool {
        // Where the system lacks the encoding, nothing decodes as it.
        guard var decoder = try? StreamDecoder(encoding) else { return false }
        let failure = try visitPieces { piece throws(DelimitedTextError) in
            _ = piece.isEmpty ? try decoder.finish() : try decoder.decode(piece)
        }
        return failure == nil
    }

    /// Shows all pieces, and an empty one at the end; returns what a visit threw.
    private func visitPieces(
        _ visit: ([UInt8]) throws(DelimitedTextError) -> Void
    ) throws(GongkaiError) -> DelimitedTextError? {
        var pieces = try pieces()
        while true {
            let piece = try next(of: &pieces)
            do {
                try visit(piece)
            } catch {
                return error
            }
            if piece.isEmpty { return nil }
        }
    }

    private func next(of pieces: inout InputPieces) throws(GongkaiError) -> [UInt8] {
        do {
            return try pieces.next()
        } catch {
            throw GongkaiError(error)
        }
    }

    private func decoded(
        _ start: [UInt8], _ encoding: TextEncoding
    ) throws(GongkaiError) -> [UInt8] {
        do {
            var decoder = try StreamDecoder(encoding)
            return try decoder.decode(start)
        } catch {
            throw GongkaiError(error, destination: name)
        }
    }

    /// The separator with which a header is found.
    private func dialect(
        of text: [UInt8], _ vocabulary: LedgerVocabulary
    ) -> DelimitedDialect? {
        let dialects = DelimitedDialect.Separator.allCases.map { DelimitedDialect(separator: $0) }
        return dialects.first { dialect in
            var stream = DelimitedStream(dialect: dialect, rowLimit: limits.ledgerRowBytes)
            stream.append(text)
            stream.finish()
            var reader = LedgerReader(vocabulary: vocabulary, file: name)
            // What is wrong with the text is told when it is read.
            while reader.columns == nil, !reader.lacksHeader, (try? stream.advance()) == true {
                _ = reader.entry(of: stream)
            }
            return reader.columns != nil
        }
    }
}
