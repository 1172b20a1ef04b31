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
        // With --static-swift-stdlib nothing of Swift is a library of its own.
        let isStatic = !libraries.contains { $0.contains("libswiftCore.so") }
        #expect(isStatic != libraries.contains { $0.contains("libFoundationEssentials.so") })
        #expect(!libraries.contains { $0.contains("[libFoundation.so]") })
        #expect(!libraries.contains { $0.contains("libFoundationInternationalization.so") })
        #expect(!libraries.contains { $0.contains("XCTest") })
        // Nor is it in the program itself.
        let symbols = String(decoding: try ExternalTool.run(["nm", path]), as: UTF8.self)
        #expect(!symbols.contains("$s10Foundation"))
    }
}
