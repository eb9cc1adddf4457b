extension Frame {
    /// The rule that reads a frame of this shape; nil where the shape says nothing by itself (지난, 첫째).
    var rule: TimeRule? {
        if hour != nil { return .clock }
        if part != nil { return .dayPart }
        if case .nth = day { return weekday == nil ? nil : .nthWeekday }
        if isDiscourseDay { return .discourseDay }
        if case .relative = day { return .relativeDay }
        if holiday != nil { return .holiday }
        if isWeekend { return .weekend }
        switch day {
        case .absolute, .last: return dayRule
        default: break
        }
        if weekday != nil { return .weekday }
        if let week {
            if case .ordinal = week { return .monthWeek }
            return .week
        }
        if let month { return monthRule(month) }
        if quarter != nil || quarterOffset != nil { return .quarter }
        if half != nil { return .half }
        if season != nil { return .season }
        switch year {
        case .absolute: return .absoluteYear
        case .relative, .newYear: return .relativeYear
        case .before: return .absoluteYear
        case .decade: return .decade
        case .century, .centuryBefore: return .century
        case .discourse, .previous: return .discourseYear
        case nil: return nil
        }
    }

    private var dayRule: TimeRule {
        if upperField == .day { return .dayRange }
        switch month {
        case .discourse, .previous: return .discourseMonth
        case nil: return .bareDay
        case .absolute, .relative: return year == nil ? .monthDay : .fullDate
        }
    }

    private func monthRule(_ month: MonthTerm) -> TimeRule {
        switch month {
        case .relative: return .relativeMonth
        case .discourse, .previous: return .discourseMonth
        case .absolute: break
        }
        if upperField == .month { return .monthRange }
        switch year {
        case nil: return .bareMonth
        case .discourse, .previous: return .discourseYear
        case .absolute, .relative, .newYear, .decade, .century, .before, .centuryBefore: return .yearMonth
        }
    }
}
