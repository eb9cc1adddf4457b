import KoreanText
import NewsModel

/// Finds the time expression that governs a trigger.
///
/// 1. the nearest one to the left in the trigger's own clause
/// 2. one in a clause connected to it (22일 방문해 … 회담했다)
/// 3. one behind the topic, before a relative clause (푸틴 대통령은 지난해 9월 [방문한] …에게 약속했다)
/// 4. one to the right in the same chain of predicates
struct DateFinder {
    let document: Document
    let clause: Clause

    struct Found {
        let date: EDTF
        /// From 0 to 1.
        let quality: Double
        let basisTime: TimeExpression
    }

    func date(of match: TriggerMatch, type: EventType) -> Found? {
        var fallback: Found?
        for time in clause.times.reversed() where time.span.end <= match.span.start {
            guard let date = dated(time), !isCompared(time), !clause.isApart(time.span, from: match.span) else {
                continue
            }
            guard let quality = quality(time, match, type) else { continue }
            let found = Found(date: date, quality: quality, basisTime: time)
            if quality >= 0.7 { return finer(than: found, match, type) ?? found }
            if fallback == nil { fallback = found }
        }
        return fallback ?? timeToTheRight(of: match)
    }

    /// 이날 오전 … 새해 첫 회의: of two dates of one clause, one within the other, the finer says when.
    private func finer(than found: Found, _ match: TriggerMatch, _ type: EventType) -> Found? {
        // 28일 … 연내에 마련하겠다고 약속했다: by when is what was promised.
        guard found.date.precision.rank > Precision.day.rank,
            match.trigger.flags.isDisjoint(with: [.demand, .pledge]), let first = found.date.earliest,
            let last = found.date.latest
        else { return nil }
        for time in clause.times.reversed() where time.span.end <= found.basisTime.span.start {
            guard let date = dated(time), date.precision.rank <= Precision.day.rank, let day = date.earliest,
                day >= first, day <= last, !clause.isApart(time.span, from: match.span),
                let quality = quality(time, match, type), quality >= 0.7
            else { continue }
            return Found(date: date, quality: quality, basisTime: time)
        }
        return nil
    }

    /// Whether the time stands right before a noun trigger: 지난해 8월 대선, 전날 대면 회담.
    func hasOwnDate(_ match: TriggerMatch) -> Bool {
        guard let time = clause.times.last(where: { $0.span.end <= match.span.start && $0.edtf != nil }) else {
            return false
        }
        let between = clause.predicates.filter { $0.span.start >= time.span.end && $0.end <= match.span.start }
        guard let happening = between.first else { return match.span.start - time.span.end <= 14 }
        // 22일 소치에서 |열린| 러시아와의 회담
        return between.count == 1 && happening.link == .adnominal && match.span.start - happening.end <= 16
            && happening.span.start - time.span.end <= 24
            && Self.happenings.contains(happening.lemma(in: document.text))
    }

    /// Before a noun these say that it takes place.
    private static let happenings = Happenings.verbs.union(["예정", "잡히", "속개", "내려지"])

    private func quality(_ time: TimeExpression, _ match: TriggerMatch, _ type: EventType) -> Double? {
        // What is quoted between stands in its own world: 22일 "… 받아들인다"고 말했다.
        let own = clause.predicates.firstIndex {
            $0.span.end > time.span.end && !clause.isApart($0.span, from: match.span)
        }
        guard let first = own, clause.predicates[first].end <= match.span.start
        else {
            guard isTriggerInRelative(match), isMainTime(time), !isOccasion(type), !isLeading(time, match) else {
                return 1
            }
            // 경찰은 15일 [폭행한] 김모씨를 체포했다: the day is that of the arrest.
            return time.precision.rank <= Precision.day.rank ? nil : 0.5
        }
        let predicate = clause.predicates[first]
        switch predicate.link {
        case .when, .but, .because: return 0.9
        case .after: return time.precision.rank <= Precision.day.rank ? 0.8 : nil
        // 31일까지 신고하라고 요구하는 결의를 통과시켰다: the day is that of what is asked for.
        case .command, .proposal, .quote:
            if predicate.end < match.span.start, match.trigger.flags.isDisjoint(with: [.demand, .pledge]) {
                return 0.6
            }
        default: break
        }
        let end = clause.chainEnd(from: first)
        let last = clause.predicates[end]
        if last.end > match.span.start { return 0.95 }
        if last.link == .adnominal || last.link.isAdnominal {
            if hasTopic(between: time.span.end, and: predicate.span.start) { return 0.9 }
            if isMainTime(time) || end == first && isHeld(predicate, for: match) { return 0.8 }
            return time.precision.rank <= Precision.day.rank ? 0.55 : nil
        }
        return time.precision.rank <= Precision.day.rank ? 0.75 : 0.6
    }

    /// Whether topic and time open the sentence together: 검찰은 23일 ….
    func isMainTime(_ time: TimeExpression) -> Bool {
        // 5일에는 국제통화기금이: the day itself is the topic.
        if ["에는", "엔", "부터 "].contains(where: { document.text.holds(word: $0, at: time.span.end) }) { return true }
        guard let topic = clause.arguments.last(where: { $0.end <= time.span.start }),
            !clause.isApart(time.span, from: topic.span),
            topic.isTopic || topic.grammaticalCase == .subject && topic.end + 1 == time.span.start
        else {
            return isAfterTopicWord(time)
        }
        return !clause.predicates.contains { $0.span.start >= topic.end && $0.end <= time.span.start }
            && (topic.isTopic || !isSubjectOfRelative(topic, time))
    }

    /// 그루지야군이 8일 도시를 [공격하면서 시작된] 전쟁이: what the relative clause modifies has a part of its own in the main one.
    private func isSubjectOfRelative(_ subject: Argument, _ time: TimeExpression) -> Bool {
        guard let first = clause.predicates.firstIndex(where: { $0.span.start >= time.span.end }) else { return false }
        let last = clause.predicates[clause.chainEnd(from: first)]
        guard last.link == .adnominal else { return false }
        if clause.arguments.contains(where: { $0.isTopic && $0.end <= subject.span.start }) { return true }
        let next = clause.predicates.first { $0.span.start >= last.end }?.span.start ?? clause.sentence.span.end
        return clause.arguments.contains {
            $0.isSubject && $0.span.start >= last.end && $0.end <= next
        }
    }

    /// 형사11부(김도현 부장판사)는 14일: a topic of which only the particle is read.
    private func isAfterTopicWord(_ time: TimeExpression) -> Bool {
        let start = time.span.start
        guard start - 2 > clause.sentence.span.start, document.text.scalar(at: start - 1) == " " else { return false }
        let last = document.text.scalar(at: start - 2)
        let before = document.text.scalar(at: start - 3)
        return (last == "은" || last == "는") && before != "에" && before != "서" && before != " "
    }

    /// 지난 3월 도하에서 |벌어진| 결승에서는 … 졌다: what is held on a day is where and when the next verb's deed was done.
    private func isHeld(_ held: Predicate, for match: TriggerMatch) -> Bool {
        guard Self.happenings.contains(held.lemma(in: document.text)), case .predicate(let index) = match.form else {
            return false
        }
        return clause.predicates[index].link != .adnominal
            && !clause.predicates.contains {
                $0.span.start >= held.end && $0.end <= match.span.start && !$0.link.isReported
                    && !clause.isApart($0.span, from: match.span)
            }
    }

    /// What happens on the occasion that the main clause speaks of: a visit, a meeting.
    private func isOccasion(_ type: EventType) -> Bool { type == .visit || type == .meet || type == .call }

    /// 지난해 같은 기간보다, 작년 대비: what is compared with, not when it happened.
    func isCompared(_ time: TimeExpression) -> Bool {
        Self.comparisons.contains { document.text.holds(word: $0, at: time.span.end) }
    }

    private static let comparisons = [" 같은 ", " 동기", "보다", " 대비"]

    private func isTriggerInRelative(_ match: TriggerMatch) -> Bool {
        guard case .predicate(let index) = match.form else { return false }
        // 3일 폭행한 혐의를 받는다: nothing else happened on the day.
        if clause.predicates[index].aspects.contains(.alleged), let next = clause.next(after: index),
            LemmaTable.shared.stem(of: clause.predicates[next].verb) == "받", !clause.predicates[next].hasNoun
        {
            return false
        }
        return clause.isInRelative(index)
    }

    /// 정부는 9월 30일 시행되는 법에 따라: right before a relative clause in the present the day is its own.
    private func isLeading(_ time: TimeExpression, _ match: TriggerMatch) -> Bool {
        guard case .predicate(let index) = match.form else { return false }
        let predicate = clause.predicates[index]
        return predicate.link == .adnominal && predicate.tense == .present
            && predicate.span.start == time.span.end + 1
    }

    private func hasTopic(between start: Int, and end: Int) -> Bool {
        clause.arguments.contains { $0.isTopic && $0.span.start >= start && $0.end <= end }
    }

    private func timeToTheRight(of match: TriggerMatch) -> Found? {
        let index: Int
        switch match.form {
        case .predicate(let own): index = own
        case .noun(let governor?, _): index = governor
        default: return nil
        }
        var last = clause.chainEnd(from: index)
        guard !clause.predicates[last].link.isAdnominal else {
            let cleft = CleftReader(document: document, clause: clause).time(of: last)
            return cleft.flatMap { time in
                dated(time).map { Found(date: $0, quality: 0.8, basisTime: time) }
            }
        }
        // 긴급체포했다고 1일 밝혔다: what has just happened is told on the day it happened or the next.
        if clause.predicates[last].link == .quote, let saying = clause.next(after: last) { last = saying }
        let end = clause.predicates[last]
        // 인질 석방은 오는 25일로 예정돼 있다: the day stands between the noun and its verb.
        let isNoun = if case .noun = match.form { true } else { false }
        for time in clause.times where time.span.start >= match.span.end && time.span.end <= end.span.start {
            if let date = dated(time) { return Found(date: date, quality: isNoun ? 0.8 : 0.65, basisTime: time) }
        }
        return nil
    }

    /// Nil for what dates no event: durations, sets, 최근.
    func dated(_ time: TimeExpression) -> EDTF? {
        guard time.type == .date || time.type == .time, let edtf = time.edtf, hasYear(edtf) else { return nil }
        return extent(of: time) ?? edtf
    }

    /// 8일부터 12일까지, 2일 밤부터 3일 새벽 사이, 15일부터 사흘간, 9일과 10일: from the first day to the last.
    private func extent(of time: TimeExpression) -> EDTF? {
        guard clause.times.count > 1, let index = clause.times.firstIndex(where: { $0.span == time.span }) else {
            return nil
        }
        for next in clause.times[(index + 1)...] where next.span.start - time.span.end <= Self.reachOfExtent {
            if let span = extent(from: time, to: next) { return span }
        }
        return index > 0 ? extent(from: clause.times[index - 1], to: time) : nil
    }

    /// 5일부터 대전에서 열린 대회는 12일까지: so far apart the ends of one time may stand.
    private static let reachOfExtent = 30

    private func extent(from first: TimeExpression, to second: TimeExpression) -> EDTF? {
        guard case .date(let start)? = first.edtf, let day = start.bounds?.earliest,
            first.span.end <= second.span.start
        else { return nil }
        let (text, between) = (document.text, Span(first.span.end, second.span.start))
        if second.type == .duration {
            guard text.holds(word: "부터 ", atStartOf: between), isLength(second, isBehindStart: between.length == 3),
                let last = Self.last(of: second.value, from: start, day)
            else { return nil }
            return .interval(start, last)
        }
        guard case .date(let end)? = second.edtf, let last = end.bounds?.latest, day < last, hasYear(.date(end)) else {
            return nil
        }
        let areDays =
            first.precision.rank <= Precision.day.rank && second.precision.rank <= Precision.day.rank
        guard areDays || first.precision == second.precision else { return nil }
        let isRange =
            text.holds(word: "부터", atStartOf: between)
            && ["까지", " 사이"].contains { text.holds(word: $0, at: second.span.end) }
        let isPair = between.length == 2 && ["과 ", "와 "].contains { text.holds(word: $0, at: between.start) }
        return isRange || isPair && last.dayNumber - day.dayNumber <= Self.longestPair ? .interval(start, end) : nil
    }

    /// 사흘간, 1년 동안; right behind 부터 any length is one.
    private func isLength(_ time: TimeExpression, isBehindStart: Bool) -> Bool {
        isBehindStart || document.text.scalar(at: time.span.end - 1) == "간"
            || document.text.holds(word: " 동안", at: time.span.end)
    }

    /// 9일과 10일, 3월과 4월 are one time; days or months farther apart are two.
    private static let longestPair = 62

    /// The last day or month of what goes on for so long: P3D and P2W from a day, P1Y and P6M from a month.
    private static func last(of duration: String, from start: PartialDate, _ day: CivilDate) -> PartialDate? {
        guard duration.hasPrefix("P"), duration.count <= 5, let number = Int(duration.dropFirst().dropLast()),
            number > 0
        else { return nil }
        let isDay = start.day != nil
        switch duration.last {
        case "D" where isDay && number > 1:
            return CivilDate(dayNumber: day.dayNumber + number - 1).map { PartialDate($0) }
        case "W" where isDay: return CivilDate(dayNumber: day.dayNumber + number * 7 - 1).map { PartialDate($0) }
        case "Y" where isDay: return day.adding(months: number * 12).map { PartialDate($0) }
        case "M" where !isDay: return month(number - 1, after: day)
        case "Y" where !isDay && start.month != nil: return month(number * 12 - 1, after: day)
        default: return nil
        }
    }

    private static func month(_ count: Int, after day: CivilDate) -> PartialDate? {
        day.adding(months: count).map { PartialDate(year: $0.year, month: $0.month) }
    }

    private func hasYear(_ edtf: EDTF) -> Bool {
        switch edtf {
        case .date(let date): date.exactYear != nil
        case .interval(let start?, let end?): start.exactYear != nil && end.exactYear != nil
        case .interval(let start, let end): (start ?? end)?.exactYear != nil
        case .oneOf(let dates): !dates.isEmpty && dates.allSatisfy { $0.exactYear != nil }
        }
    }
}
