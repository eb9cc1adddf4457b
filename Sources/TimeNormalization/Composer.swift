import KoreanText
import NewsModel

/// Stage 2: joins neighbouring atoms into expressions. At each atom the rules that can begin there are tried once and the
/// longest reading is kept; what it covers is not looked at again.
struct Composer {
    let text: Text
    let atoms: [Atom]

    /// No expression is made of more atoms; it bounds what is read at each.
    static let longest = 12

    struct Reading {
        let meaning: Meaning
        let rule: TimeRule
        let start: Int
        /// Index of the first atom after it.
        let next: Int
    }

    func compose(trace: inout Trace) -> [TimeCandidate] {
        var candidates: [TimeCandidate] = []
        candidates.reserveCapacity(atoms.count)
        var index = 0
        while index < atoms.count {
            guard let reading = best(at: index, after: candidates.last) else {
                if trace.isEnabled { reject(index, &trace) }
                index += 1
                continue
            }
            let span = Span(atoms[reading.start].span.start, atoms[reading.next - 1].span.end)
            if isComparison(reading.meaning, span, after: candidates.last) {
                trace.rejected("time", "composer", span, "the month that is compared with")
                index = reading.next
                continue
            }
            candidates.append(TimeCandidate(span: span, meaning: reading.meaning, rule: reading.rule))
            index = reading.next
        }
        return candidates
    }

    /// 지난해 같은 달: the year says when, 같은 달 only what is compared.
    private func isComparison(_ meaning: Meaning, _ span: Span, after last: TimeCandidate?) -> Bool {
        guard case .frame(let frame) = meaning, case .discourse(0) = frame.month, frame.day == nil, let last,
            last.span.end + 1 == span.start, case .frame(let year) = last.meaning
        else { return false }
        return year.year != nil && year.month == nil
    }

    private func best(at index: Int, after last: TimeCandidate?) -> Reading? {
        switch atoms[index].kind {
        case .word(.set): return set(at: index)
        case .word(.reference): return longer(length(at: index), vague(at: index, after: last))
        default: return longer(length(at: index), range(at: index))
        }
    }

    /// Of two that are of one length, the first.
    private func longer(_ first: Reading?, _ second: Reading?) -> Reading? {
        guard let first else { return second }
        guard let second, second.next > first.next else { return first }
        return second
    }

    private func reject(_ index: Int, _ trace: inout Trace) {
        switch atoms[index].kind {
        case .word(.direction), .number, .word(.zone), .half: return
        default: trace.rejected("time", "composer", atoms[index].span, "no rule reads it alone")
        }
    }

    /// Whether nothing but a space stands between this atom and the one before.
    func isAdjacent(_ index: Int) -> Bool {
        guard index > 0, index < atoms.count else { return false }
        let gap = Span(atoms[index - 1].span.end, atoms[index].span.start)
        if gap.isEmpty { return true }
        if gap.length == 1 { return text.scalar(at: gap.start) == " " }
        guard gap.length == 2, text.scalar(at: gap.start) == "의", text.scalar(at: gap.start + 1) == " " else {
            return false
        }
        switch atoms[index].kind {
        case .word(.ordinalWeek), .word(.nth): return true
        default: return false
        }
    }

    // MARK: - Frames

    func frame(at index: Int) -> (frame: Frame, rule: TimeRule, next: Int)? {
        var frame = Frame()
        var best: (rule: TimeRule, next: Int)?
        var next = index
        while next < atoms.count, next - index < Self.longest, next == index || isAdjacent(next),
            !isLimit(next), !frame.isNamedHour || isBeforeNamedHour(next), frame.accept(atoms[next].kind)
        {
            next += 1
            if let rule = frame.rule, isWhole(frame) { best = (rule, next) }
        }
        guard let best else { return nil }
        if best.next < next {
            // What was taken in beyond the longest whole is left out again.
            frame = Frame()
            for atom in atoms[index..<best.next] { _ = frame.accept(atom.kind) }
        }
        return (frame, best.rule, best.next)
    }

    /// 8시 15분 전까지: a limit, no time told by its minutes.
    private func isLimit(_ index: Int) -> Bool {
        guard case .word(.offset) = atoms[index].kind else { return false }
        return text.holds("까지", at: atoms[index].span.end)
    }

    /// 정오 10분 전; 정오 10분간 is a time and a length.
    private func isBeforeNamedHour(_ index: Int) -> Bool {
        switch atoms[index].kind {
        case .word(.offset(.before)), .word(.sharp): return true
        case .counted(let counted):
            guard counted.unit == .minute, isAdjacent(index + 1), !isLimit(index + 1),
                case .word(.offset(.before)) = atoms[index + 1].kind
            else { return false }
            return true
        default: return false
        }
    }

    /// 다음 3일 is no day.
    private func isWhole(_ frame: Frame) -> Bool {
        if frame.isLunar, frame.month == nil, frame.holiday == nil { return false }
        if frame.isNamedMonth, frame.day == nil { return false }
        if case .ordinal = frame.week, frame.month == nil, frame.year == nil, frame.weekday == nil { return false }
        guard let direction = frame.direction, direction == .this || direction == .next else { return true }
        if case .absolute = frame.day, frame.month == nil { return false }
        if case .absolute = frame.year { return false }
        return frame.hour == nil || frame.hasDayTerm
    }

    /// A frame, or two joined by a mark: 7일∼13일.
    private func range(at index: Int) -> Reading? {
        guard let first = frame(at: index) else { return nil }
        if first.next < atoms.count, isTilde(first.next), let second = frame(at: first.next) {
            return Reading(meaning: .range(first.frame, second.frame), rule: .range, start: index, next: second.next)
        }
        if follows(first.next, "마다"), isEach(first.frame) {
            return Reading(meaning: .repeatedFrame(first.frame), rule: .set, start: index, next: first.next)
        }
        return Reading(meaning: .frame(first.frame), rule: first.rule, start: index, next: first.next)
    }

    /// What comes again and again: 월요일마다, 아침마다, but not 2010년마다.
    private func isEach(_ frame: Frame) -> Bool {
        frame.direction == nil && frame.year == nil && !frame.isDiscourseDay && frame.holiday == nil
            && !SetValue.value(of: frame).isEmpty
    }

    private func follows(_ next: Int, _ word: StaticString) -> Bool {
        let end = atoms[next - 1].span.end
        return text.holds(word, at: end)
    }

    private func isTilde(_ index: Int) -> Bool {
        let gap = Span(atoms[index - 1].span.end, atoms[index].span.start)
        guard (1...3).contains(gap.length) else { return false }
        var marks = 0
        for position in gap.range {
            guard let scalar = text.scalar(at: position) else { return false }
            if scalar == " " { continue }
            guard "~∼～〜–-".unicodeScalars.contains(scalar) else { return false }
            marks += 1
        }
        return marks == 1
    }

    // MARK: - Sets and vague words

    private func set(at index: Int) -> Reading? {
        guard case .word(.set(let unit, let count)) = atoms[index].kind else { return nil }
        if index + 1 < atoms.count, isAdjacent(index + 1), let inner = range(at: index + 1) {
            switch inner.meaning {
            case .frame(let frame) where frame.direction == nil && !SetValue.value(of: frame).isEmpty:
                return Reading(meaning: .repeatedFrame(frame), rule: .set, start: index, next: inner.next)
            case .range(let first, let second)
            where first.direction == nil && !SetValue.value(of: first).isEmpty
                && !SetValue.value(of: second, after: first).isEmpty:
                return Reading(meaning: .repeatedRange(first, second), rule: .set, start: index, next: inner.next)
            default: break
            }
        }
        return Reading(meaning: .repeated(unit, count), rule: .set, start: index, next: index + 1)
    }

    private func vague(at index: Int, after last: TimeCandidate?) -> Reading? {
        guard case .word(.reference(let vague)) = atoms[index].kind else { return nil }
        if vague == .present, let last, case .frame = last.meaning, atoms[index].span.start - last.span.end <= 1 {
            return nil
        }
        return Reading(meaning: .reference(vague), rule: .vague, start: index, next: index + 1)
    }
}
