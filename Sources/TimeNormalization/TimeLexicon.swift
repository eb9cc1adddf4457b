import KoreanText
import NewsModel

/// The words and units of time and quantity, indexed once. A class, so that whoever reads with it holds one reference.
final class TimeLexicon: Sendable {
    let words: PhraseIndex<TimeWord>
    let units: PhraseIndex<UnitEntry>
    let tails: PhraseIndex<Bool>
    let cues: PhraseIndex<Cue.Kind>
    /// For each code point of the basic plane what may begin there: the one test that most code points meet.
    let triggers: [Trigger]

    static let shared = TimeLexicon()

    struct Trigger: OptionSet, Sendable {
        let rawValue: UInt16
        static let digit = Trigger(rawValue: 1)
        static let word = Trigger(rawValue: 2)
        static let numeral = Trigger(rawValue: 4)
        static let cue = Trigger(rawValue: 8)
        /// A syllable whose final is ㅆ, ㅂ or ㄴ: the past and present endings.
        static let ending = Trigger(rawValue: 16)
        /// The endings that look ahead: 할, 될.
        static let prospect = Trigger(rawValue: 32)
        /// 월, 화, 수: a weekday that shares its 요일 with another.
        static let weekday = Trigger(rawValue: 64)
        /// 연, 월, 주: how often.
        static let frequency = Trigger(rawValue: 128)
    }

    /// What a unit's form can mean: 분 is a minute and a person.
    struct UnitEntry: Sendable {
        var time: NumberUnit?
        var measure: Measure?
    }

    @inline(__always)
    func trigger(_ scalar: Unicode.Scalar) -> Trigger {
        Int(scalar.value) < triggers.count ? triggers[Int(scalar.value)] : []
    }

    private init() {
        var entries = LexiconTable(PackageResources.time_words_tsv).flatMap { row in
            TimeLexicon.word(row[1], row[2], row[3]).map { word in row.list(0).map { ($0, word) } } ?? []
        }
        for (number, holiday) in Holiday.all.enumerated() {
            entries += holiday.names.map { ($0, TimeWord.holiday(number)) }
        }
        words = PhraseIndex(entries)
        let timeUnits = LexiconTable(PackageResources.time_units_tsv).map { row in
            (row[0], UnitEntry(time: NumberUnit(rawValue: row[1]), measure: nil))
        }
        units = PhraseIndex(
            timeUnits + Measure.all.map { ($0.form, UnitEntry(time: nil, measure: $0.measure)) }
        ) { earlier, later in UnitEntry(time: earlier.time ?? later.time, measure: later.measure ?? earlier.measure) }
        tails = PhraseIndex(LexiconTable(PackageResources.time_tails_tsv).map { ($0[0], true) })
        let cueEntries = LexiconTable(PackageResources.cues_tsv).flatMap { row in
            row.list(0).map { ($0, TimeLexicon.cue(row[1])) }
        }
        cues = PhraseIndex(cueEntries)
        triggers = TimeLexicon.triggers(words: entries.map(\.0), cues: cueEntries.map(\.0))
    }

    private static func triggers(words: [String], cues: [String]) -> [Trigger] {
        var triggers = [Trigger](repeating: [], count: 0x1_0000)
        func mark(_ scalar: Unicode.Scalar?, _ trigger: Trigger) {
            guard let scalar, scalar.value < 0x1_0000 else { return }
            triggers[Int(scalar.value)].insert(trigger)
        }
        for word in words { mark(word.unicodeScalars.first, .word) }
        for cue in cues { mark(cue.unicodeScalars.first, .cue) }
        for scalar in KoreanNumeral.beginnings {
            let isDigit = (0x30...0x39).contains(scalar.value) || (0xFF10...0xFF19).contains(scalar.value)
            mark(scalar, isDigit ? .digit : .numeral)
        }
        for final in [4, 17, 20] {
            for value in stride(from: 0xAC00 + final, to: 0xAC00 + 11_172, by: 28) { triggers[value].insert(.ending) }
        }
        for scalar in Prospect.syllables { mark(scalar, .prospect) }
        mark("반", .word)
        for scalar in Weekdays.beginnings { mark(scalar, .weekday) }
        for scalar in Frequency.beginnings { mark(scalar, [.word, .frequency]) }
        return triggers
    }

    private static func word(_ kind: String, _ first: String, _ second: String) -> TimeWord? {
        let number = Int(first)
        switch kind {
        case "day": return number.map(TimeWord.day)
        case "month": return number.map(TimeWord.month)
        case "year": return number.map(TimeWord.year)
        case "week": return number.map(TimeWord.week)
        case "new-year": return .newYear
        case "discourse-day": return first == "same" ? .sameDay : number.map(TimeWord.discourseDay)
        case "discourse-month": return number.map(TimeWord.discourseMonth)
        case "discourse-year": return number.map(TimeWord.discourseYear)
        case "previous-year": return .previousYear
        case "previous-month": return .previousMonth
        case "previous-quarter": return .previousQuarter
        case "quarter": return number.map(TimeWord.quarterOf)
        case "discourse-week": return .discourseWeek
        case "weekday": return number.map(TimeWord.weekday)
        case "weekend": return number.map(TimeWord.weekendOf) ?? .weekend
        case "season": return season(first).map(TimeWord.season)
        case "past-season": return season(second).map(TimeWord.pastSeason)
        case "year-season":
            guard let number, let season = season(second) else { return nil }
            return .yearSeason(number, season)
        case "half": return number.map(TimeWord.half)
        case "ordinal-week": return number.map(TimeWord.ordinalWeek)
        case "nth": return number.map(TimeWord.nth)
        case "edge": return Edge(rawValue: first).map(TimeWord.edge)
        case "part": return DayPart(rawValue: first).map(TimeWord.part)
        case "noon": return .noon
        case "midnight": return .midnight
        case "last-night": return number.map(TimeWord.nightOf)
        case "count": return TimeUnit(rawValue: first).map { .count($0, Int(second)) }
        case "reference": return VagueTime(rawValue: first).map(TimeWord.reference)
        case "direction": return Direction(rawValue: first).map(TimeWord.direction)
        case "set": return TimeUnit(rawValue: first).flatMap { unit in Int(second).map { .set(unit, $0) } }
        case "offset": return Offset(rawValue: first).map(TimeWord.offset)
        case "suffix": return Suffix(rawValue: first).map(TimeWord.suffix)
        case "whole-year": return .wholeYear(Edge(rawValue: second))
        case "whole-month": return .wholeMonth(Edge(rawValue: second))
        case "whole-week": return Edge(rawValue: second).map(TimeWord.wholeWeek)
        case "day-name": return .dayName(number)
        case "lunar-month": return number.map(TimeWord.lunarMonth)
        case "month-name": return number.map(TimeWord.monthName)
        case "edge-day": return Edge(rawValue: first).map(TimeWord.edgeDay)
        case "before-christ": return .beforeChrist
        case "first-year": return .firstYear
        case "office": return .office
        case "zone": return .zone
        case "lunar": return .lunar
        case "era": return number.map(TimeWord.era)
        case "sharp": return .sharp
        case "block": return .block
        default: return nil
        }
    }

    private static func cue(_ kind: String) -> Cue.Kind {
        switch kind {
        case "speech": .speech
        case "future-word": .futureWord
        case "demand": .demand
        default: .future
        }
    }

    private static func season(_ name: String) -> PartialDate.Season? {
        switch name {
        case "spring": .spring
        case "summer": .summer
        case "autumn": .autumn
        case "winter": .winter
        default: nil
        }
    }
}
