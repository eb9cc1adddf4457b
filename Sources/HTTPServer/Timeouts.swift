/// How patient a connection is. Milliseconds.
package struct Timeouts: Sendable, Hashable {
    /// From connecting to the end of the TLS handshake (clients that connect and say nothing, or a byte a second).
    package var handshake: UInt64 = 10_000
    /// From the first byte of a request to the end of its head, however many reads it takes (Slowloris).
    package var head: UInt64 = 10_000
    /// From the end of the head to the end of the body, and again as long as `minimumRate` is kept up (R-U-Dead-Yet).
    package var body: UInt64 = 30_000
    /// Without any request.
    package var idle: UInt64 = 60_000
    /// From the moment the peer stops taking bytes until it has taken all that wait for it, and again as long as
    /// `minimumRate` is kept up (slow readers, which pin answers in memory).
    package var write: UInt64 = 30_000
    /// Bytes a second that a body must arrive and an answer be taken with, on average over each window of `body` and
    /// `write`. Below it the slowest honest line is not told from somebody who counts seconds.
    package var minimumRate = 1024
    /// After an early error or the last answer, until the peer closes.
    package var linger: UInt64 = 2_000
    /// After the start of a graceful stop, for a request that may be on its way on an idle connection.
    package var drain: UInt64 = 500

    package init() {}
}
