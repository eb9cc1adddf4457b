import NewsModel

/// The clock's part of a TIMEX3 value: `T15:20`, `TMO`.
enum ClockValue {
    /// Nil where the frame says no time of day.
    static func text(of frame: Frame, inheriting part: DayPart? = nil) -> String? {
        let part = frame.part ?? part
        guard let hour = frame.hour else { return frame.part.map { "T" + $0.code } }
        return text(hour: hour, minute: frame.minute, second: frame.second, part: part)
    }

    static func text(hour: Int, minute: Int?, second: Int?, part: DayPart?) -> String {
        var text = "T" + Digits.padded(hour24(hour, part), 2) + ":" + Digits.padded(minute ?? 0, 2)
        if let second { text += ":" + Digits.padded(second, 2) }
        return text
    }

    /// Minutes since midnight of the time a frame says.
    static func minutes(of frame: Frame) -> Int? {
        frame.hour.map { hour24($0, frame.part) * 60 + (frame.minute ?? 0) }
    }

    /// Whether the hours are those of a half of the day and not of the whole, as in 14시.
    static func isHalved(_ frame: Frame) -> Bool { frame.part != nil || (frame.hour ?? 0) <= 12 }

    /// The first time the clock shows the hour after the start.
    static func next(
        _ hour: Int, _ minute: Int, after start: Int, isHalved: Bool
    ) -> (hour: Int, isNextDay: Bool) {
        let hours = isHalved && hour <= 12 ? [0, 12, 24, 36].map { hour % 12 + $0 } : [hour, hour + 24]
        let found = hours.first { $0 * 60 + minute > start } ?? hour
        return found > 24 || found == 24 && minute > 0 ? (found - 24, true) : (found, false)
    }

    /// 오후 3시 is 15, 낮 12시 12, 밤 12시 24, 오전 12시 0.
    private static func hour24(_ hour: Int, _ part: DayPart?) -> Int {
        switch part {
        case .afternoon, .evening: hour < 12 ? hour + 12 : hour
        case .night: hour == 12 ? 24 : (5...11).contains(hour) ? hour + 12 : hour
        case .day: (1...6).contains(hour) ? hour + 12 : hour
        case .morning, .dawn: hour == 12 ? 0 : hour
        case nil: hour
        }
    }
}
