/// Reads the three forms of HTTP-date (RFC 9110 §5.6.7):
///
/// 1. IMF-fixdate: `Sun, 06 Nov 1994 08:49:37 GMT`
/// 2. the obsolete form of RFC 850: `Sunday, 06-Nov-94 08:49:37 GMT`
/// 3. that of asctime: `Sun Nov  6 08:49:37 1994`
///
/// Letter case matters and nothing may surround the date. The name of the weekday is not held against the date: other
/// software gets it wrong, and nothing is decided by it.
struct HTTPDateParser {
    private let bytes: [UInt8]
    private var position = 0

    /// Seconds since 1970, UTC; nil for what is no HTTP-date.
    /// - Parameter year: of now; a two-digit year is the one that lies at most 50 years after it.
    static func seconds(of text: String, year: Int) -> Int64? {
        let bytes = Array(text.utf8)
        guard bytes.count <= 40 else { return nil }
        var parser = HTTPDateParser(bytes: bytes)
        return parser.whole { $0.fixdate() } ?? parser.whole { $0.rfc850(year: year) } ?? parser.whole { $0.asctime() }
    }

    private mutating func whole(_ read: (inout HTTPDateParser) -> Int64?) -> Int64? {
        position = 0
        guard let seconds = read(&self), position == bytes.count else { return nil }
        return seconds
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func fixdate() -> Int64? {
        guard name(of: Self.shortDays) != nil, take(", "), let day = number(2), take(" "),
            let month = name(of: Self.months), take(" "), let year = number(4), take(" "),
            let time = time(), take(" GMT")
        else { return nil }
        return Self.seconds(year, month + 1, day, time)
    }

    private mutating func rfc850(year now: Int) -> Int64? {
        guard name(of: Self.longDays) != nil, take(", "), let day = number(2), take("-"),
            let month = name(of: Self.months), take("-"), let short = number(2), take(" "),
            let time = time(), take(" GMT")
        else { return nil }
        let year = now - now % 100 + short
        return Self.seconds(year > now + 50 ? year - 100 : year, month + 1, day, time)
    }

    private mutating func asctime() -> Int64? {
        guard name(of: Self.shortDays) != nil, take(" "), let month = name(of: Self.months),
            take(" "), let day = take(" ") ? number(1) : number(2), take(" "),
            let time = time(), take(" "), let year = number(4)
        else { return nil }
        return Self.seconds(year, month + 1, day, time)
    }

    private static let shortDays: [StaticString] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let longDays: [StaticString] = [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]
    private static let months: [StaticString] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    // MARK: Pieces

    private mutating func take(_ literal: StaticString) -> Bool {
        let matches = literal.withUTF8Buffer { bytes.dropFirst(position).starts(with: $0) }
        if matches { position += literal.utf8CodeUnitCount }
        return matches
    }

    private mutating func name(of names: [StaticString]) -> Int? {
        for (index, name) in names.enumerated() where take(name) { return index }
        return nil
    }

    private mutating func number(_ digits: Int) -> Int? {
        guard bytes.count - position >= digits else { return nil }
        var value = 0
        for byte in bytes[position..<position + digits] {
            guard Byte.isDigit(byte) else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        position += digits
        return value
    }

    /// Seconds of the day; 60 is a leap second.
    private mutating func time() -> Int? {
        guard let hour = number(2), hour < 24, take(":"), let minute = number(2), minute < 60, take(":"),
            let second = number(2), second <= 60
        else { return nil }
        return hour * 3600 + minute * 60 + second
    }

    private static func seconds(_ year: Int, _ month: Int, _ day: Int, _ time: Int) -> Int64? {
        guard day >= 1, day <= length(ofMonth: month, year) else { return nil }
        return Int64(days(year, month, day)) * 86_400 + Int64(time)
    }

    private static func length(ofMonth month: Int, _ year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Days since 1 January 1970. Years begin on 1 March here, so that the leap day is the last of its year.
    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shifted = (month <= 2 ? year - 1 : year) + 400
        let era = shifted / 400
        let yearOfEra = shifted % 400
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return (era - 1) * 146_097 + dayOfEra - 719_468
    }
}
