/// What bytes a client sends on one connection, and what must come of them. The name says which rule or attack it is.
package struct WireCase: Sendable, CustomStringConvertible {
    package let name: String
    package let bytes: [UInt8]
    /// The requests that are understood, in order, written as `METHOD /path?query body`.
    package let requests: [String]
    /// The status of the refusal that ends the connection; nil where nothing is refused.
    package let refusal: Int?

    package var description: String { name }

    /// Understood.
    package init(_ name: String, _ raw: String, _ requests: String...) {
        self.init(name, Array(raw.utf8), requests, nil)
    }

    package init(_ name: String, _ raw: String, _ requests: [String]) {
        self.init(name, Array(raw.utf8), requests, nil)
    }

    /// Refused, after `requests` were understood.
    package init(_ name: String, _ raw: String, after requests: String..., refused: Int) {
        self.init(name, Array(raw.utf8), requests, refused)
    }

    /// Refused bytes that are not text.
    package init(_ name: String, bytes: [UInt8], refused: Int) { self.init(name, bytes, [], refused) }

    private init(_ name: String, _ bytes: [UInt8], _ requests: [String], _ refusal: Int?) {
        self.name = name
        self.bytes = bytes
        self.requests = requests
        self.refusal = refusal
    }

    /// A whole GET request with these lines after the request line and Host.
    static func get(_ lines: String = "", target: String = "/") -> String {
        "GET \(target) HTTP/1.1\r\nHost: a\r\n\(lines)\r\n"
    }

    /// A whole POST request with these lines after Host, and what follows its head.
    static func post(_ lines: String, _ body: String = "") -> String {
        "POST / HTTP/1.1\r\nHost: a\r\n\(lines)\r\n\(body)"
    }

    /// A whole POST request in chunks.
    static func chunked(_ body: String) -> String { post("Transfer-Encoding: chunked\r\n", body) }

    /// Every case.
    package static var all: [WireCase] {
        requestLines + targets + fields + lengths + codings + chunks + sequences + hiding + strangers + manners
    }
}
