/// A place in the text that says whether its clause speaks of the future or of the past.
struct Cue: Sendable, Hashable {
    enum Kind: UInt8, Sendable, Hashable {
        case future
        /// 연다, 열린다: of a dated event, the timetable's present.
        case present
        case past
        /// 밝혔다, 전했다: the saying itself.
        case speech
        /// 열린, 발생한: before a noun, so that the clause is not the main one.
        case adnominal
        /// 출석하라는, 만나자고: what is asked for lies ahead, though the asking is past.
        case demand
        /// 치를: the future, but only where a word begins (조치를 is none).
        case futureWord
    }

    let position: Int
    let kind: Kind
}
