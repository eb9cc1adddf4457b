package import NewsModel

/// Finds statements that mean one event.
///
/// Two do when type, date, participants and place agree. It knows drafts only by these, so that events of different
/// articles can be compared by the same rule.
package enum EventMerger {
    /// What decides whether two statements mean one event.
    package struct Signature: Sendable, Hashable {
        package var type: EventType
        package var date: EDTF
        package var status: EventStatus
        package var entities: Set<String>
        package var groups: Set<String>
        package var place: String?
        /// The trigger: types that hold much (other, economy) are told apart by it.
        package var lemma: String

        package init(
            type: EventType, date: EDTF, status: EventStatus, entities: Set<String>, groups: Set<String>,
            place: String?, lemma: String
        ) {
            self.type = type
            self.date = date
            self.status = status
            self.entities = entities
            self.groups = groups
            self.place = place
            self.lemma = lemma
        }
    }

    package static func isSame(_ left: Signature, _ right: Signature) -> Bool {
        guard areCompatible(left, right), areDatesCompatible(left, right), areStatusesCompatible(left, right) else {
            return false
        }
        if let a = left.place, let b = right.place, a != b, left.type != .election { return false }
        return areParticipantsCompatible(left, right)
    }

    /// What two joined statements decide together.
    package static func joined(_ left: Signature, _ right: Signature) -> Signature {
        var result = left
        if right.date.precision.rank < left.date.precision.rank { result.date = right.date }
        result.entities.formUnion(right.entities)
        result.groups.formUnion(right.groups)
        result.place = left.place ?? right.place
        if left.type == .visit, right.type == .meet { result.type = .meet }
        return result
    }

    /// Two papers that tell of the same parties, deed and place, but name neighbouring days: one of them errs.
    package static func isSameButForTheDay(_ left: Signature, _ right: Signature) -> Bool {
        guard left.type == right.type, left.lemma == right.lemma, left.status == .occurred, right.status == .occurred,
            let place = left.place, place == right.place, left.entities == right.entities,
            left.date.precision == .day, right.date.precision == .day, let first = left.date.earliest,
            let second = right.date.earliest
        else { return false }
        switch left.type {
        case .meet, .sign, .agree, .accident, .attack, .inauguration, .election, .protest: break
        default: return false
        }
        return abs(first.dayNumber - second.dayNumber) == 1 && (left.type == .accident || !left.entities.isEmpty)
    }

    private static func areCompatible(_ left: Signature, _ right: Signature) -> Bool {
        if left.type == right.type {
            switch left.type {
            case .other, .economy, .policy, .trial, .transport, .appoint:
                return left.lemma == right.lemma || isEnd(left.lemma, of: right.lemma)
                    || isEnd(right.lemma, of: left.lemma)
                    || Self.synonyms[left.lemma] != nil
                        && Self.synonyms[left.lemma] == Self.synonyms[right.lemma]
            default: return true
            }
        }
        return kin.contains { are(left, right, $0) }
    }

    /// 재판 is the head of 형사재판; a verb of one syllable (서) is none of 들어서.
    private static func isEnd(_ head: String, of word: String) -> Bool {
        head.unicodeScalars.count > 1 && word.hasSuffix(head)
    }

    /// Types of which one names the other's occasion or outcome.
    private static let kin: [(EventType, EventType)] = [
        (.meet, .visit), (.sign, .agree), (.accident, .disaster), (.attack, .accident), (.pledge, .aid), (.meet, .call),
    ]

    /// Whether one is of one type and one of the other.
    private static func are(_ left: Signature, _ right: Signature, _ types: (EventType, EventType)) -> Bool {
        (left.type == types.0 && right.type == types.1) || (left.type == types.1 && right.type == types.0)
    }

    /// Words that name one step: 의결 and 가결 of one bill, 선고 and 징역 of one sentence.
    private static let synonyms: [String: Int] = Dictionary(
        [
            ["의결", "가결", "통과", "처리", "채택"], ["선고", "판결", "징역", "벌금", "실형", "집행유예", "공판"],
            ["기소", "구속기소", "불구속기소"], ["인상", "올리", "금리인상"], ["인하", "낮추", "내리", "금리인하"],
            ["임명", "지명", "발탁", "내정", "선임"], ["사퇴", "사임", "사의", "물러나", "그만두"], ["인수", "매입", "사들이"],
            ["폐막", "막"], ["승리", "꺾", "이기", "누르", "제압", "물리치"], ["무승부", "비기"],
        ].enumerated().flatMap { number, words in words.map { ($0, number) } }
    ) { first, _ in first }

    private static func areStatusesCompatible(_ left: Signature, _ right: Signature) -> Bool {
        left.status == right.status || isFact(left.status) && isFact(right.status)
    }

    private static func isFact(_ status: EventStatus) -> Bool {
        switch status {
        case .occurred, .ongoing, .promised: true
        default: false
        }
    }

    /// Whether one lies within the other.
    package static func areDatesCompatible(_ left: EDTF, _ right: EDTF) -> Bool {
        if left == right { return true }
        guard let a = left.earliest, let b = left.latest, let c = right.earliest, let d = right.latest else {
            return false
        }
        return (a >= c && b <= d) || (c >= a && d <= b)
    }

    private static func areDatesCompatible(_ left: Signature, _ right: Signature) -> Bool {
        if left.date == right.date { return true }
        let isNested = areDatesCompatible(left.date, right.date)
        // A year holds too much to be one event by itself.
        let coarser = max(left.date.precision.rank, right.date.precision.rank)
        return isNested
            && (coarser <= Precision.month.rank || left.entities.count > 1 && left.entities == right.entities)
    }

    private static func areParticipantsCompatible(_ left: Signature, _ right: Signature) -> Bool {
        let isBare = left.entities.isEmpty || right.entities.isEmpty
        if left.type == .call || right.type == .call || left.type == .meet || right.type == .meet {
            if left.type != right.type, isBare || left.entities.isDisjoint(with: right.entities) { return false }
            if are(left, right, (.meet, .call)) { return false }
            return isBare || left.entities.isSubset(of: right.entities) || right.entities.isSubset(of: left.entities)
        }
        if isBare {
            return left.entities.isEmpty && right.entities.isEmpty
                ? left.groups.isEmpty || right.groups.isEmpty || !left.groups.isDisjoint(with: right.groups)
                    || left.type == .accident || left.type == .disaster
                : true
        }
        return !left.entities.isDisjoint(with: right.entities)
    }

    package static func chronological(_ events: [Event]) -> [Event] {
        let bounds = events.map { (earliest: $0.date.edtf.earliest, latest: $0.date.edtf.latest) }
        return events.indices.sorted { left, right in
            let (a, b) = (bounds[left], bounds[right])
            if let x = a.earliest, let y = b.earliest, x != y { return x < y }
            if (a.earliest == nil) != (b.earliest == nil) { return a.earliest != nil }
            if let x = a.latest, let y = b.latest, x != y { return x < y }
            let (first, second) = (events[left].date.edtf, events[right].date.edtf)
            if first.precision != second.precision { return first.precision.rank < second.precision.rank }
            if a.earliest == nil, first.description != second.description {
                return first.description < second.description
            }
            return left < right
        }.map { events[$0] }
    }
}
