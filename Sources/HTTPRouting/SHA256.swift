import COpenSSL

/// The SHA-256 digest (FIPS 180-4) of bytes.
package struct SHA256: Sendable, Hashable {
    /// 32 of them.
    package let bytes: [UInt8]

    package init(of message: [UInt8]) {
        bytes = [UInt8](unsafeUninitializedCapacity: Self.length) { digest, count in
            message.withUnsafeBufferPointer { _ = COpenSSL.SHA256($0.baseAddress, $0.count, digest.baseAddress) }
            count = Self.length
        }
    }

    /// Nil for what is not 64 hexadecimal digits.
    package init?(hexadecimal text: some StringProtocol) {
        let digits = text.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
        guard text.utf8.count == Self.length * 2, digits.count == Self.length * 2 else { return nil }
        bytes = stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }

    private static let length = 32

    /// Compares every byte, whatever the first ones say.
    func equalsInConstantTime(_ other: SHA256) -> Bool {
        zip(bytes, other.bytes).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
