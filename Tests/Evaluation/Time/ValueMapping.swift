import NewsModel

/// Compares our TIMEX3 values with the dialect of Recognizers-Text.
///
/// - Theirs leaves the year of 4월 22일 open and lists a past and a future date: either is right.
/// - Theirs writes a range as (start,end,length), with an end that is sometimes the day after: the ends are compared.
/// - Theirs counts 2주 전 to the day, ours to the unit said: right where theirs lies within ours.
enum ValueMapping {
    static func matches(_ ours: [TimeExpression], _ timex: String, _ resolutions: [String]) -> Bool {
        guard let last = ours.last else { return false }
        if timex.hasPrefix("(") {
            let parts = timex.dropFirst().split { ",)".contains($0) }.map(String.init)
            guard parts.count >= 2 else { return false }
            return isRange(ours, parts[0], parts[1], parts.count > 2 ? parts[2] : "", resolutions)
        }
        if equal(last.value, timex) { return true }
        if timex == "PRESENT_REF" || timex == "PAST_REF" || timex == "FUTURE_REF" { return last.value == timex }
        if last.type == .duration || last.type == .set { return false }
        if timex.hasPrefix("T") { return equal(clock(last.value), timex) }
        if clock(last.value) != clock(timex), !(clock(timex).isEmpty || equal(clock(last.value), clock(timex))) {
            return false
        }
        let dates = resolutions.map { String($0.prefix(10)) } + [String(timex.prefix(10))]
        return dates.contains { holds(last, $0) }
    }

    /// Whether the day lies in what ours means, and theirs is no finer than a week, month or year said as such.
    private static func holds(_ ours: TimeExpression, _ date: String) -> Bool {
        if ours.value.prefix(10) == date { return true }
        guard let day = CivilDate(date), let first = ours.edtf?.earliest, let last = ours.edtf?.latest else {
            return false
        }
        return first <= day && day <= last
    }

    private static func isRange(
        _ ours: [TimeExpression], _ start: String, _ end: String, _ length: String, _ resolutions: [String]
    ) -> Bool {
        guard let first = ours.first, let last = ours.last else { return false }
        // 지난 3년간 is a duration in TIMEX3.
        if last.type == .duration { return equal(last.value, length) || matches([last], length, []) }
        let values = ours.flatMap { $0.value.split(separator: "/").map(String.init) }
        if start.contains("T") || end.contains("T") {
            guard let from = values.first, let to = values.last else { return false }
            return equal(clock(from), clock(start)) && (equal(clock(to), clock(end)) || values.count == 1)
        }
        let starts = resolutions.map { String($0.prefix(10)) } + [start]
        guard starts.contains(where: { holds(first, $0) || monthDay($0) == monthDay(first.value) }) else {
            return false
        }
        if ours.count == 1, values.count == 1 { return true }
        let ends = resolutions.map { String($0.prefix(10)) } + [end]
        return ends.contains { holds(last, $0) || monthDay($0) == monthDay(last.value) || isDayAfter(last, $0) }
    }

    private static func isDayAfter(_ ours: TimeExpression, _ date: String) -> Bool {
        guard let day = CivilDate(date), let last = ours.edtf?.latest else { return false }
        return last.adding(days: 1) == day
    }

    private static func monthDay(_ value: String) -> String {
        value.hasPrefix("XXXX-") ? String(value.dropFirst(5)) : String(value.prefix(10).dropFirst(5))
    }

    private static func clock(_ value: String) -> String {
        value.firstIndex(of: "T").map { value.hasPrefix("P") ? "" : String(value[$0...]) } ?? ""
    }

    /// T15 and T15:00, SU and 2016-SU.
    private static func equal(_ ours: String, _ theirs: String) -> Bool {
        if ours == theirs { return true }
        if let mine = length(ours), mine == length(theirs) { return true }
        let mine = trimmed(ours)
        let other = trimmed(theirs)
        return mine == other || other.count == 2 && ours.hasSuffix("-" + other)
    }

    /// A duration in days and seconds; PT2.5H and PT2H30M, P0.5Y and P6M are the same. Nil where a count is open.
    private static func length(_ value: String) -> Double? {
        guard value.hasPrefix("P") else { return nil }
        var total = 0.0
        var isClock = false
        var digits = ""
        for letter in value.dropFirst() {
            if letter == "T" {
                isClock = true
            } else if letter.isNumber || letter == "." {
                digits.append(letter)
            } else {
                guard let count = Double(digits), let unit = seconds(letter, isClock) else { return nil }
                total += count * unit
                digits = ""
            }
        }
        return total
    }

    private static func seconds(_ letter: Character, _ isClock: Bool) -> Double? {
        let month = 30.0 * 86_400
        switch letter {
        case "Y": return 12 * month
        case "M": return isClock ? 60 : month
        case "W": return 7 * 86_400
        case "D": return 86_400
        case "H": return 3600
        case "S": return 1
        default: return nil
        }
    }

    private static func trimmed(_ value: String) -> String {
        var value = value
        while value.hasSuffix(":00") { value = String(value.dropLast(3)) }
        return value
    }
}
