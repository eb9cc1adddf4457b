import KoreanText
import NewsModel

extension Lexer {
    /// 열린, 체포된, 발표한: the past before a noun. 대한, 위한 and 북한 look alike and are none.
    func isAdnominal(at position: Int) -> Bool {
        guard let before = text.scalar(at: position - 1), Hangul.isSyllable(before) else { return false }
        switch text.scalars[position] {
        case "된", "린", "진", "난", "친", "킨", "낸", "던": return true
        case "한":
            switch before {
            case "대", "위", "북", "남", "관", "또", "무", "제": return false
            default: return true
            }
        default: return false
        }
    }

    /// Past (했다, 했으며), present (한다, 열린다고) and what the cue lexicon holds.
    mutating func readCue(at position: Int, _ trigger: TimeLexicon.Trigger) {
        if trigger.contains(.cue), let cue = lexicon.cues.longest(at: position, in: text) {
            // 신도시 예정지: a site is nothing to come.
            if text.holds("예정지", at: position) { return }
            if cue.value != .futureWord {
                lexed.cues.append(Cue(position: position, kind: cue.value))
                return
            }
            if text.scalar(at: position - 1).map({ !Hangul.isSyllable($0) }) ?? true {
                lexed.cues.append(Cue(position: position, kind: .future))
                return
            }
        }
        if trigger.contains(.prospect), Prospect.stands(at: position, in: text) {
            lexed.cues.append(Cue(position: position, kind: .future))
            return
        }
        guard trigger.contains(.ending), let next = text.scalar(at: position + 1) else { return }
        if let kind = ending(text.scalars[position], at: position, before: next) {
            lexed.cues.append(Cue(position: position, kind: kind))
        }
    }

    private func ending(_ scalar: Unicode.Scalar, at position: Int, before next: Unicode.Scalar) -> Cue.Kind? {
        switch (next, (scalar.value &- 0xAC00) % 28) {
        case (_, 20):
            if scalar == "있" { return nil }
            if scalar == "겠" { return .future }
            switch next {
            case "다", "고", "으", "던", "지", "는", "습", "음": return .past
            default: return nil
            }
        case ("니", 17):
            // 합니다, 열립니다; 습니다 and 입니다 say nothing of when.
            return text.scalar(at: position + 2) == "다" && scalar != "습" && scalar != "입" ? .present : nil
        case ("다", 4):
            // 한다, 는다: verbs; 많다, 이다 are adjectives and the copula.
            guard let after = text.scalar(at: position + 2), Hangul.isSyllable(after) else { return .present }
            switch after {
            case "고", "며", "면", "는": return .present
            default: return nil
            }
        case (" ", 4): return isAdnominal(at: position) ? .adnominal : nil
        default: return nil
        }
    }
}
