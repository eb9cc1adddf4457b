/// A TLS handshake that was completed, as far as metrics tell them apart.
package struct Handshake: Sendable, Hashable, CaseIterable {
    package enum Version: String, Sendable, CaseIterable {
        case tls12 = "TLSv1.2"
        case tls13 = "TLSv1.3"
    }

    package let version: Version
    /// Whether the client came back with a session or a ticket, which saves both sides the dear part.
    package let isResumed: Bool

    package static let allCases = Version.allCases.flatMap { version in
        [false, true].map { Handshake(version: version, isResumed: $0) }
    }
}
