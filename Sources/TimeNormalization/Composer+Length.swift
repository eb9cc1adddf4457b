import KoreanText
import NewsModel

/// Durations and what is counted off from a day: 6시간, 26년째, 최근 5년간, 사흘 전.
extension Composer {
    func length(at index: Int) -> Reading? {
        var next = index
        var lead: Lead?
        switch atoms[index].kind {
        case .word(.reference(.past)), .word(.reference(.future)): lead = .vague
        case .word(.direction(.past)), .word(.direction(.future)), .word(.direction(.next)): lead = .direction
        case .word(.office): lead = .office
        default: break
        }
        if lead != nil {
            next += 1
            guard isAdjacent(next) else { return nil }
        }
        guard let body = parts(at: next) else { return nil }
        var length = body.length
        next = body.next
        var suffixes: [Suffix] = []
        while next < atoms.count, isAdjacent(next), case .word(.suffix(let suffix)) = atoms[next].kind,
            suffixes.count < 2, !suffixes.contains(suffix)
        {
            suffixes.append(suffix)
            if suffix == .more { length.hasMore = true }
            next += 1
        }
        // 다음 3일 would be a day.
        if case .word(.direction(.next)) = atoms[index].kind, body.isCalendar { return nil }
        if lead == .office, !suffixes.contains(.nthYear), !suffixes.contains(.nth) { return nil }
        if suffixes.contains(.nthYear), (length.finest?.unit.rank ?? 0) < TimeUnit.day.rank { return nil }
        if lead == nil, next < atoms.count, isAdjacent(next), case .word(.offset(let offset)) = atoms[next].kind {
            return weekday(length, offset, from: index, at: next + 1)
                ?? Reading(meaning: .offset(length, offset), rule: .offset, start: index, next: next + 1)
        }
        guard !body.isCalendar || !suffixes.isEmpty || length.hasMore || lead == .vague || isMeasured(body.span, next)
        else { return nil }
        let rule: TimeRule =
            switch lead {
            case .office: .termOfOffice
            case .vague, .direction: .spanOfPast
            case nil: suffixes.isEmpty ? .duration : .durationSuffix
            }
        return Reading(meaning: .duration(length), rule: rule, start: index, next: next)
    }

    /// 2주 전 금요일: the weekday of the week so many before this one.
    private func weekday(_ length: Length, _ offset: Offset, from index: Int, at start: Int) -> Reading? {
        guard length.parts.count == 1, let part = length.finest, part.unit == .week, let count = part.count,
            (1...520).contains(count), part.upper == nil, !length.hasMore, start < atoms.count, isAdjacent(start)
        else { return nil }
        switch atoms[start].kind {
        case .word(.weekday), .word(.weekend): break
        default: return nil
        }
        var frame = Frame()
        guard frame.accept(.word(.week(offset == .before ? -count : count))) else { return nil }
        var next = start
        while next < atoms.count, isAdjacent(next), next - index < Self.longest, frame.accept(atoms[next].kind) {
            next += 1
        }
        guard next > start, let rule = frame.rule else { return nil }
        return Reading(meaning: .frame(frame), rule: rule, start: index, next: next)
    }

    private enum Lead { case vague, direction, office }

    private struct Body {
        var length: Length
        /// Whether it might as well be a day or a year of the calendar: 3일, 1000년.
        var isCalendar: Bool
        var span: Span
        var next: Int
    }

    private func parts(at index: Int) -> Body? {
        guard index < atoms.count else { return nil }
        var length = Length()
        var isCalendar = false
        var next = index
        while next < atoms.count, next == index || isAdjacent(next), next - index < Self.longest {
            guard let part = part(at: next, after: length.finest) else { break }
            if let half = part.half {
                guard !length.parts.isEmpty else { break }
                length.parts.append(half)
                next += 1
                break
            }
            guard let added = part.part else {
                next += 1
                continue
            }
            if let finest = length.finest {
                // 하루 8시간 is eight hours each day, no length of its own.
                if case .word(.count(.day, _)) = atoms[next - 1].kind { break }
                if added.unit.rank >= finest.unit.rank || fills(added, finest) { break }
            }
            isCalendar = length.parts.isEmpty && part.isCalendar && next == index
            length.parts.append(added)
            if part.hasMore { length.hasMore = true }
            next += 1
        }
        guard !length.parts.isEmpty else { return nil }
        return Body(
            length: length, isCalendar: isCalendar, span: Span(atoms[index].span.start, atoms[next - 1].span.end),
            next: next)
    }

    /// 365일 24시간: a count that fills the unit before is no part of it.
    private func fills(_ part: Length.Part, _ coarser: Length.Part) -> Bool {
        guard let count = part.count else { return false }
        switch (part.unit, coarser.unit) {
        case (.hour, _): return count >= 24
        case (.minute, _), (.second, _): return count >= 60
        case (.month, .year): return count >= 12
        case (.day, .year): return count >= 365
        default: return false
        }
    }

    private struct PartReading {
        /// Nil for what adds nothing: the nights of 1박 2일.
        var part: Length.Part?
        var half: Length.Part?
        var isCalendar = false
        var hasMore = false
    }

    private func part(at index: Int, after finest: Length.Part?) -> PartReading? {
        switch atoms[index].kind {
        case .half:
            switch finest?.unit {
            case .year: return PartReading(half: Length.Part(count: 6, unit: .month))
            case .month: return PartReading(half: Length.Part(count: 15, unit: .day))
            case .hour: return PartReading(half: Length.Part(count: 30, unit: .minute))
            default: return nil
            }
        case .word(.count(let unit, let count)):
            return PartReading(part: Length.Part(count: count, unit: unit))
        case .counted(let counted):
            if counted.unit == .nights {
                let isFollowed = index + 1 < atoms.count && isAdjacent(index + 1)
                return isFollowed ? PartReading() : nil
            }
            if counted.unit == .quarter, finest == nil { return quarters(counted) }
            guard let unit = counted.unit.duration, !counted.isAbbreviated else { return nil }
            var isCalendar = false
            switch counted.unit {
            case .year:
                isCalendar = counted.value.map { Frame.calendarYear(counted, $0) != nil } ?? false
            case .month:
                // 징역 2년6월: months are counted so only after years.
                guard let finest, finest.unit == .year, (finest.count ?? 100) < 60 else { return nil }
            case .day:
                let isAfterNights = index > 0 && isNights(index - 1)
                isCalendar = !isAfterNights && (counted.value.map { (1...31).contains($0) } ?? false)
            default: break
            }
            return PartReading(
                part: Length.Part(count: counted.value, upper: counted.upper, unit: unit, decimal: counted.decimal),
                isCalendar: isCalendar,
                hasMore: counted.hasMore)
        default: return nil
        }
    }

    /// 3분기 연속, 10분기 만에: quarters that are counted, in months.
    private func quarters(_ counted: Counted) -> PartReading? {
        guard let count = counted.value, counted.upper == nil, (1...400).contains(count) else { return nil }
        return PartReading(part: Length.Part(count: count * 3, unit: .month), isCalendar: count <= 4)
    }

    private func isNights(_ index: Int) -> Bool {
        if case .counted(let counted) = atoms[index].kind { return counted.unit == .nights }
        return false
    }

    private static let measuresBefore: Words = ["약", "총", "무박", "단", "불과", "최대", "최장", "최소", "무려", "꼬박", "만", "주", "지"]
    private static let measuresAfter: Words = [
        "길어", "짧아", "당겨", "앞당", "늦어", "빨라", "만에", "만의", "만이", "동안", "연속", "이내", "가량", "정도", "내내", "넘게", "가까이", "이상",
        "이하",
        "남짓", "안에", "내에", "씩", "짜리", "천하", "걸려", "걸리", "걸린", "걸렸", "걸릴", "소요", "머물", "머무",
    ]

    /// Whether the words around a count say that it measures: 약 3일, 3일 동안.
    private func isMeasured(_ span: Span, _ next: Int) -> Bool {
        var after = next > 0 ? atoms[next - 1].span.end : span.end
        if text.scalar(at: after) == " " { after += 1 }
        if Self.measuresAfter.stand(at: after, in: text) { return true }
        return text.scalar(at: span.start - 1) == " "
            && Self.measuresBefore.stand(asWordsBefore: span.start - 1, in: text)
    }
}
