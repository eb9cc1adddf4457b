/// `Sun, 06 Nov 1994 08:49:37 GMT`: IMF-fixdate of RFC 9110 §5.6.7.
package enum HTTPDate {
    /// - Parameter secondsSince1970: UTC; before 1970 and after 9999 the nearest date that can be written.
    package static func bytes(secondsSince1970: Int64) -> [UInt8] {
        let seconds = min(max(0, secondsSince1970), 253_402_300_799)
        let days = Int(seconds / 86_400)
        let second = Int(seconds % 86_400)
        let (year, month, day) = civil(days)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(29)
        // 1 January 1970 was a Thursday.
        bytes.append(contentsOf: names("ThuFriSatSunMonTueWed", days % 7))
        bytes.append(text: ", ")
        append(twoDigits: day, to: &bytes)
        bytes.append(Byte.space)
        bytes.append(contentsOf: names("JanFebMarAprMayJunJulAugSepOctNovDec", month - 1))
        bytes.append(Byte.space)
        append(twoDigits: year / 100, to: &bytes)
        append(twoDigits: year % 100, to: &bytes)
        bytes.append(Byte.space)
        append(twoDigits: second / 3600, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        append(twoDigits: second / 60 % 60, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        append(twoDigits: second % 60, to: &bytes)
        bytes.append(text: " GMT")
        return bytes
    }

    /// Seconds since 1970 (UTC) of any of the three forms of HTTP-date; nil for what is none.
    ///
    /// A two-digit year (RFC 850) is read against `year`: no clock is asked here, and the century changes nothing for a
    /// date that is compared with the age of a file.
    package static func seconds(of text: String, year: Int = 2026) -> Int64? {
        HTTPDateParser.seconds(of: text, year: year)
    }

    private static func names(_ all: String, _ index: Int) -> [UInt8] { Array(all.utf8.dropFirst(index * 3).prefix(3)) }

    private static func append(twoDigits number: Int, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "0") + UInt8(number / 10 % 10))
        bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
    }

    /// Year, month and day of a count of days since 1 January 1970, by eras of 400 years that begin on 1 March, so that
    /// the leap day is the last of its year.
    private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }
}
