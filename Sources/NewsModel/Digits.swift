/// Decimal digits with leading zeros, as dates are written.
package enum Digits {
    package static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return digits.count >= width ? digits : String(repeating: "0", count: width - digits.count) + digits
    }
}
