/// `X-Request-Id`: by which a client and an operator find the same request in their logs.
package enum RequestID {
    package static let field = "X-Request-Id"
    /// Longer ones are not taken: whoever sends one has it kept in memory, logged and sent back.
    private static let longest = 64

    /// Of what a request says: nil unless it stands there once and is a plain word. Anything else would be sent back and
    /// logged, where quotes, spaces and control characters could mean something.
    package static func sent(in fields: Fields) -> String? {
        guard fields.contains("x-request-id") else { return nil }
        return fields.onlyValue(of: field) { isPlain($0) ? $0.string(0..<$0.count) : nil }
    }

    private static func isPlain(_ bytes: Span<UInt8>) -> Bool {
        guard !bytes.isEmpty, bytes.count <= longest else { return false }
        for index in bytes.indices where !isAllowed(bytes[index]) { return false }
        return true
    }

    /// Letters, digits and what UUIDs, base64 and dotted ids are written with.
    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
            UInt8(ascii: "~"), UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "="):
            true
        default: false
        }
    }
}
