import KoreanText
import NewsModel

/// Stage 1: one pass from left to right that turns a text into time atoms, quantities and tense cues.
///
/// Most code points meet one table test. What is looked at ahead of a position is bounded, and a run of digits is read
/// once, so the pass is linear in the text whatever it holds.
///
/// It is never copied: it lies in the middle of every inner loop.
struct Lexer: ~Copyable {
    let text: Text
    let lexicon = TimeLexicon.shared
    var lexed = Lexed()
    /// End of the last atom: a word may be written onto it (지난해9월, 28일오후).
    var lastEnd = -1

    init(_ text: Text) { self.text = text }

    mutating func lex(trace: inout Trace) -> Lexed {
        let scalars = text.scalars
        let triggers = lexicon.triggers
        // About as many as newspapers print, so that the arrays seldom grow.
        lexed.atoms.reserveCapacity(scalars.count / 24)
        lexed.cues.reserveCapacity(scalars.count / 12)
        var position = 0
        while position < scalars.count {
            let value = Int(scalars[position].value)
            let trigger = value < triggers.count ? triggers[value] : []
            if trigger.isEmpty {
                position += 1
                continue
            }
            if !trigger.isDisjoint(with: [.cue, .ending, .prospect]) { readCue(at: position, trigger) }
            if trigger.contains(.digit) {
                position = readDigits(at: position, trace: &trace)
            } else if !trigger.isDisjoint(with: [.word, .numeral]), isOpen(before: position) {
                position = readWord(at: position, trigger, trace: &trace)
            } else {
                position += 1
            }
        }
        return lexed
    }

    // MARK: - Words

    private mutating func readWord(at position: Int, _ trigger: TimeLexicon.Trigger, trace: inout Trace) -> Int {
        if trigger.contains(.word), let word = closedWord(at: position) {
            if case .block = word.value {
                trace.rejected("time", "lexicon", Span(position, word.end), "a word of its own")
                lastEnd = -1
                return word.end
            }
            if isFitting(word.value, at: position, end: word.end) {
                append(Atom(span: Span(position, word.end), kind: .word(word.value)))
                return word.end
            }
            trace.rejected("time", "lexicon", Span(position, word.end), "no time beside the words around it")
        }
        if trigger.contains(.weekday), let days = Weekdays.read(at: position, in: text), isClosed(days.end) {
            append(Atom(span: Span(position, days.end), kind: .word(.weekdays(days.first, days.last))))
            return days.end
        }
        if trigger.contains(.frequency), let often = Frequency.read(at: position, in: text), isClosed(often.end) {
            append(Atom(span: Span(position, often.end), kind: .word(.set(often.unit, 1))))
            return often.end
        }
        if text.scalars[position] == "반", lastEnd >= 0, position - lastEnd <= 1, isClosed(position + 1) {
            append(Atom(span: Span(position, position + 1), kind: .half))
            return position + 1
        }
        if trigger.contains(.numeral), let numeral = KoreanNumeral.read(at: position, in: text),
            let end = readUnit(of: numeral, isPrefixed: isOrdinalPrefix(before: position), trace: &trace)
        {
            return end
        }
        return position + 1
    }

    /// The longest word here that ends where a word can end.
    private func closedWord(at position: Int) -> (end: Int, value: TimeWord)? {
        var best: (end: Int, value: TimeWord)?
        var cursor = lexicon.words.trie.cursor(at: position, in: text.scalars)
        while let value = lexicon.words.next(&cursor, in: text.scalars) {
            if case .block = value {
                best = (cursor.end, value)
            } else if isClosed(cursor.end) || isGluable(value, cursor.end) {
                best = (cursor.end, value)
            }
        }
        return best
    }

    /// What must stand directly at something else is a time only there.
    private func isFitting(_ word: TimeWord, at position: Int, end: Int) -> Bool {
        let isAttached = lastEnd >= 0 && position - lastEnd <= 1
        switch word {
        case .edge, .suffix, .offset: return isAttached && !(position > lastEnd && isCounterOnly(word))
        case .year where end - position == 1: return isThisYear(end)
        case .holiday where end - position == 1: return isHolidayNoun(end)
        case .holiday(let number) where Holiday.at(number)?.followsTerm == true:
            return isSolarTerm(position, end)
        case .dayName, .edgeDay: return isAttached && position > lastEnd
        case .firstYear: return isAttached
        case .part(.day) where text.scalar(at: position) == "점":
            return isBeforeHour(end) || isAttached && isAfterDay && !isMeal(end)
        case .part(.evening), .part(.morning): return end - position > 2 || !isMeal(end)
        case .week(-1) where text.scalar(at: position) == "전": return isWeekCompared(position, end)
        case .week(0) where text.scalar(at: end - 2) == " " && text.scalar(at: position) == "이": return isWeekNoun(end)
        case .discourseWeek: return isWeekNoun(end)
        case .nth: return isBeforeWeekday(end)
        // 요새 is a fortress too.
        case .reference(.present) where text.holds("요새", at: position):
            return text.scalar(at: end).map { !Letter.isPart(ofWord: $0) || $0 == "는" } ?? true
        case .reference(.future): return !isSpatialForward(position, end)
        case .reference(.past) where text.holds("과거", at: position): return !isDescribed(position)
        default: return true
        }
    }

    /// 올 시즌, but not 여기까지 올 줄이야, 올 것으로: the verb 오다 before a bound noun.
    private func isThisYear(_ end: Int) -> Bool {
        guard let next = text.scalar(at: end) else { return false }
        if lexicon.trigger(next).contains(.digit) { return true }
        guard next == " " else { return false }
        return !Self.boundNouns.stand(at: end + 1, in: text)
    }

    private static let boundNouns: Words = [
        "줄", "것", "수", "때", "거", "건", "게", "예정", "전망", "듯", "만큼", "만한", "텐데", "가능", "테니", "지 ", "뿐", "경우", "사람", "정도",
    ]

    /// 설 is also a rumour: a holiday only where one speaks of it so.
    private func isHolidayNoun(_ end: Int) -> Bool { Self.holidayTails.stand(at: end, in: text) }

    private static let holidayTails: Words = [
        "과 추석", "을 앞", "을 맞", "을 쇠", "을 지", " 대목", " 선물", " 차례상", " 민심", " 귀성", " 성수", " 전 ", " 이후", "·추석", ", 추석",
        " 밥상",
    ]

    /// 절기상 대설인 7일, 동지 팥죽.
    private func isSolarTerm(_ position: Int, _ end: Int) -> Bool {
        Self.termWords.stand(before: position, in: text) || Self.termTails.stand(at: end, in: text)
    }

    private static let termWords: Words = ["절기상 ", "절기인 ", "절기 ", "절기상으로 ", "절기 중 ", "절기인 '", "절기 '"]
    private static let termTails: Words = [" 팥죽", "를 앞두", "를 앞둔", "을 앞두", "을 앞둔"]

    /// 점심 12시; 점심 alone is a meal.
    private func isBeforeHour(_ end: Int) -> Bool { text.scalar(at: end) == " " && isHour(at: end + 1) }

    private func isHour(at start: Int) -> Bool {
        guard let hour = KoreanNumeral.read(at: start, in: text), hour.value != nil else { return false }
        return text.scalar(at: hour.span.end) == "시"
    }

    /// 이 주 and 같은 주 are also said of a state of a union.
    private func isWeekNoun(_ end: Int) -> Bool {
        guard let next = text.scalar(at: end), Letter.isPart(ofWord: next) else { return true }
        return next == "에" && text.scalar(at: end + 1) != "서"
    }

    /// 불행한 과거, 어두운 과거: a thing, of which something is said.
    private func isDescribed(_ position: Int) -> Bool {
        guard text.scalar(at: position - 1) == " ", let before = text.scalar(at: position - 2) else { return false }
        return before == "운" || isAdnominal(at: position - 2)
    }

    private func isCounterOnly(_ word: TimeWord) -> Bool {
        if case .suffix(.more) = word { return true }
        return false
    }

    /// 건물 앞으로 걸어갔다: 앞으로 after a bare noun is a direction in space.
    private func isSpatialForward(_ position: Int, _ end: Int) -> Bool {
        guard end - position == 3, text.scalar(at: position) == "앞", position >= 2,
            text.scalar(at: position - 1) == " ", let before = text.scalar(at: position - 2), Hangul.isSyllable(before)
        else { return false }
        return !"은는이가을를에서도로고며면다지게해여만".unicodeScalars.contains(before)
    }

    // MARK: - Boundaries

    /// Whether a word can begin here: nothing of a word stands before, or only a time atom.
    func isOpen(before position: Int) -> Bool {
        guard position > 0, position != lastEnd else { return true }
        return !Letter.isPart(ofWord: text.scalars[position - 1])
    }

    func isOrdinalPrefix(before position: Int) -> Bool { text.scalar(at: position - 1) == "제" }

    /// Words that may be followed at once by digits: 지난해9월, 오후3시, 오는30일.
    private func isGluable(_ word: TimeWord, _ end: Int) -> Bool {
        guard let next = text.scalar(at: end) else { return false }
        if case .part = word, isHour(at: end) { return true }
        guard lexicon.trigger(next).contains(.digit) else { return false }
        switch word {
        case .direction, .part, .year, .month, .reference, .discourseYear, .discourseMonth: return true
        default: return false
        }
    }

    /// Whether a time expression can end here: the word ends, or goes on with particles, a tail that stays outside the
    /// span (쯤, 경), or another atom written onto it (지난해말, 5년간).
    func isClosed(_ end: Int) -> Bool {
        var position = end
        for _ in 0..<4 {
            guard let scalar = text.scalar(at: position), Letter.isPart(ofWord: scalar) else { return true }
            guard Hangul.isSyllable(scalar) else { return position == end && lexicon.trigger(scalar).contains(.digit) }
            if Particles.chain(after: position, in: text) != nil { return true }
            let tail = lexicon.tails.longest(at: position, in: text)?.end ?? position
            // 이번여름: 여 is a tail, 여름 a word.
            let next = max(tail, gluedWord(at: position) ?? position)
            guard next > position else { return false }
            position = next
        }
        return false
    }

    private func gluedWord(at position: Int) -> Int? {
        guard let match = lexicon.words.longest(at: position, in: text) else { return nil }
        switch match.value {
        case .edge, .suffix, .offset, .part, .season, .half, .month, .day, .year, .count, .holiday, .weekday:
            return match.end
        default: return nil
        }
    }

    // MARK: - Output

    mutating func append(_ atom: Atom) {
        lexed.atoms.append(atom)
        lastEnd = atom.span.end
    }
}
