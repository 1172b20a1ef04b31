import Foundation
import SheetModel
import Testing
import Workbooks

@Suite struct XMLPartTests {
    @Test func eventsComeInOrder() throws {
        let events = try parse("<a x='1' y='&lt;2'>t&amp;u<b/>v</a>")
        #expect(events == ["<a x=1 y=<2", "t&u", "<b", ">b", "v", ">a"])
    }

    @Test(arguments: ["", "<a>", "<a></b>", "<a/><b/>", "<a>\u{1}</a>", "<a x='1' x='2'/>", "a"])
    func malformedPartsAreRefused(text: String) {
        #expect(throws: PackageFault.self) { try parse(text) }
    }

    @Test(arguments: [
        ("<!DOCTYPE a><a/>", "a document type declaration"),
        ("<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>", "a document type declaration"),
        (String(repeating: "<a>", count: 101), "nested too deeply"),
        ("<a " + (0..<257).map { "x\($0)='' " }.joined() + "/>", "too many attributes"),
    ])
    func costlyPartsAreRefused(text: String, reason: String) {
        let fault = #expect(throws: PackageFault.self) { try parse(text) }
        #expect(fault?.part == "part.xml")
        #expect(fault?.reason == reason)
        #expect(fault?.kind != .other)
    }

    @Test func longTokensAreRefused() {
        let comment = "<a><!--" + String(repeating: "x", count: 3 << 20) + "--></a>"
        let fault = PackageFault(
            part: "part.xml", reason: "a token of too many bytes", kind: .limit(.xmlToken))
        #expect(throws: fault) { try parse(comment) }
    }

    @Test func limitsMayBeReached() throws {
        let deep = String(repeating: "<a>", count: 100) + String(repeating: "</a>", count: 100)
        #expect(try parse(deep).count == 200)
        #expect(try parse("<a " + (0..<256).map { "x\($0)='' " }.joined() + "/>").count == 2)
    }

    @Test func faultOfTheHandlerStopsReading() {
        let fault = #expect(throws: PackageFault.self) { try parse("<a><stop/></a>") }
        #expect(fault?.reason == "stopped")
    }

    @Test func syntaxErrorsHaveAPlace() {
        let fault = #expect(throws: PackageFault.self) { try parse("<a>\n  <b></c></a>") }
        #expect(fault?.reason == "line 2, column 7: mismatched tag")
    }

    @Test func partOfTooManyBytesIsRefused() throws {
        let limits = ArchiveLimits(entries: 1, partBytes: 10)
        #expect(
            try parse("<a>56789/>".replacingOccurrences(of: ">56789", with: " b='c'"), limits).count
                == 2)
        let fault = PackageFault(
            part: "part.xml", reason: "more than 10 bytes", kind: .limit(.partBytes))
        #expect(throws: fault) { try parse("<a b='cd'/>", limits) }
    }

    @Test func archiveOfTooManyEntriesIsRefused() throws {
        let folder = try ScratchFolder()
        let file = folder.file("many.zip")
        try StoredZip(parts: (0..<3).map { ("\($0)", []) }).write(to: file)
        #expect(throws: PackageFault(part: nil, reason: "3 entries")) {
            _ = try ZipArchive(
                path: file, limits: ArchiveLimits(entries: 2, partBytes: 9), isStrict: true)
        }
    }

    @discardableResult
    private func parse(_ text: String, _ limits: ArchiveLimits = .written) throws -> [String] {
        let folder = try ScratchFolder()
        let file = folder.file("parts.zip")
        try StoredZip(parts: [("part.xml", Array(text.utf8))]).write(to: file)
        let archive = try ZipArchive(path: file, limits: limits, isStrict: true)
        var parser = try XMLPartParser(limits: limits)
        let recorder = EventRecorder()
        try archive.withPart(0) { part throws(PackageFault) in
            try parser.parse(&part, with: recorder)
        }
        return recorder.events
    }
}

private final class EventRecorder: XMLHandler {
    var fault: String?
    private(set) var events: [String] = []
    private var isText = false

    func startElement(_ name: Span<UInt8>, _ attributes: borrowing XMLAttributes) {
        var event = "<" + (name.string ?? "?")
        if let x = attributes.string("x") { event += " x=" + x }
        if let y = attributes.string("y") { event += " y=" + y }
        events.append(event)
        isText = false
        expect(!name.equals("stop"), "stopped")
    }

    func endElement(_ name: Span<UInt8>) {
        events.append(">" + (name.string ?? "?"))
        isText = false
    }

    func text(_ text: Span<UInt8>) {
        if isText {
            events[events.count - 1] += text.string ?? "?"
        } else {
            events.append(text.string ?? "?")
        }
        isText = true
    }
}
