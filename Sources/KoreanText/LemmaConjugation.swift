/// The forms of one stem that endings attach to.
///
/// Contraction and irregular stems after the Standard Korean Orthography (한글 맞춤법, articles 16, 18, 34–38).
struct LemmaConjugation {
    let stem: String
    /// The class of the lexicon: empty, `b`, `d`, `s`, `r`, `h`, `c`.
    let irregularity: String

    private typealias Letters = Hangul.Letters
    private static let silent = 11
    private enum Medial {
        static let a = 0, ae = 1, ya = 2, eo = 4, e = 5, yeo = 6, ye = 7
        static let o = 8, wa = 9, wae = 10, oe = 11, u = 13, wo = 14, wi = 16, eu = 18, i = 20
    }
    private enum Final {
        static let digeut = 7, rieul = 8, bieup = 17, siot = 19
    }

    var forms: [(String, LemmaTable.Attachment)] {
        guard let last = stem.unicodeScalars.last.flatMap(Hangul.decompose) else { return [] }
        var forms: [(String, LemmaTable.Attachment)] = [(stem, .stem)]
        switch irregularity {
        case "h":
            forms += [(stem, .eu), (with(medial: Medial.ae), .infinitive), (stem + "여", .infinitive)]
        case "c":
            forms += [(stem, .eu), ("여", .infinitive), ("이어", .infinitive)]
        case "b":
            // 돕 is the one common verb that keeps 오: 도와.
            let open = with(final: 0)
            forms += [(open + "우", .eu), (open + (stem == "돕" ? "와" : "워"), .infinitive)]
        case "d":
            let rieul = with(final: Final.rieul)
            forms += [(rieul + "으", .eu), (rieul + (isBright(last.medial) ? "아" : "어"), .infinitive)]
        case "s":
            let open = with(final: 0)
            forms += [(open + "으", .eu), (open + (isBright(last.medial) ? "아" : "어"), .infinitive)]
        case "r":
            let before = stem.unicodeScalars.dropLast().last.flatMap(Hangul.decompose)
            forms += [(stem, .eu), (doubledRieul + (isBright(before?.medial ?? -1) ? "라" : "러"), .infinitive)]
        default:
            forms += regular(last)
        }
        return forms
    }

    private func regular(_ last: Letters) -> [(String, LemmaTable.Attachment)] {
        if last.final == Final.rieul {
            // ㄹ falls away before ㄴ, ㅂ, ㅅ: 여는, 연, 엽니다.
            let dropped = with(final: 0)
            return [(dropped, .stem), (stem, .eu), (dropped, .eu), (stem + harmonic(last), .infinitive)]
        }
        if last.final > 0 {
            return [(stem + "으", .eu), (stem + harmonic(last), .infinitive)]
        }
        return [(stem, .eu)] + contracted(last).map { ($0, .infinitive) }
    }

    /// 아/어 behind an open syllable.
    private func contracted(_ last: Letters) -> [String] {
        switch last.medial {
        case Medial.a, Medial.ae, Medial.eo, Medial.e, Medial.yeo, Medial.ya, Medial.ye, Medial.wae:
            return [stem, stem + harmonic(last)]
        case Medial.o: return [with(medial: Medial.wa), stem + "아"]
        case Medial.u: return [with(medial: Medial.wo), stem + "어"]
        case Medial.i: return [with(medial: Medial.yeo), stem + "어"]
        case Medial.oe: return [with(medial: Medial.wae), stem + "어"]
        case Medial.eu:
            let before = stem.unicodeScalars.dropLast().last.flatMap(Hangul.decompose)
            return [with(medial: isBright(before?.medial ?? -1) ? Medial.a : Medial.eo)]
        default: return [stem + "어"]
        }
    }

    private func harmonic(_ last: Letters) -> String { isBright(last.medial) ? "아" : "어" }

    private func isBright(_ medial: Int) -> Bool { medial == Medial.a || medial == Medial.o || medial == Medial.ya }

    /// 르 falls, and the syllable before it closes with ㄹ: 오르 → 올.
    private var doubledRieul: String {
        var scalars = Array(stem.unicodeScalars.dropLast())
        guard let letters = scalars.popLast().flatMap(Hangul.decompose) else { return stem }
        let closed = Hangul.compose(
            Letters(initial: letters.initial, medial: letters.medial, final: Final.rieul))
        return text(scalars, closed)
    }

    private func with(medial: Int? = nil, final: Int? = nil) -> String {
        var scalars = Array(stem.unicodeScalars)
        guard let letters = scalars.popLast().flatMap(Hangul.decompose) else { return stem }
        return text(
            scalars,
            Hangul.compose(
                Letters(initial: letters.initial, medial: medial ?? letters.medial, final: final ?? letters.final)))
    }

    private func text(_ head: [Unicode.Scalar], _ last: Unicode.Scalar?) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: head)
        if let last { view.append(last) }
        return String(view)
    }
}
