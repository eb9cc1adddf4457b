/// Percent-encoding (RFC 3986 §2.1), the other way round than `PercentDecoding`.
package enum PercentEncoding {
    private static let digits = Array("0123456789ABCDEF".utf8)

    /// - Parameter keeps: which bytes stay as they are.
    package static func encode(_ text: some StringProtocol, keeping keeps: (UInt8) -> Bool) -> String {
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            bytes += keeps(byte) ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
