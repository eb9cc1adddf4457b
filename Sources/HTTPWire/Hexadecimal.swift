/// Hexadecimal digits with leading zeros, as ids are written.
package enum Hexadecimal {
    /// 16 lower-case digits.
    package static func padded(_ number: UInt64) -> String {
        String(unsafeUninitializedCapacity: 16) { digits in
            for index in digits.indices {
                let digit = UInt8(truncatingIfNeeded: number &>> UInt64(60 &- 4 &* index) & 0xF)
                digits[index] = digit < 10 ? 0x30 + digit : 0x57 + digit
            }
            return 16
        }
    }
}
