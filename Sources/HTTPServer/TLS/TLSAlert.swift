/// Alerts that are sent before there is a session: whole records, in the clear (RFC 8446 §6.2).
enum TLSAlert {
    /// Fatal: something that is not the client's fault. TLS has no word for "too many connections".
    static let internalError: [UInt8] = [21, 3, 3, 0, 2, 2, 80]
}
