/// The hash that stands for a feature or a phrase. Not for tables that an attacker fills: features are only looked up.
package enum FeatureHash {
    package static let seed: UInt64 = 0x2545_F491_4F6C_DD1D

    @inline(__always)
    package static func mix(_ hash: UInt64, _ value: UInt64) -> UInt64 {
        var mixed = (hash ^ value) &* 0x9E37_79B9_7F4A_7C15
        mixed ^= mixed &>> 32
        return mixed
    }

    /// The last step, which spreads what differs over all bits.
    @inline(__always)
    package static func finish(_ hash: UInt64) -> UInt64 {
        var mixed = hash &* 0xD6E8_FEB8_6659_FD93
        mixed ^= mixed &>> 32
        return mixed &* 0xD6E8_FEB8_6659_FD93
    }

    /// A feature of two values, by the number of its template: high bits and low bits both depend on all of them.
    @inline(__always)
    package static func feature(_ template: UInt64, _ value: UInt64, _ other: UInt64 = 0) -> UInt64 {
        let one = (value ^ template &* 0xA24B_AED4_963E_E407) &* 0x9FB2_1C65_1E98_DF25
        let mixed = (one ^ one &>> 32 ^ other) &* 0xD6E8_FEB8_6659_FD93
        return mixed ^ mixed &>> 32
    }

    package static func phrase(_ scalars: some Sequence<UInt32>) -> UInt64 {
        scalars.reduce(seed) { mix($0, UInt64($1)) }
    }
}

/// Takes the features of a position one by one.
package protocol FeatureSink {
    mutating func add(_ feature: UInt64)
}
