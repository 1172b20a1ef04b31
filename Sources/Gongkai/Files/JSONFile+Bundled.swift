import DisclosureCatalog

/// Files that come with the program.
extension JSONFile {
    /// Reads a file of `Templates/`, whose name errors show.
    ///
    /// Throws `GongkaiError` for one that cannot be read, which is a fault of the program.
    static func bundled<Value: Decodable>(
        _ type: Value.Type, _ bytes: [UInt8], _ file: String
    ) throws(GongkaiError) -> Value {
        do {
            return try read(type, from: bytes, file: file, limits: .standard)
        } catch {
            throw GongkaiError(internalFault: error.message.english)
        }
    }
}
