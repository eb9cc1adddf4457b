import CLinux

/// What a descriptor is watched for, and what it is found to be.
enum Readiness {
    static var readable: UInt32 { UInt32(SILLOK_READABLE) }
    static var writable: UInt32 { UInt32(SILLOK_WRITABLE) }
    /// An error, or both directions closed.
    static var gone: UInt32 { UInt32(SILLOK_GONE) }
}
