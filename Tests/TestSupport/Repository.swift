/// The folder of the package, for tests that read its samples.
package let packageRoot: String = {
    var path = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    path.removeLast(3)
    return path.joined(separator: "/")
}()
