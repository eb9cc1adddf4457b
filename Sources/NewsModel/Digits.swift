/// Decimal digits with leading zeros, as dates are written.
package enum Digits {
    package static func padded(_ number: Int, _ width: Int) -> String {
        guard (0...9999).contains(number), (1...4).contains(width) else {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
        }
        return String(unsafeUninitializedCapacity: 4) { write(number, width, to: $0) }
    }

    /// Writes a number of at most four digits to the front of a buffer; gives how many bytes it took.
    static func write(_ number: Int, _ width: Int, to buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
        let count = max(width, number > 999 ? 4 : number > 99 ? 3 : number > 9 ? 2 : 1)
        var rest = number
        for index in (0..<count).reversed() {
            buffer[index] = UInt8(truncatingIfNeeded: 0x30 + rest % 10)
            rest /= 10
        }
        return count
    }
}
