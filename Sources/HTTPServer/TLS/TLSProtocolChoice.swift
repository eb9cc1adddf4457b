import COpenSSL

/// Chooses among the protocols that a client offers (ALPN, RFC 7301). One that offers none speaks HTTP/1.1; one that
/// offers only what is not spoken here, such as HTTP/2, is told so by the alert `no_application_protocol`.
enum TLSProtocolChoice {
    private static let spoken = ["http/1.1", "http/1.0"].map { Array($0.utf8) }

    static func make(
        _ chosen: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, _ chosenCount: UnsafeMutablePointer<UInt8>?,
        _ offered: UnsafePointer<UInt8>?, _ length: UInt32
    ) -> Int32 {
        let offers = UnsafeBufferPointer(start: offered, count: Int(length))
        for name in spoken {
            var start = 0
            while start < offers.count {
                let end = start + 1 + Int(offers[start])
                guard end <= offers.count else { break }
                if offers[(start + 1)..<end].elementsEqual(name) {
                    // OpenSSL copies it before the client's list is gone.
                    chosen?.pointee = offered.map { $0 + start + 1 }
                    chosenCount?.pointee = offers[start]
                    return SSL_TLSEXT_ERR_OK
                }
                start = end
            }
        }
        return SSL_TLSEXT_ERR_ALERT_FATAL
    }
}
