import KoreanText
import NewsModel

/// Finds events in words that no lexicon lists. A newspaper writes a day into a clause to say when something happened: a
/// day that dates no listed trigger dates the verb of its own clause (전날 밤 쇠구슬이 |날아들어), and a quotation behind a day is
/// a statement (27일 … "…"고 |밝혔다).
struct UnlistedTriggers {
    let document: Document
    let clause: Clause
    private let lexicon = EventLexicon.shared

    init(document: Document, clause: Clause) {
        self.document = document
        self.clause = clause
    }

    /// - Parameter taken: times that date an event already.
    /// - Parameter listed: predicates that are, or govern, a listed trigger.
    func matches(except taken: [Span], _ listed: Set<Int>) -> [TriggerMatch] {
        guard !clause.times.isEmpty else { return [] }
        let dates = DateFinder(document: document, clause: clause)
        var found: [TriggerMatch] = []
        var used: Set<Int> = []
        for time in clause.times {
            guard dates.dated(time) != nil, time.precision.rank <= Precision.year.rank, !dates.isCompared(time),
                !isQuoted(time.span),
                let (index, trigger) = taken.contains(time.span)
                    ? furtherVerb(of: time, listed) : verb(of: time, listed, dates), used.insert(index).inserted
            else { continue }
            found.append(
                TriggerMatch(trigger: trigger, span: clause.predicates[index].span, form: .predicate(index)))
        }
        return found
    }

    /// The verb that a time dates: the next one of its clause, or the one that its chain leads to (날아가 신체검사를 |받았다).
    private func verb(of time: TimeExpression, _ listed: Set<Int>, _ dates: DateFinder) -> (Int, Trigger)? {
        if let own = CleftReader(document: document, clause: clause).predicate(datedBy: time) {
            return listed.contains(own) || isUnspecific(clause.predicates[own])
                ? nil : (own, trigger(clause.predicates[own]))
        }
        let isMain = dates.isMainTime(time)
        var first: (Int, Trigger)?
        var held: (Int, Trigger)?
        var index = clause.predicate(after: time.span.end)
        while let current = index, !(first != nil && listed.contains(current)) {
            let predicate = clause.predicates[current]
            let isPassedOver = isPassedOver(current, isMain: isMain)
            if isPassedOver || isHolding(predicate) {
                if !isPassedOver { held = (current, trigger(predicate)) }
                index = current + 1 < clause.predicates.count ? current + 1 : nil
                continue
            }
            if isSaying(predicate) {
                if isBehindQuotation(predicate, from: time.span.end) { return (current, Self.statement) }
                return first ?? held ?? (hasObject(predicate) ? (current, Self.statement) : nil)
            }
            if !listed.contains(current), !isUnspecific(predicate) {
                first = first ?? (current, trigger(predicate))
                guard predicate.link == .then || predicate.link == .while else { return (current, trigger(predicate)) }
            } else if !predicate.link.isTight, !(predicate.link == .final && listed.contains(current)) {
                break
            }
            index = clause.next(after: current)
        }
        return first ?? held
    }

    /// 도하에서 |벌어진| 결승에서 무릎을 꿇었다: what was done there is the event.
    private func isHolding(_ predicate: Predicate) -> Bool {
        guard predicate.link == .adnominal, let name = name(predicate), Self.happenings.contains(name) else {
            return false
        }
        let next = clause.predicates.first { $0.span.start >= predicate.end }?.span.start ?? predicate.end
        return document.text.holds(word: "에서", in: Span(predicate.end, min(next, predicate.end + 24)))
    }

    /// 25일 통화하고 구조대를 |보냈다|: what the same day saw besides the event that it dates already.
    private func furtherVerb(of time: TimeExpression, _ listed: Set<Int>) -> (Int, Trigger)? {
        guard time.precision.rank <= Precision.day.rank, let last = clause.predicates.indices.last else { return nil }
        let predicate = clause.predicates[last]
        guard predicate.link == .final, predicate.tense == .past, !listed.contains(last), !isSaying(predicate),
            !isUnspecific(predicate), hasObject(predicate),
            let before = clause.predicates[..<last].lastIndex(where: { !$0.link.isAdnominal }),
            listed.contains(before), clause.predicates[before].link == .and,
            clause.predicates[before].span.start > time.span.end
        else { return nil }
        return (last, trigger(predicate))
    }

    /// "…할 것"|이라고| 밝혔다, 집무실|인| 승지원, 이에 |따라. Behind topic and day a relative clause belongs to a noun of the main
    /// clause: 시위대는 같은 날 [복역 중이던] 전 대통령을 빼냈다.
    private func isPassedOver(_ index: Int, isMain: Bool) -> Bool {
        let predicate = clause.predicates[index]
        if isQuoted(predicate.span) || predicate.role == .function { return true }
        if predicate.isCopula, predicate.link.isReported || predicate.link.isAdnominal { return true }
        return isMain && predicate.link == .adnominal
            && clause.predicates[(index + 1)...].contains { !$0.link.isAdnominal && !isQuoted($0.span) }
    }

    private func isQuoted(_ span: Span) -> Bool { clause.sentence.quotations.contains { $0.contains(span) } }

    /// "…"고 말했다: nothing but the quotation's own tail stands before the verb.
    private func isBehindQuotation(_ predicate: Predicate, from start: Int) -> Bool {
        clause.sentence.quotations.contains {
            $0.start >= start && $0.length > 12 && $0.end <= predicate.span.start && predicate.span.start - $0.end <= 12
        }
    }

    private func isSaying(_ predicate: Predicate) -> Bool {
        lexicon.saying.effect(of: predicate, in: document.text) != nil
            || name(predicate).map { Self.sayings.contains($0) } ?? false
    }

    /// States, measures and auxiliaries say nothing that happened, nor do verbs that mean little without their object.
    private func isUnspecific(_ predicate: Predicate) -> Bool {
        if predicate.isCopula || predicate.role == .auxiliary || predicate.role == .say { return true }
        guard let name = name(predicate) else { return true }
        if predicate.link == .adnominal, Self.happenings.contains(name) { return false }
        // 다시 달리기 |시작했다
        if document.text.holds(word: "기 시작", in: Span(predicate.span.start, predicate.end)) { return false }
        return Self.states.contains(name) || Self.light.contains(name) && !hasObject(predicate)
    }

    /// 막을 |올렸다, 고배를 |마셨다
    private func hasObject(_ predicate: Predicate) -> Bool { object(of: predicate) != nil }

    /// The noun before the verb, without its 을 or 를; an adverb may stand between: 평화상을 나란히 |받았다.
    private func object(of predicate: Predicate) -> String? {
        let scalars = document.text.scalars
        var word = predicate.span.start
        if word - 4 > clause.sentence.span.start, scalars[word - 1] == " ", scalars[word - 2] == "히" {
            word -= 2
            while word > clause.sentence.span.start, Hangul.isSyllable(scalars[word - 1]) { word -= 1 }
        }
        let end = word - 2
        guard end > clause.sentence.span.start, scalars[end + 1] == " ", scalars[end] == "을" || scalars[end] == "를"
        else { return nil }
        var start = end
        while start > clause.sentence.span.start, Hangul.isSyllable(scalars[start - 1]) { start -= 1 }
        return start < end ? document.text[Span(start, end)] : nil
    }

    /// The noun of 철거하다, the stem of 날아들다, the object of a light verb that stands alone (교수형을 당하다).
    private func name(_ predicate: Predicate) -> String? {
        if !predicate.hasNoun, predicate.role == .light { return object(of: predicate) }
        let lemma = predicate.lemma(in: document.text)
        return lemma.isEmpty ? nil : lemma
    }

    private func trigger(_ predicate: Predicate) -> Trigger {
        Trigger(
            lemma: name(predicate) ?? "", isVerb: !predicate.hasNoun && predicate.role != .light, type: .other,
            frame: predicate.voice == .passive ? .undergo : .act, flags: .unlisted, weight: 0.45, objects: nil,
            objectWords: [], english: "event")
    }

    private static let statement = Trigger(
        lemma: "발언", isVerb: false, type: .statement, frame: .say, flags: .unlisted, weight: 0.55, objects: nil,
        objectWords: [], english: "remark")

    private static let sayings: Set<String> = [
        "말", "적", "쓰", "평", "반발", "거들", "내다보", "우려", "토로", "반문", "되묻", "맞받", "꼬집", "강변", "항변", "답", "외치", "회고", "자평",
        "혹평", "호평", "털어놓", "축하", "위로", "격려", "당부", "약속", "다짐", "해명", "사과", "경고", "비판", "비난", "규탄", "촉구", "요구",
    ]

    private static let states: Set<String> = [
        "이어지", "이어가", "나타나", "드러나", "알려지", "전해지", "밝혀지", "달하", "이르", "그치", "머물", "머무르", "웃돌", "밑돌",
        "기록", "불과", "예상", "전망", "추정", "관측", "집계", "파악", "조사", "확인", "분석", "해당", "계속", "지속", "유지", "예정", "앞두",
        "가지", "갖", "나오", "나", "걸리", "지나", "보", "알", "모르", "느끼", "생각", "여기", "겪", "따르", "늘", "줄", "오르",
        "떨어지", "늘어나", "줄어들", "앞서", "뒤따르", "이으", "잇", "접어들", "다가오", "흐르", "말", "꼽히", "남", "담기", "살",
        "잇따르", "증가", "감소", "상승", "하락", "비롯", "포함", "관련", "예고", "거치", "향하", "작성", "취재",
        "기다리", "지켜보", "노리", "겨냥", "달리", "견디", "버리", "기대", "넘", "넘어서", "넘기", "남기", "끝나", "불붙", "빗발치", "갈리", "나뉘",
        "검토", "고려", "구상", "고민", "모색", "기여", "작용", "등장", "눈감", "태어나", "모이", "확산", "방영", "흥행", "주목", "관심", "급등", "급락",
        "급증",
        "급감", "상회", "하회", "차지", "비치", "지난", "얻", "담당", "소속", "위치", "존재", "의미", "상징", "뜻하", "비롯되", "살아남", "외면", "빠지",
        "걷어차", "감돌", "나돌", "느끼", "믿", "잊", "닮", "굳", "두드러지", "겹치", "맞먹", "갖추", "손꼽히", "엿보이", "데리", "어우러지", "늙",
    ]

    private static let light: Set<String> = [
        "보이", "내리", "올리", "담", "쓰", "대", "들", "떠나", "열리", "마련", "개최", "찾", "치", "두", "놓", "주", "맞", "걸",
    ]

    /// Before a noun these say that it took place: 지난달 7일 |개시된| 상원 재판.
    private static let happenings = Happenings.verbs.union(["빚어지", "마련", "체결"])
}
