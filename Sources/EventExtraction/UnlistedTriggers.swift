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
            guard dates.dated(time) != nil, time.precision.rank <= Precision.month.rank, !taken.contains(time.span),
                !dates.isCompared(time), !isQuoted(time.span),
                let (index, trigger) = verb(of: time, listed), used.insert(index).inserted
            else { continue }
            found.append(
                TriggerMatch(trigger: trigger, span: clause.predicates[index].span, form: .predicate(index)))
        }
        return found
    }

    private func verb(of time: TimeExpression, _ listed: Set<Int>) -> (Int, Trigger)? {
        var index = clause.predicate(after: time.span.end)
        while let current = index {
            let predicate = clause.predicates[current]
            // "…할 것"|이라고| 밝혔다
            guard !isQuoted(predicate.span), !(predicate.isCopula && predicate.link.isReported) else {
                index = current + 1 < clause.predicates.count ? current + 1 : nil
                continue
            }
            if lexicon.saying.effect(of: predicate, in: document.text) != nil || isSaying(predicate) {
                return isBehindQuotation(predicate, from: time.span.end) ? (current, Self.statement) : nil
            }
            if !listed.contains(current) { return unspecific(predicate) ? nil : (current, trigger(predicate)) }
            guard predicate.link.isTight || predicate.link == .final else { return nil }
            index = clause.next(after: current)
        }
        return nil
    }

    private func isQuoted(_ span: Span) -> Bool { clause.sentence.quotations.contains { $0.contains(span) } }

    /// "…"고 말했다: nothing but the quotation's own tail stands before the verb.
    private func isBehindQuotation(_ predicate: Predicate, from start: Int) -> Bool {
        clause.sentence.quotations.contains {
            $0.start >= start && $0.length > 12 && $0.end <= predicate.span.start && predicate.span.start - $0.end <= 12
        }
    }

    private func isSaying(_ predicate: Predicate) -> Bool {
        name(predicate).map { Self.sayings.contains($0) } ?? false
    }

    /// States, measures and auxiliaries say nothing that happened.
    private func unspecific(_ predicate: Predicate) -> Bool {
        if predicate.isCopula || predicate.role == .auxiliary || predicate.role == .say { return true }
        return name(predicate).map { Self.states.contains($0) } ?? true
    }

    /// The noun of 철거하다, the stem of 날아들다.
    private func name(_ predicate: Predicate) -> String? {
        if predicate.hasNoun { return document.text[predicate.noun] }
        let stem = LemmaTable.shared.stem(of: predicate.verb)
        return stem.isEmpty || predicate.role == .light ? nil : stem
    }

    private func trigger(_ predicate: Predicate) -> Trigger {
        let lemma = predicate.hasNoun ? document.text[predicate.noun] : LemmaTable.shared.stem(of: predicate.verb)
        let isPassive = predicate.voice == .passive
        return Trigger(
            lemma: lemma, isVerb: !predicate.hasNoun, type: .other, frame: isPassive ? .undergo : .act,
            flags: .unlisted,
            weight: 0.3, objects: nil, objectWords: [], english: "event")
    }

    private static let statement = Trigger(
        lemma: "발언", isVerb: false, type: .statement, frame: .say, flags: .unlisted, weight: 0.55, objects: nil,
        objectWords: [], english: "remark")

    private static let sayings: Set<String> = [
        "말", "적", "쓰", "평", "반발", "거들", "내다보", "우려", "토로", "반문", "되묻", "맞받", "꼬집", "강변", "항변", "답", "외치", "회고", "자평",
        "혹평", "호평", "털어놓", "축하", "위로", "격려", "당부", "약속", "다짐", "해명", "사과", "경고", "비판", "비난", "규탄", "촉구", "요구",
    ]

    private static let states: Set<String> = [
        "이어지", "이어가", "나타나", "드러나", "알려지", "전해지", "밝혀지", "보이", "달하", "이르", "그치", "머물", "머무르", "웃돌", "밑돌",
        "기록", "불과", "예상", "전망", "추정", "관측", "집계", "파악", "조사", "확인", "분석", "해당", "계속", "지속", "유지", "예정", "앞두",
        "가지", "갖", "나오", "나", "걸리", "지나", "맞", "보", "알", "모르", "느끼", "생각", "여기", "겪", "따르", "늘", "줄", "오르", "내리",
        "떨어지", "늘어나", "줄어들", "앞서", "뒤따르", "이으", "잇", "접어들", "다가오", "흐르", "말", "꼽히", "남", "담", "담기", "쓰", "살",
        "대", "잇따르", "증가", "감소", "상승", "하락", "비롯", "포함", "관련", "예고", "거치", "들", "떠나", "향하", "열리", "마련", "작성", "개최", "취재",
        "기다리", "지켜보", "노리", "겨냥", "달리", "견디", "찾", "치", "두", "놓", "주", "버리",
    ]
}
