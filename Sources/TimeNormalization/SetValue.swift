import NewsModel

/// TIMEX3 values of what repeats: 매주 월요일 is `XXXX-WXX-1`, 매년 3월 `XXXX-03`.
enum SetValue {
    /// Empty where nothing in the frame can come again: 내주, 오늘.
    ///
    /// - Parameter first: where the range begins that ends in the frame; it lends its day and its half of the day.
    static func value(of frame: Frame, after first: Frame? = nil) -> String {
        var frame = frame
        if let first {
            frame.part = frame.part ?? first.part
            if frame.weekday == nil { frame.weekday = first.weekday }
        }
        // 해마다 음력 8월 15일: no month or day of the solar year.
        let holiday = frame.holiday.flatMap { Holiday.at($0) }
        if frame.isLunar || holiday.map({ !$0.isSolar }) ?? false { return "P1Y" }
        // 매월 첫째 주 월요일
        if frame.month == nil {
            if case .nth = frame.day { return "P1M" }
            if case .ordinal = frame.week { return "P1M" }
        }
        var date = ""
        if let weekday = frame.weekday {
            date = "XXXX-WXX-\(weekday)"
            if let last = frame.lastWeekday { date += (ClockValue.text(of: frame) ?? "") + "/XXXX-WXX-\(last)" }
        } else if frame.isWeekend {
            date = "XXXX-WXX-WE"
        } else if case .absolute(let month) = frame.month {
            date = "XXXX-" + Digits.padded(month, 2)
            if case .absolute(let day) = frame.day { date += "-" + Digits.padded(day, 2) }
        } else if case .absolute(let day) = frame.day {
            date = "XXXX-XX-" + Digits.padded(day, 2)
        } else if let season = frame.season {
            date = "XXXX-" + SeasonCode.timex(season)
        } else if let quarter = frame.quarter {
            date = "XXXX-Q\(quarter)"
        } else if let half = frame.half {
            date = "XXXX-H\(half)"
        } else if frame.edge != nil, case .relative(0) = frame.year {
            // 매년 연말
            date = "P1Y"
        } else if frame.edge != nil, case .relative(0) = frame.month {
            date = "P1M"
        }
        if case .solar(let month, let day)? = holiday?.calendar {
            date = "XXXX-" + Digits.padded(month, 2) + "-" + Digits.padded(day, 2)
        }
        return date + (ClockValue.text(of: frame) ?? "")
    }
}

enum SeasonCode {
    static func timex(_ season: PartialDate.Season) -> String {
        switch season {
        case .spring: "SP"
        case .summer: "SU"
        case .autumn: "FA"
        case .winter: "WI"
        }
    }
}
