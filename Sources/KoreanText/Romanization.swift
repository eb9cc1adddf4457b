/// Revised Romanization of Korean (국어의 로마자 표기법, Ministry of Culture and Tourism Notice 2000-8): by sound, with the
/// assimilations across syllables of its chapter 3, section 1. Used for names and ids.
///
/// Not covered, as only a dictionary knows them: the inserted ㄴ (학여울) and ㄹ after ㄴ read as ㄴ in compounds (신문로).
package enum Romanization {
    /// Small letters; what is not Hangul stays as it is.
    package static func romanize(_ text: String) -> String {
        var result = ""
        let scalars = Array(text.unicodeScalars)
        // Mostly two or three letters a syllable.
        result.reserveCapacity(3 * scalars.count)
        let letters = scalars.map(Hangul.decompose)
        /// The consonant that the last syllable hands to this one, already romanized; nil where this one has its own.
        var carriedInitial: String?
        for (index, scalar) in scalars.enumerated() {
            guard let syllable = letters[index] else {
                result.unicodeScalars.append(scalar)
                continue
            }
            result += carriedInitial ?? initials[syllable.initial]
            result += medials[syllable.medial]
            let next = index + 1 < letters.count ? letters[index + 1] : nil
            let joint = Self.joint(final: syllable.final, initial: next?.initial)
            result += joint.final
            carriedInitial = palatalized(final: syllable.final, before: next) ?? joint.initial
        }
        return result
    }

    /// A person's name: the family name, a blank, the given name, each with a capital. Between the syllables of a given
    /// name no assimilation is written (section 4: 한복남 is Han Boknam).
    package static func romanizeName(family: String, given: String) -> String {
        let givenName = given.unicodeScalars.map { romanize(String($0)) }.joined()
        return [romanize(family), givenName].filter { !$0.isEmpty }.map(capitalized).joined(separator: " ")
    }

    private static func capitalized(_ word: String) -> String {
        word.prefix(1).uppercased() + word.dropFirst()
    }

    private static let initials = [
        "g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h",
    ]

    private static let medials = [
        "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu",
        "ui", "i",
    ]

    /// The seven sounds a syllable can end in, for each of the 28 finals.
    private static let codas: [Coda] = [
        .none, .k, .k, .k, .n, .n, .n, .t, .l, .k, .m, .l, .l, .l, .p, .l, .m, .p, .p, .t, .t, .ng, .t, .t, .k, .t, .p,
        .t,
    ]

    /// What moves on when a vowel follows: the rest that stays and the consonant handed over, for each of the 28 finals.
    private static let liaisons: [(rest: String, initial: String)] = [
        ("", ""), ("", "g"), ("", "kk"), ("k", "s"), ("", "n"), ("n", "j"), ("", "n"), ("", "d"), ("", "r"), ("l", "g"),
        ("l", "m"), ("l", "b"), ("l", "s"), ("l", "t"), ("l", "p"), ("", "r"), ("", "m"), ("", "b"), ("p", "s"),
        ("", "s"),
        ("", "ss"), ("ng", ""), ("", "j"), ("", "ch"), ("", "k"), ("", "t"), ("", "p"), ("", ""),
    ]

    private enum Coda: String { case none = "", k, n, t, l, m, p, ng }

    private static let silent = 11
    private static let vowelI = 20
    private static let hieutFinal = 27
    private static let (giyeok, nieun, digeut, rieul, mieum, jieut, hieut) = (0, 2, 3, 5, 6, 12, 18)

    /// How a final sounds before an initial, and what that initial becomes (nil: as always).
    private static func joint(final: Int, initial: Int?) -> (final: String, initial: String?) {
        let coda = codas[final]
        guard let initial else { return (coda.rawValue, nil) }
        switch initial {
        case silent: return (liaisons[final].rest, liaisons[final].initial)
        case rieul: return beforeRieul(coda)
        case nieun, mieum: return beforeNasal(coda, initial)
        // In nouns ㅎ after ㄱ, ㄷ, ㅂ is written out: 묵호 Mukho, 집현전 Jiphyeonjeon.
        case hieut: return (final == hieutFinal ? "" : coda.rawValue, nil)
        case giyeok, digeut, jieut: return beforePlain(final, coda, initial)
        default: return (coda.rawValue, nil)
        }
    }

    /// 별내 Byeollae, 신라 Silla, 종로 Jongno, 독립 Dongnip.
    private static func beforeRieul(_ coda: Coda) -> (final: String, initial: String?) {
        switch coda {
        case .none: ("", "r")
        case .n, .l: ("l", "l")
        case .k, .ng: ("ng", "n")
        case .t: ("n", "n")
        case .m, .p: ("m", "n")
        }
    }

    /// 백마 Baengma, 왕십리 Wangsimni; ㄹ before ㄴ is ll.
    private static func beforeNasal(_ coda: Coda, _ initial: Int) -> (final: String, initial: String?) {
        switch coda {
        case .k: ("ng", nil)
        case .t: ("n", nil)
        case .p: ("m", nil)
        case .l where initial == nieun: ("l", "l")
        case .none, .n, .l, .m, .ng: (coda.rawValue, nil)
        }
    }

    /// 해돋이 haedoji, 같이 gachi.
    private static func palatalized(final: Int, before next: Hangul.Letters?) -> String? {
        guard let next, next.initial == silent, next.medial == vowelI else { return nil }
        return final == 7 ? "j" : final == 25 || final == 13 ? "ch" : nil
    }

    /// ㅎ before ㄱ, ㄷ, ㅈ aspirates them: 좋고 joko, 놓다 nota.
    private static func beforePlain(_ final: Int, _ coda: Coda, _ initial: Int) -> (final: String, initial: String?) {
        let rest: String
        switch final {
        case 27: rest = ""
        case 6: rest = "n"
        case 15: rest = "l"
        default: return (coda.rawValue, nil)
        }
        return (rest, initial == giyeok ? "k" : initial == digeut ? "t" : "ch")
    }
}
