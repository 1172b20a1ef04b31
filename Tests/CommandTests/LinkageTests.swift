import Foundation
import TestSupport
import Testing

@Suite(.enabled(if: ExternalTool.isInstalled("readelf"))) struct LinkageTests {
    /// The whole of Foundation would double the memory and the time to start.
    @Test func onlyTheEssentialsOfFoundation() throws {
        let path = try #require(Program.path)
        let listing = String(
            decoding: try ExternalTool.run(["readelf", "-d", path]), as: UTF8.self)
        let libraries = listing.split(separator: "\n").filter { $0.contains("(NEEDED)") }
        #expect(libraries.contains { $0.contains("libFoundationEssentials.so") })
        #expect(!libraries.contains { $0.contains("[libFoundation.so]") })
        #expect(!libraries.contains { $0.contains("libFoundationInternationalization.so") })
        #expect(!libraries.contains { $0.contains("XCTest") })
    }
}
