/// A set of ASCII bytes as two words, so that asking costs a shift and no memory access.
struct ByteSet: Sendable {
    private let low: UInt64
    private let high: UInt64

    private init(low: UInt64, high: UInt64) {
        self.low = low
        self.high = high
    }

    @inline(__always)
    func contains(_ byte: UInt8) -> Bool {
        if byte < 64 { return low &>> UInt64(byte) & 1 == 1 }
        return byte < 128 && high &>> UInt64(byte &- 64) & 1 == 1
    }

    /// `tchar` of RFC 9110 §5.6.2.
    static var token: ByteSet { ByteSet(low: 0x03FF_6CFA_0000_0000, high: 0x57FF_FFFF_C7FF_FFFE) }

    /// `pchar` and `/` of RFC 3986 §3.3, without `%`.
    static var path: ByteSet { ByteSet(low: 0x2FFF_FFD2_0000_0000, high: 0x47FF_FFFE_87FF_FFFF) }

    /// `query` of RFC 3986 §3.4, without `%`.
    static var query: ByteSet { ByteSet(low: 0xAFFF_FFD2_0000_0000, high: 0x47FF_FFFE_87FF_FFFF) }

    /// `reg-name` of RFC 3986 §3.2.2.
    static var hostName: ByteSet { ByteSet(low: 0x2BFF_7FF2_0000_0000, high: 0x47FF_FFFE_87FF_FFFE) }

    /// The ASCII part of `field-content` and the white space inside it (RFC 9110 §5.5).
    static var fieldValue: ByteSet { ByteSet(low: 0xFFFF_FFFF_0000_0200, high: 0x7FFF_FFFF_FFFF_FFFF) }
}
