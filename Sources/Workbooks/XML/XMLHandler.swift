/// Receives the events of an XML part.
///
/// Names, attributes and text are borrowed for the length of a call. Text comes in pieces.
package protocol XMLHandler: AnyObject {
    /// The first thing that the handler objects to; reading stops soon after it is set.
    var fault: String? { get set }

    func startElement(_ name: Span<UInt8>, _ attributes: borrowing XMLAttributes)
    func endElement(_ name: Span<UInt8>)
    func text(_ text: Span<UInt8>)
}

extension XMLHandler {
    /// Records a fault, unless there is one already.
    package func object(_ reason: @autoclosure () -> String) {
        if fault == nil { fault = reason() }
    }

    /// Records a fault unless the condition holds.
    package func expect(_ condition: Bool, _ reason: @autoclosure () -> String) {
        if !condition { object(reason()) }
    }
}

/// Takes no interest in anything but that a part is well-formed.
final class WellFormedHandler: XMLHandler {
    var fault: String?

    func startElement(_ name: Span<UInt8>, _ attributes: borrowing XMLAttributes) {}
    func endElement(_ name: Span<UInt8>) {}
    func text(_ text: Span<UInt8>) {}
}
