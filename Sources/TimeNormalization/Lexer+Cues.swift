import KoreanText
import NewsModel

extension Lexer {
    /// 열린, 체포된, 발표한: the past before a noun. 대한, 위한 and 북한 look alike and are none.
    private func isAdnominal(at position: Int) -> Bool {
        guard let before = text.scalar(at: position - 1), Hangul.isSyllable(before) else { return false }
        switch text.scalars[position] {
        case "된", "린", "진", "난", "친", "킨", "낸", "던": return true
        case "한": return !"대위북남관또무제".unicodeScalars.contains(before)
        default: return false
        }
    }

    /// Past (했다, 했으며), present (한다, 열린다고) and what the cue lexicon holds.
    mutating func readCue(at position: Int) {
        let scalars = text.scalars
        if let cue = lexicon.cues.longest(at: position, in: text) {
            if cue.value != .futureWord {
                lexed.cues.append(Cue(position: position, kind: cue.value))
                return
            }
            if text.scalar(at: position - 1).map({ !Hangul.isSyllable($0) }) ?? true {
                lexed.cues.append(Cue(position: position, kind: .future))
                return
            }
        }
        if Prospect.stands(at: position, in: text) {
            lexed.cues.append(Cue(position: position, kind: .future))
            return
        }
        guard let next = text.scalar(at: position + 1), let letters = Hangul.decompose(scalars[position]) else {
            return
        }
        if letters.final == 20 {
            guard scalars[position] != "있" else { return }
            if scalars[position] == "겠" {
                lexed.cues.append(Cue(position: position, kind: .future))
                return
            }
            if "다고으던지는습음".unicodeScalars.contains(next) {
                lexed.cues.append(Cue(position: position, kind: .past))
            }
        } else if next == "니", letters.final == 17 {
            // 합니다, 열립니다; 습니다 and 입니다 say nothing of when.
            if text.scalar(at: position + 2) == "다", scalars[position] != "습", scalars[position] != "입" {
                lexed.cues.append(Cue(position: position, kind: .present))
            }
        } else if next == "다", letters.final == 4 {
            // 한다, 는다: verbs; 많다, 이다 are adjectives and the copula.
            let after = text.scalar(at: position + 2)
            if after.map({ !Hangul.isSyllable($0) || "고며면는".unicodeScalars.contains($0) }) ?? true {
                lexed.cues.append(Cue(position: position, kind: .present))
            }
        } else if next == " ", isAdnominal(at: position) {
            lexed.cues.append(Cue(position: position, kind: .adnominal))
        }
    }
}
