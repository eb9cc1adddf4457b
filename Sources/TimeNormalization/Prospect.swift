import KoreanText
import NewsModel

/// The ending that looks ahead, before a noun that leaves it open: 올릴 뜻, 침공할 수 있다, 물러날 가능성.
///
/// Nouns end in the same sound (개발 계획), so only syllables that verbs end in are read, and after 을 and 를, which are
/// particles too, only what no object stands before.
enum Prospect {
    private static let anyNoun: Words = [
        "것", "수 있", "수도 있", "뜻", "가능성", "계획", "의사", "의향", "생각", "방안", "전망", "예정", "조짐", "채비", "태세", "방침", "우려",
        "듯", "태도",
    ]
    private static let boundNoun: Words = ["것", "수 있", "수도 있", "듯"]

    private static let verbs: SyllableSet = SyllableSet("할될릴칠질날갈올킬낼볼줄둘꿀설뀔".unicodeScalars)
    static let syllables = Array("할될릴칠질날갈올킬낼볼줄둘꿀설뀔을를들일".unicodeScalars)

    /// - Parameter position: of one of the syllables.
    static func stands(at position: Int, in text: Text) -> Bool {
        guard text.scalar(at: position + 1) == " ", let scalar = text.scalar(at: position) else { return false }
        let nouns = verbs.contains(scalar) ? anyNoun : boundNoun
        guard let noun = nouns.first(at: position + 2, in: text) else { return false }
        // 할 수 있었다 tells of what was.
        let end = position + 2 + nouns.length(noun)
        return !(text.scalar(at: end - 1) == "있" && text.scalar(at: end) == "었")
    }
}
