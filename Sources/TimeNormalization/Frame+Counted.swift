import NewsModel

extension Frame {
    /// Takes a number with its unit in.
    mutating func accept(_ counted: Counted) -> Bool {
        guard let value = counted.value, !counted.hasMore else { return false }
        switch counted.unit {
        case .year, .calendarYear:
            if isBeforeChrist {
                guard year == nil, (1...9999).contains(value) else { return false }
                year = .before(value)
                setUpper(counted.upper, .year)
                level = .third
                return true
            }
            if let era {
                guard year == nil, (1...5000).contains(value) else { return false }
                year = .absolute(value + era)
                level = .year
                return true
            }
            guard level <= .direction, let year = Self.calendarYear(counted, value) else { return false }
            self.year = .absolute(year)
            setUpper(counted.upper, .year)
            level = .year
        case .seasonYears:
            guard level <= .direction, !isBeforeChrist else { return false }
            year = .absolute(value)
            setUpper(counted.upper, .year)
            level = .third
        case .decade:
            guard level <= .direction, !isBeforeChrist, value % 10 == 0, value < 3000 else { return false }
            let first = value < 100 ? 1900 + value : value
            year = .decade(first / 10)
            // 1970∼80년대
            if let upper = counted.upper, upper < 3000 {
                setUpper((upper < 100 ? first / 100 * 100 + upper : upper) / 10, .decade)
            }
            level = .year
        case .century:
            guard level <= .direction, (1...30).contains(value) else { return false }
            if isBeforeChrist {
                guard year == nil else { return false }
                year = .centuryBefore(value - 1)
                level = .third
                return true
            }
            year = .century(value - 1)
            if let upper = counted.upper, (1...30).contains(upper) { setUpper(upper - 1, .century) }
            level = .year
        case .quarter, .quarterOfFour:
            guard level <= .year, (1...4).contains(value) else { return false }
            quarter = value
            setUpper(counted.upper, .quarter)
            level = .third
        case .month:
            guard level <= .year, !isClosedYear, (1...12).contains(value), counted.isDigits || value > 0 else {
                return false
            }
            month = .absolute(value)
            setUpper(counted.upper, .month)
            level = .month
        case .day:
            guard level <= .month, level != .year, (1...31).contains(value) else { return false }
            day = .absolute(value)
            setUpper(counted.upper, .day)
            level = .day
        case .clock:
            guard [.empty, .day, .weekday, .part].contains(level), value <= 24 else { return false }
            hour = value
            setUpper(counted.upper, .hour)
            level = .hour
        case .minute:
            guard level == .hour, value < 60 else { return false }
            minute = value
            setUpper(counted.upper, .minute)
            level = .minute
        case .second:
            guard level == .hour || level == .minute, value < 60 else { return false }
            second = value
            level = .second
        case .months where value == 1 && level == .month: return close()
        case .years, .months, .weeks, .weeksFor, .days, .hours, .nights: return false
        }
        return true
    }

    private mutating func setUpper(_ upper: Int?, _ field: Field) {
        guard let upper else { return }
        (self.upper, upperField) = (upper, field)
    }

    var isClosedYear: Bool {
        switch year {
        case .decade, .century, .before, .centuryBefore: true
        default: false
        }
    }

    /// 1999년, 2014년도, '87년, 87년 (1980년대 on are written so without a mark); nil for a count of years.
    static func calendarYear(_ counted: Counted, _ value: Int) -> Int? {
        guard counted.isDigits else { return nil }
        if (1000...2199).contains(value) { return value % 1000 == 0 && value < 2000 ? nil : value }
        guard value < 100 else { return nil }
        if counted.isAbbreviated { return value < 50 ? 2000 + value : 1900 + value }
        return value >= 80 ? 1900 + value : nil
    }
}
