import KoreanText
import NewsModel

/// Makes the drafts of one sentence: triggers, each with status, date, roles.
struct DraftBuilder {
    let document: Document
    let clause: Clause
    let sentence: Int
    /// The first and last day that counts as past.
    let referenceDay: CivilDate?
    let lexicon = EventLexicon.shared

    init(document: Document, clause: Clause, sentence: Int, referenceDay: CivilDate?) {
        self.document = document
        self.clause = clause
        self.sentence = sentence
        self.referenceDay = referenceDay
    }

    func drafts(trace: inout Trace) -> [EventDraft] {
        let matches = TriggerFinder(document: document).triggers(of: clause)
        guard !matches.isEmpty || !clause.times.isEmpty else { return [] }
        let verbal = Set(
            matches.compactMap { match -> Int? in
                if case .predicate(let index) = match.form { index } else { nil }
            })
        var drafts: [EventDraft] = []
        for match in matches {
            switch draft(match, verbal) {
            case .success(let draft): drafts.append(draft)
            case .failure(let reason): trace.rejected("event", "trigger", match.span, reason.reason)
            }
        }
        return governed(joined(drafts, trace: &trace) + unlisted(beside: drafts, verbal, trace: &trace))
    }

    private func isObject(_ match: TriggerMatch) -> Bool {
        if case .noun(_, .object) = match.form { true } else { false }
    }

    private func isSubject(_ match: TriggerMatch) -> Bool {
        guard case .noun(_, let grammaticalCase?) = match.form else { return false }
        return grammaticalCase == .subject || grammaticalCase == .topic
    }

    /// A day that dates no listed word dates the verb of its clause.
    private func unlisted(beside drafts: [EventDraft], _ listed: Set<Int>, trace: inout Trace) -> [EventDraft] {
        let taken = drafts.filter {
            !$0.isSetting && !$0.isHolding && Newsworthiness.reasonAgainst($0, referenceDay: referenceDay) == nil
        }.compactMap(\.dated)
        var found: [EventDraft] = []
        for match in UnlistedTriggers(document: document, clause: clause).matches(
            except: taken, listed.union(drafts.filter { !$0.isSetting }.compactMap(\.predicate)))
        {
            switch draft(match, listed) {
            case .success(let draft):
                if draft.participants.contains(where: { $0.entity != nil }) || draft.place?.entity != nil
                    || draft.isMain && (draft.date?.precision.rank ?? Int.max) <= Precision.day.rank
                    || draft.isMain && (!draft.participants.isEmpty || !hasSubject(before: match.span))
                {
                    found.append(draft)
                } else {
                    trace.rejected("event", "unlisted", match.span, "nobody and no place is named")
                }
            case .failure(let reason): trace.rejected("event", "unlisted", match.span, reason.reason)
            }
        }
        return found
    }

    /// Without a subject of its own the sentence goes on about whom the text speaks of; `Discourse` says who that is.
    private func hasSubject(before span: Span) -> Bool {
        clause.arguments.contains { $0.isSubject && $0.end <= span.start }
    }

    /// What the words around it make of a trigger: 여객기 … 충돌 is an accident.
    private func sense(of trigger: Trigger) -> Trigger {
        guard let senses = lexicon.senses[trigger.lemma] else { return trigger }
        let span = clause.sentence.span
        let sense = senses.first { sense in
            (span.start..<span.end).contains { sense.words.longestMatch(at: $0, in: document.text) != nil }
        }
        return sense.map { trigger.meaning($0.type, $0.frame) } ?? trigger
    }

    struct Rejection: Error { let reason: String }

    private func draft(_ match: TriggerMatch, _ verbal: Set<Int>) -> Result<EventDraft, Rejection> {
        let trigger = sense(of: match.trigger)
        let dates = DateFinder(document: document, clause: clause)
        let found = dates.date(of: match, type: trigger.type)
        let isQuoted = clause.sentence.quotations.contains { $0.contains(match.span) && $0.length > 12 }
        var isSetting = false
        var status: EventStatus
        let index: Int
        switch match.form {
        case .predicate(let own):
            index = own
            switch verbStatus(own, trigger, match, found?.date) {
            case .success(let found): status = found
            case .failure(let reason): return .failure(reason)
            }
        case .noun(let governor, let grammaticalCase):
            switch nounStatus(
                match, trigger, governor, grammaticalCase, verbal, found?.date, hasOwnDate: dates.hasOwnDate(match))
            {
            case .success(let found): (status, isSetting) = found
            case .failure(let reason): return .failure(reason)
            }
            index = governor ?? clause.predicates.count
        case .setting:
            guard trigger.flags.contains(.event), dates.hasOwnDate(match) else {
                return .failure(Rejection(reason: "a setting without a date of its own"))
            }
            if isCompared(match) { return .failure(Rejection(reason: "what something else is compared with")) }
            (status, isSetting) = (.occurred, true)
            index = clause.predicate(after: match.span.end) ?? clause.predicates.count
        }
        if isQuoted,
            found == nil
                || !clause.sentence.quotations.contains(where: { quotation in
                    quotation.contains(match.span) && found.map { quotation.contains($0.basisTime.span) } ?? false
                })
        {
            return .failure(Rejection(reason: "inside a quotation that does not date it"))
        }
        if isQuoted, let found, status != .planned, isRecent(found.date), !isCounted(found.basisTime) {
            return .failure(Rejection(reason: "said of the moment in which it is said"))
        }
        if isReferringBack(match, trigger) { return .failure(Rejection(reason: "refers back to what was told")) }
        // 마련될 빈소, 겸직하는 방안: what is to come in a relative clause is spoken of, not announced.
        if status == .planned, trigger.weight <= 0.7, case .predicate(let own) = match.form,
            clause.predicates[own].link == .adnominal
        {
            return .failure(Rejection(reason: "to come, and only mentioned"))
        }
        if isBriefing(match, trigger) { return .failure(Rejection(reason: "met to speak to the press")) }
        if isOpen(match) { return .failure(Rejection(reason: "whether or not")) }
        if trigger.flags.contains(.needsAmount), amounts(before: match.span).isEmpty {
            return .failure(Rejection(reason: "no amount beside it"))
        }
        let isPassive = passive(match)
        let roles = RoleFinder(document: document, clause: clause).roles(of: match)
        let isNoun = if case .predicate = match.form { false } else { true }
        let built = ParticipantBuilder(document: document).build(trigger, roles, isPassive: isPassive, isNoun: isNoun)
        if trigger.flags.contains(.needsPlace), !isJourney(built, found), !isVisitOfSite(match, built, found) {
            return .failure(Rejection(reason: "not a place that somebody goes to"))
        }
        if case .predicate(let own) = match.form {
            switch resolved(own, found?.date, status, trigger) {
            case .success(let found): status = found
            case .failure(let reason): return .failure(reason)
            }
        }
        if trigger.flags.contains(.demand), status == .occurred { status = .demanded }
        if trigger.flags.contains(.pledge), status == .occurred { status = .promised }
        if trigger.flags.contains(.denial), status == .occurred { status = .denied }
        var date = found?.date
        if let found, let open = stillOpen(found, match, trigger, status) { (date, status) = (open, .ongoing) }
        // 파견하겠다고 같은 날 밝혔다: the day is that of the promise.
        if status == .planned, case .predicate(let own) = match.form, clause.predicates[own].link.isReported,
            let last = date?.latest, let referenceDay, last < referenceDay
        {
            status = .promised
        }
        let type =
            trigger.flags.contains(.unlisted) && trigger.type == .other && actsInOffice(roles) ? .policy : trigger.type
        let chainEnd = clause.chainEnd(from: index)
        let isMain = !clause.isInRelative(index)
        let counts = counts(before: match.span, trigger)
        let topic = EventTopic(document: document, clause: clause).topic(of: match, trigger)
        return .success(
            EventDraft(
                trigger: trigger, triggerSpan: match.span, type: type, status: status, date: date,
                dateQuality: found?.quality ?? 0, dated: found?.basisTime.span,
                isSelfContained: found?.basisTime.anchor == TimeAnchor.none, participants: built.participants,
                place: built.place,
                quantities: amounts(before: match.span, spansQuotation: trigger.flags.contains(.pledge)),
                counts: counts, sentence: sentence, sentenceSpan: clause.sentence.span,
                topic: topic, isSetting: isSetting, isMain: isMain,
                isObject: isObject(match), isSubject: isSubject(match),
                predicate: clause.predicates.indices.contains(index) ? index : nil,
                link: clause.predicates.indices.contains(index) ? clause.predicates[index].link : nil,
                chain: chainEnd))
    }

    /// 교육부는 … 손질한다, 정부가 … 보낸다: what an office does, where no word says what kind of deed it is.
    private func actsInOffice(_ roles: Roles) -> Bool {
        guard let subject = roles.subjects.last else { return false }
        if subject.kind == .authority { return true }
        guard subject.kind == .organization else { return false }
        let name = document.text[subject.span]
        return Self.offices.contains { name.hasSuffix($0) }
    }

    private static let offices = ["부", "청", "처", "위원회", "국회", "정부", "시", "도", "군", "구"]

    /// "지난 26일 유출됐다": a speaker who counts the day tells when it was; 오늘 and 이날 are the moment of speaking.
    private func isCounted(_ time: TimeExpression) -> Bool {
        document.text[time.span].unicodeScalars.contains { ("0"..."9").contains($0) }
    }

    /// 기자들과 만나 "…"라고 말했다
    private func isBriefing(_ match: TriggerMatch, _ trigger: Trigger) -> Bool {
        guard trigger.type == .meet, trigger.isVerb else { return false }
        let words = Span(max(clause.sentence.span.start, match.span.start - 7), match.span.start)
        return ["기자들", "기자단", "취재진", "특파원들", "특파원단"].contains { document.text.holds(word: $0, in: words) }
    }

    /// 이란을 찾았다 is a visit, 길을 찾았다 none: somebody goes to a place or body; a day of its own stands for one of the two.
    private func isJourney(_ built: ParticipantBuilder.Result, _ found: DateFinder.Found?) -> Bool {
        let hasGoal = built.place != nil || built.participants.contains { $0.role == .recipient }
        return hasGoal && (!built.participants.isEmpty || (found?.quality ?? 0) >= 0.75)
    }

    /// 3일 숙박시설을 찾아, 군청에 들러: somebody named, on a day of its own, at a spot that has no name.
    private func isVisitOfSite(
        _ match: TriggerMatch, _ built: ParticipantBuilder.Result, _ found: DateFinder.Found?
    ) -> Bool {
        guard let found, found.quality >= 0.75, found.date.precision.rank <= Precision.day.rank,
            built.participants.contains(where: { $0.entity != nil && $0.role == .actor }),
            let goal = clause.sentence.tokens.last(where: { document.tokens[$0].span.end < match.span.start })
        else { return false }
        let word = document.text[document.tokens[goal].span]
        guard let particle = ["을", "를", "에"].first(where: { word.hasSuffix($0) }) else { return false }
        let place = word.dropLast(particle.count)
        return Self.sites.contains { place.hasSuffix($0) }
    }

    private static let sites = [
        "시설", "현장", "본부", "센터", "병원", "공장", "학교", "대학", "대학교", "회관", "기념관", "박물관", "미술관", "묘역", "묘지", "현충원", "빈소",
        "분향소", "합동분향소", "장례식장", "사무소", "사무실", "군청", "시청", "도청", "구청", "청사", "경찰서", "소방서", "대사관", "시장", "마을", "농가", "부대",
        "사령부", "기지", "조선소", "발전소", "연구소", "연구원", "거래소", "대피소", "보호소", "체육관", "경기장", "공원", "사찰", "성당", "교회", "국회", "법원",
        "검찰청", "당사",
    ]

    /// 신청 여부를 결정하겠다: open still.
    private func isOpen(_ match: TriggerMatch) -> Bool {
        let start = max(clause.sentence.span.start, match.span.start - 8)
        return document.text.holds(word: "여부", in: Span(start, match.span.end + 4))
    }

    /// 이같이 결정했다, 이렇게 발표했다: nothing new.
    private func isReferringBack(_ match: TriggerMatch, _ trigger: Trigger) -> Bool {
        guard trigger.type == .policy || trigger.type == .statement || trigger.type == .agree else { return false }
        let start = match.span.start - 4
        guard start >= clause.sentence.span.start else { return false }
        return ["이같이 ", "이렇게 ", "그같이 "].contains { document.text.holds(word: $0, at: start) }
    }

    private func passive(_ match: TriggerMatch) -> Bool {
        switch match.form {
        case .predicate(let index): clause.predicates[index].voice == .passive
        case .noun(let governor?, _):
            // 구형을 받았다, 체포를 당했다
            clause.predicates[governor].voice == .passive && !clause.predicates[governor].hasNoun
                && ["받", "당하", "입"].contains(LemmaTable.shared.stem(of: clause.predicates[governor].verb))
        default: false
        }
    }

    /// Who was counted right before a word for harm: 3명이 숨지고.
    private func counts(before span: Span, _ trigger: Trigger) -> [EventDraft.Count] {
        guard let what = Self.harm[trigger.lemma],
            let quantity = amounts(before: span).last(where: { $0.kind == .count && $0.upperValue == nil }),
            span.start - quantity.span.end <= 6
        else { return [] }
        return [EventDraft.Count(what: what, quantity: quantity, sentence: clause.sentence.span)]
    }

    private static let harm = [
        "숨지": "사망", "사망": "사망", "죽": "사망", "다치": "부상", "부상": "부상", "실종": "실종", "체포": "체포", "연행": "체포",
        "확진": "확진", "입건": "입건", "구속": "구속", "대피": "대피", "매몰": "매몰",
    ]

    /// The amounts of the trigger's own clause.
    private func amounts(before span: Span, spansQuotation: Bool = false) -> [Quantity] {
        guard !clause.quantities.isEmpty else { return [] }
        let start = max(
            span.start - 60,
            clause.predicates.last {
                $0.end <= span.start && !$0.link.isAdnominal && !(spansQuotation && $0.link.isReported)
            }?.end ?? clause.sentence.span.start)
        return clause.quantities.filter { $0.span.start >= start && $0.span.end <= span.start }
    }
}
