import NewsModel

/// What an expression says, before it is resolved. Frames are large: they are kept once and passed on by reference.
indirect enum Meaning: Sendable, Hashable {
    case frame(Frame)
    case range(Frame, Frame)
    case duration(Length)
    /// 사흘 전, 2년 뒤.
    case offset(Length, Offset)
    case reference(VagueTime)
    /// 매년, 격주.
    case repeated(TimeUnit, Int)
    /// 매주 월요일, 매일 오전 9시.
    case repeatedFrame(Frame)
    /// 매주 목요일 오후 5시∼8시.
    case repeatedRange(Frame, Frame)
}

/// A length of time: parts from coarse to fine, a nil number being open (몇 년).
struct Length: Sendable, Hashable {
    struct Part: Sendable, Hashable {
        var count: Int?
        var upper: Int?
        var unit: TimeUnit
        /// Where the count is no whole number.
        var decimal: Counted.Decimal?
    }

    var parts: [Part] = []
    /// 10여 년, 1년여.
    var hasMore = false

    /// ISO 8601: `P1Y6M`, `PT6H`; an open count is `X`.
    func value(in text: Text) -> String {
        var date = ""
        var clock = ""
        for part in parts {
            let (letter, isClock) = part.unit.designator
            let count = part.decimal?.written(in: text) ?? part.count.map(String.init) ?? "X"
            if isClock { clock += count + letter } else { date += count + letter }
        }
        return "P" + date + (clock.isEmpty ? "" : "T" + clock)
    }

    var coarsest: Part? { parts.first }
    var finest: Part? { parts.last }
}

/// A span with its unresolved meaning and the rule that composed it.
struct TimeCandidate: Sendable, Hashable {
    let span: Span
    let meaning: Meaning
    let rule: TimeRule
}
