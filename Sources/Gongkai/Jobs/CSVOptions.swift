import DelimitedText
import DisclosureForms

/// How a form becomes CSV.
public struct CSVOptions: Hashable, Sendable {
    /// Character encodings.
    public enum Encoding: String, Hashable, Sendable, CaseIterable {
        /// UTF-8 after a byte order mark, without which Excel shows Chinese text as garbage.
        case utf8WithMark = "utf-8-bom"
        /// UTF-8.
        case utf8 = "utf-8"
        /// GB 18030, for programs that expect the encoding of Chinese Windows.
        case gb18030
        /// GBK, for programs that know nothing newer; it lacks rare characters.
        case gbk
    }

    /// How the channels of an item are told.
    public enum Channels: String, Hashable, Sendable, CaseIterable {
        /// A column for every channel, ticked where it is chosen.
        case columns
        /// One cell with a line for every channel, as the form prints it.
        case cell
    }

    /// The character encoding.
    public var encoding: Encoding
    /// How channels are told.
    public var channels: Channels
    /// Whether texts that a spreadsheet program would run as a formula get an apostrophe in front.
    ///
    /// Without it, whoever opens the file runs what is in it.
    public var guardsFormulas: Bool
    /// Whether columns behind those of the form tell the catalog's title, department, sign-off,
    /// declared counts and further texts, the same in every row; they are headed by the keys of the
    /// catalog file, such as `catalog.department`.
    ///
    /// With them a catalog is read back whole, and the files of a city can stand in one table.
    public var hasCatalogColumns = true

    /// Makes options; the defaults suit Excel in Chinese.
    public init(
        encoding: Encoding = .utf8WithMark, channels: Channels = .columns,
        guardsFormulas: Bool = true
    ) {
        self.encoding = encoding
        self.channels = channels
        self.guardsFormulas = guardsFormulas
    }

    var channelStyle: FormRecords.ChannelStyle {
        switch channels {
        case .columns: .columns
        case .cell: .lines
        }
    }

    var writer: DelimitedWriter {
        DelimitedWriter(
            dialect: DelimitedDialect(guardsFormulas: guardsFormulas),
            encoding: encoding.textEncoding)
    }
}
