import NewsModel

extension Frame {
    /// Takes one more atom in, if the calendar's order allows it there.
    mutating func accept(_ atom: Atom.Kind) -> Bool {
        guard level < .closed else { return false }
        switch atom {
        case .number: return false
        case .counted(let counted): return accept(counted)
        case .date(let year, let month, let day):
            guard level == .empty else { return false }
            (self.year, self.month, self.day) = (.absolute(year), .absolute(month), .absolute(day))
            level = .day
        case .monthDay(let month, let day):
            guard level == .empty else { return false }
            (self.month, self.day) = (.absolute(month), .absolute(day))
            level = .day
        case .clock(let hour, let minute, let second):
            guard [.empty, .day, .weekday, .part].contains(level) else { return false }
            (self.hour, self.minute, self.second) = (hour, minute, second)
            level = second == nil ? .minute : .second
        case .half:
            guard level == .hour, !isNamedHour else { return false }
            minute = 30
            level = .minute
        case .word(let word): return accept(word)
        }
        return true
    }

    private mutating func accept(_ word: TimeWord) -> Bool {
        switch word {
        case .direction(let direction):
            guard level == .empty else { return false }
            self.direction = direction
            level = .direction
        case .year(let offset): return setYear(.relative(offset))
        case .newYear: return setYear(.newYear)
        case .discourseYear(let offset): return setYear(.discourse(offset))
        case .previousYear: return setYear(.previous)
        case .yearSeason(let offset, let season):
            guard setYear(.relative(offset)) else { return false }
            self.season = season
            level = .third
        case .season(let season):
            guard level <= .year, !isClosedYear else { return false }
            self.season = season
            level = .third
        case .pastSeason(let season):
            guard level == .empty else { return false }
            (self.season, isPastSeason, direction) = (season, true, .past)
            level = .third
        case .half(let half):
            guard level <= .year, !isClosedYear else { return false }
            self.half = half
            level = .third
        case .month(let offset): return setMonth(.relative(offset))
        case .discourseMonth(let offset): return setMonth(.discourse(offset))
        case .previousMonth: return setMonth(.previous)
        case .week(let offset):
            guard level == .empty else { return false }
            week = .relative(offset)
            level = .week
        case .discourseWeek:
            guard level == .empty else { return false }
            week = .discourse
            level = .week
        case .ordinalWeek(let number):
            guard level == .month || level == .empty || level == .year && !isClosedYear else { return false }
            week = .ordinal(number)
            level = .week
        case .nth(let number):
            guard level == .month || level == .empty else { return false }
            day = .nth(number)
            level = .week
        case .weekendOf(let offset):
            guard level == .empty else { return false }
            (week, isWeekend) = (.relative(offset), true)
            level = .day
        case .weekend:
            guard level != .year, level != .third, level < .day else { return false }
            isWeekend = true
            level = .day
        case .day(let offset):
            guard level == .empty else { return false }
            day = .relative(offset)
            level = .day
        case .discourseDay(let offset):
            guard level == .empty else { return false }
            day = .discourse(offset)
            level = .day
        case .sameDay:
            guard level == .empty else { return false }
            day = .same
            level = .day
        case .nightOf(let offset):
            guard level == .empty else { return false }
            (day, part) = (.relative(offset), .night)
            level = .part
        case .weekday(let weekday):
            guard level < .weekday, level != .year, level != .third, level != .month else { return false }
            self.weekday = weekday
            level = .weekday
        case .weekdays(let first, let last):
            guard level < .weekday, level != .year, level != .third, level != .month, level != .day else {
                return false
            }
            (weekday, lastWeekday) = (first, last)
            level = .weekday
        case .holiday(let holiday):
            guard level <= .year, !isClosedYear else { return false }
            self.holiday = holiday
            level = .day
        case .part(let part):
            guard [.empty, .day, .weekday].contains(level) else { return false }
            self.part = part
            level = .part
        case .quarterOf(let offset):
            guard level == .empty else { return false }
            quarterOffset = offset
            level = .third
        case .previousQuarter:
            guard level == .empty else { return false }
            (quarterOffset, isPreviousQuarter) = (-1, true)
            level = .third
        case .era(let offset):
            guard level == .empty else { return false }
            era = offset
            level = .direction
        case .lunar:
            guard level == .empty || level == .year && !isClosedYear else { return false }
            isLunar = true
            if level == .empty { level = .direction }
        case .sharp:
            guard level == .hour || level == .minute else { return false }
            level = .closed
        case .noon: return setHour(12)
        case .midnight: return setHour(0)
        case .edge(let edge):
            guard [.year, .third, .month, .week].contains(level) else { return false }
            self.edge = edge
            level = .closed
        case .wholeYear(let edge):
            // 지난 연말
            let isPast = level == .direction && direction == .past && edge == .end
            guard level == .empty || isPast || level == .year && !isClosedYear else { return false }
            year = year ?? .relative(isPast ? -1 : 0)
            self.edge = edge
            level = .closed
        case .wholeMonth(let edge):
            guard level == .empty || level == .month else { return false }
            month = month ?? .relative(0)
            self.edge = edge
            level = .closed
        case .wholeWeek(let edge):
            guard level == .empty else { return false }
            (week, self.edge) = (.relative(0), edge)
            level = .closed
        case .dayName(let number): return setDayName(number)
        case .lunarMonth(let number):
            guard level <= .year, !isClosedYear else { return false }
            (month, isLunar, isNamedMonth) = (.absolute(number), true, true)
            level = .month
        case .monthName(let number):
            guard level <= .year, !isClosedYear else { return false }
            (month, isNamedMonth) = (.absolute(number), true)
            level = .month
        case .edgeDay(let edge): return setEdgeDay(edge)
        case .beforeChrist:
            guard level == .empty else { return false }
            isBeforeChrist = true
            level = .direction
        case .firstYear:
            guard let era, year == nil else { return false }
            year = .absolute(era + 1)
            level = .year
        case .offset(.before): return setMinutesBefore()
        case .count(.day, let number?) where isLunar && level == .month: return setDayName(number)
        case .count(.month, 1): return level == .month && close()
        case .count(.year, 1): return level == .year && close()
        case .count(.day, 1): return level == .day && close()
        case .count, .reference, .set, .offset(.after), .suffix, .office, .zone, .block: return false
        }
        return true
    }

    mutating func setYear(_ term: YearTerm) -> Bool {
        guard level == .empty else { return false }
        year = term
        level = .year
        return true
    }

    mutating func setMonth(_ term: MonthTerm) -> Bool {
        guard level == .empty else { return false }
        month = term
        level = .month
        return true
    }

    private mutating func setHour(_ hour: Int) -> Bool {
        guard [.empty, .day, .weekday, .part].contains(level) else { return false }
        (self.hour, minute, isNamedHour) = (hour, 0, true)
        level = .hour
        return true
    }

    mutating func close() -> Bool {
        isWhole = true
        level = .closed
        return true
    }
}
