/// A point in time as connections see it; they have no clock of their own.
struct Moment {
    /// Monotonic.
    let milliseconds: UInt64
    /// The value of the `Date` field.
    let date: [UInt8]
}
