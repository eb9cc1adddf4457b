import NewsModel

/// Days said by a name and not by a number.
extension Frame {
    /// 음력 칠월 초이레, 정월 보름, 섣달 그믐; nil is the last day.
    mutating func setDayName(_ number: Int?) -> Bool {
        guard level == .month else { return false }
        if let number {
            guard (1...30).contains(number) else { return false }
            day = .absolute(number)
        } else {
            day = .last
        }
        level = .day
        return true
    }

    /// 2월 마지막 날, 올해 첫날, 추석 연휴 마지막 날.
    mutating func setEdgeDay(_ edge: Edge) -> Bool {
        switch level {
        case .year where !isClosedYear && !isLunar:
            (month, day) = edge == .start ? (.absolute(1), .absolute(1)) : (.absolute(12), .absolute(31))
        case .month: day = edge == .start ? .absolute(1) : .last
        case .day where holiday != nil && holidayEdge == nil: holidayEdge = edge
        default: return false
        }
        level = .day
        return true
    }

    /// 8시 15분 전, said of the last quarter before the hour; of more minutes it is a limit (8시 30분 전에 낸다).
    mutating func setMinutesBefore() -> Bool {
        guard level == .minute, let hour, let minute, isNamedHour || [5, 10, 15].contains(minute), minute > 0,
            upper == nil
        else { return false }
        self.hour = hour == 1 ? 12 : hour == 0 ? 23 : hour - 1
        self.minute = 60 - minute
        level = .closed
        return true
    }
}
