import HTTPWire
import Testing

@Suite("traceparent and X-Request-Id")
struct TraceContextTests {
    private static let trace = "4bf92f3577b34da6a3ce929d0e0e4736"
    private static let parent = "00f067aa0ba902b7"

    private func context(_ text: String) -> TraceContext? { TraceContext(Array(text.utf8).span) }

    /// What stands on the wire, and how it is written in version 00.
    @Test(arguments: [
        ("00-\(trace)-\(parent)-00", "00-\(trace)-\(parent)-00"),
        ("00-\(trace)-\(parent)-01", "00-\(trace)-\(parent)-01"),
        // Flags that level 1 does not know are not passed on.
        ("00-\(trace)-\(parent)-ff", "00-\(trace)-\(parent)-01"),
        ("00-\(trace)-\(parent)-fe", "00-\(trace)-\(parent)-00"),
        (
            "00-00000000000000000000000000000001-0000000000000001-00",
            "00-00000000000000000000000000000001-0000000000000001-00"
        ),
        (
            "00-f0000000000000000000000000000000-f000000000000000-00",
            "00-f0000000000000000000000000000000-f000000000000000-00"
        ),
        // A version to come: its first four parts are read as those of 00.
        ("01-\(trace)-\(parent)-01", "00-\(trace)-\(parent)-01"),
        ("cc-\(trace)-\(parent)-01-what-the-future-adds", "00-\(trace)-\(parent)-01"),
        ("fe-\(trace)-\(parent)-00-", "00-\(trace)-\(parent)-00"),
    ])
    func isRead(text: String, written: String) { #expect(context(text)?.description == written) }

    @Test(arguments: [
        "", "00", "00-", "-", "00-\(trace)-\(parent)", "00-\(trace)-\(parent)-", "00-\(trace)-\(parent)-0",
        // The version.
        "ff-\(trace)-\(parent)-01", "0-\(trace)-\(parent)-01", "000-\(trace)-\(parent)-01", "0x-\(trace)-\(parent)-01",
        "FE-\(trace)-\(parent)-01", " 0-\(trace)-\(parent)-01",
        // Version 00 has nothing after its flags; a later one has a dash before what it adds.
        "00-\(trace)-\(parent)-01-", "00-\(trace)-\(parent)-01-more", "00-\(trace)-\(parent)-01 ",
        "01-\(trace)-\(parent)-01more", "01-\(trace)-\(parent)-0100",
        // All zero.
        "00-00000000000000000000000000000000-\(parent)-01", "00-\(trace)-0000000000000000-01",
        // Upper case, other characters, wrong lengths.
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-\(parent)-01", "00-\(trace)-00F067AA0BA902B7-01",
        "00-\(trace)-\(parent)-0A", "00-\(trace)-\(parent)-0g", "00-4bf92f3577b34da6a3ce929d0e0e473-\(parent)-001",
        "00-4bf92f3577b34da6a3ce929d0e0e47360-\(parent)-1", "00-\(trace)-00f067aa0ba902b-011",
        "00-4bf92f3577b34da6a3ce929d0e0e473.-\(parent)-01", "00-\(trace)-00f067aa0ba902b\u{0}-01",
        "00_\(trace)_\(parent)_01", "00-\(trace)-\(parent)+01", "00-4bf92f3577b34da6a3ce929d0e0e47é-\(parent)-01",
    ])
    func isNotRead(text: String) { #expect(context(text) == nil) }

    @Test func aFieldThatStandsTwiceSaysNothing() {
        var fields = Fields()
        #expect(TraceContext(of: fields) == nil)
        fields.append("Traceparent", "00-\(Self.trace)-\(Self.parent)-01")
        #expect(TraceContext(of: fields)?.parent == 0x00f0_67aa_0ba9_02b7)
        fields.append("traceparent", "00-\(Self.trace)-\(Self.parent)-01")
        #expect(TraceContext(of: fields) == nil)
    }

    @Test(arguments: [
        "a", "0b5e8a6e-1f0b-4f6a-9d2d-2f6d1f0c8a11", "01ARZ3NDEKTSV4RRFFQ69G5FAV", "a.b_c~d", "q83vEjRWeJA+/w==",
        String(repeating: "x", count: 64),
    ])
    func aPlainRequestIdIsTaken(id: String) {
        var fields = Fields()
        fields.append("x-request-id", id)
        #expect(RequestID.sent(in: fields) == id)
        fields.append("x-request-id", id)
        #expect(RequestID.sent(in: fields) == nil)
    }

    @Test(arguments: [
        "", "a b", "a\"b", "a\\b", "a,b", "a;b", "<b>", "a:b", "${jndi}", "%0d%0a", "é", "\u{1B}[31m",
        String(repeating: "x", count: 65),
    ])
    func anythingElseIsNot(id: String) {
        var fields = Fields()
        fields.append("X-Request-Id", id)
        #expect(RequestID.sent(in: fields) == nil)
    }
}
