/// What is wrong with a package, before it is known which file was meant.
package struct PackageFault: Error, Hashable, Sendable {
    /// The part; nil where the package as a whole is meant.
    package var part: String?
    /// A short note in English, without the content of any cell.
    package var reason: String

    package init(part: String?, reason: String) {
        self.part = part
        self.reason = reason
    }
}
