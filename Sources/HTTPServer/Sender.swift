/// Who sent a request and how, as far as trusted proxies say.
package struct Sender: Sendable, Hashable {
    package let address: PeerAddress
    /// Whether it reached the outermost trusted proxy encrypted; nil where none says.
    package let isSecure: Bool?
}
