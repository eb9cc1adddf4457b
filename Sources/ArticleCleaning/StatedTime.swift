import NewsModel

/// A date, with or without the time of day, as pages write it: `2021-02-23 18:05`, `2021.02.23. 오후 6:05`,
/// `2021년 02월 23일 18시 05분`.
struct StatedTime: Hashable {
    let date: CivilDate
    /// Seconds since midnight in Korea; nil where only the day is written.
    let seconds: Int?
    let end: Int

    init?(at position: Int, in scalars: [Unicode.Scalar]) {
        var reader = Reader(scalars: scalars, position: position)
        guard position == 0 || !LineShape.isDigit(scalars[position - 1]), let year = reader.number(digits: 4...4),
            (1900...2100).contains(year), reader.dateSeparator(), let month = reader.number(digits: 1...2),
            reader.dateSeparator(), let day = reader.number(digits: 1...2), let date = CivilDate(year, month, day)
        else { return nil }
        self.date = date
        reader.take("일")
        reader.take(".")
        var end = reader.position
        let isAfternoon = reader.partOfDay()
        seconds = reader.timeOfDay(isAfternoon: isAfternoon)
        if seconds != nil { end = reader.position }
        self.end = end
    }

    /// RFC 3339, in Korean time; nil where only the day is known.
    var instant: String? {
        guard let seconds else { return nil }
        let fields = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { Digits.padded($0, 2) }
        return "\(date)T\(fields.joined(separator: ":"))+09:00"
    }

    private struct Reader {
        let scalars: [Unicode.Scalar]
        var position: Int

        var current: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

        @discardableResult
        mutating func take(_ scalar: Unicode.Scalar) -> Bool {
            guard current == scalar else { return false }
            position += 1
            return true
        }

        mutating func number(digits: ClosedRange<Int>) -> Int? {
            var value = 0
            var length = 0
            while let scalar = current, LineShape.isDigit(scalar), length < digits.upperBound {
                value = value * 10 + Int(scalar.value - 0x30)
                length += 1
                position += 1
            }
            return digits.contains(length) ? value : nil
        }

        mutating func dateSeparator() -> Bool {
            take(" ")
            guard let scalar = current, "-./년월".unicodeScalars.contains(scalar) else { return false }
            position += 1
            take(" ")
            return true
        }

        /// Passes weekday and 오전 or 오후; true after 오후, nil where neither is written.
        mutating func partOfDay() -> Bool? {
            let weekdays = "월화수목금토일"
            for _ in 0..<12 {
                guard let scalar = current else { return nil }
                if scalar == "오", position + 1 < scalars.count {
                    let isAfternoon = scalars[position + 1] == "후"
                    guard isAfternoon || scalars[position + 1] == "전" else { return nil }
                    position += 2
                    take(" ")
                    return isAfternoon
                }
                if "AaPp".unicodeScalars.contains(scalar), position + 1 < scalars.count,
                    "mM".unicodeScalars.contains(scalars[position + 1])
                {
                    position += 2
                    take(" ")
                    return scalar == "P" || scalar == "p"
                }
                guard "() ,[]|T요".unicodeScalars.contains(scalar) || weekdays.unicodeScalars.contains(scalar) else {
                    return nil
                }
                position += 1
            }
            return nil
        }

        /// `18:05`, `18:05:33`, `18시 05분`.
        mutating func timeOfDay(isAfternoon: Bool?) -> Int? {
            guard var hour = number(digits: 1...2), take(":") || take("시") else { return nil }
            take(" ")
            guard let minute = number(digits: 1...2), hour < 24, minute < 60 else { return nil }
            if isAfternoon == true, hour < 12 { hour += 12 }
            if isAfternoon == false, hour == 12 { hour = 0 }
            take("분")
            let second = take(":") ? number(digits: 1...2) ?? 0 : 0
            return hour * 3600 + minute * 60 + min(second, 59)
        }
    }
}
