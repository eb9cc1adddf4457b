/// An opaque position in a list: base64url (RFC 4648 §5) of `kind:position:revision:query:checksum`.
///
/// The checksum tells a mistyped or tampered cursor from a real one; it guards no secret. Revision and query make
/// a cursor say no when the data changed under it or when it is used with other filters.
package struct Cursor: Sendable, Hashable {
    package let position: Int
    /// What the position belongs to: data revision and filters.
    package let scope: String

    package init(position: Int, scope: String) {
        self.position = position
        self.scope = scope
    }

    /// Reads a cursor; nil for what `description` never wrote.
    package init?(_ text: String) {
        guard text.utf8.count <= 120, let bytes = Base64URL.decode(text) else { return nil }
        let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard parts.count == 3, let position = Int(String(decoding: parts[0], as: UTF8.self)), position >= 0
        else { return nil }
        self.init(position: position, scope: String(decoding: parts[1], as: UTF8.self))
        guard text == description else { return nil }
    }

    static func isWellFormed(_ text: String) -> Bool { Cursor(text) != nil }
}

extension Cursor: CustomStringConvertible {
    package var description: String {
        let content = "\(position):\(scope)"
        let checksum = EntityTag.fingerprint(content.utf8).prefix(8)
        return Base64URL.encode(Array("\(content):\(checksum)".utf8))
    }
}
