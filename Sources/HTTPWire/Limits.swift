/// The bounds of one request. Each names the attack it stops.
package struct Limits: Sendable, Hashable {
    /// Bytes of the request line; beyond it 414. Stops a line that never ends from filling memory.
    package var requestLine = 16 * 1024
    /// Bytes of the whole head, request line included; beyond it 431. Stops endless field lines: maintainers settled on
    /// a total of this size after CVE-2026-28980.
    package var head = 80_000
    /// Field lines; beyond it 431. Stops thousands of tiny fields, each dearer to keep than to send.
    package var fieldCount = 100
    /// Empty lines before a request line, which RFC 9112 §2.2 asks to ignore; beyond it 400. Stops a stream of them from
    /// keeping a connection alive.
    package var emptyLines = 4
    /// Bytes of the decoded body; beyond it 413. Stops a body from filling memory.
    package var body = 2 * 1024 * 1024
    /// Bytes of all chunk extensions of a body; beyond it 400. Stops bodies of nothing but framing (CVE-2023-39326).
    package var chunkExtensions = 4 * 1024
    /// Bytes of all trailer lines; beyond it 431. Stops endless trailers after a tiny body.
    package var trailers = 8 * 1024
    /// Requests read ahead of their answers on one connection. Stops a client that asks and never reads.
    package var pipelined = 16
    /// Requests on one connection; the last answer says `Connection: close`. Stops one client from holding a loop for
    /// ever, and lets load spread again.
    package var requestsPerConnection = 100_000
    /// Bytes read and thrown away after an early error, before the connection is closed. Stops an upload that was
    /// refused from being read to its end.
    package var lingering = 1024 * 1024

    package init() {}
}
