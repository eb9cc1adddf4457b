import KoreanText
import NewsModel

/// A word that states an event: its type, and which particle gives which role. A class, so that matches and drafts hold it by
/// one reference.
final class Trigger: Sendable {
    /// Which particle gives which role.
    enum Frame: String, Sendable {
        /// The subject acts, the object is the theme, the dative the recipient.
        case act
        /// The subject acts with the one marked 와, 을 or 에게.
        case meet
        case call
        /// The object or goal is the place.
        case visit
        /// The subject speaks; the object is against whom or what.
        case against
        /// The subject speaks.
        case say
        /// The subject does it to the object.
        case hit
        /// It happens to the subject.
        case undergo
        /// The subject takes or leaves an office, or gives one to the object.
        case appoint
    }

    struct Flags: OptionSet, Sendable {
        let rawValue: UInt16
        static let event = Flags(rawValue: 1)
        static let background = Flags(rawValue: 2)
        static let symmetric = Flags(rawValue: 4)
        static let needsPlace = Flags(rawValue: 8)
        static let needsAmount = Flags(rawValue: 16)
        static let statement = Flags(rawValue: 32)
        static let demand = Flags(rawValue: 64)
        static let pledge = Flags(rawValue: 128)
        static let claim = Flags(rawValue: 256)
        static let denial = Flags(rawValue: 512)
        static let blocked = Flags(rawValue: 1024)
        static let performative = Flags(rawValue: 2048)
        /// Not of the lexicon: the verb of a clause that a day dates.
        static let unlisted = Flags(rawValue: 4096)

        init(rawValue: UInt16) { self.rawValue = rawValue }

        init(_ letters: String) {
            self = []
            for letter in letters {
                switch letter {
                case "e": insert(.event)
                case "b": insert(.background)
                case "y": insert(.symmetric)
                case "p": insert(.needsPlace)
                case "q": insert(.needsAmount)
                case "s": insert(.statement)
                case "d": insert(.demand)
                case "l": insert(.pledge)
                case "C": insert(.claim)
                case "D": insert(.denial)
                case "x": insert(.blocked)
                case "f": insert(.performative)
                default: break
                }
            }
        }
    }

    let lemma: String
    let isVerb: Bool
    let type: EventType
    let frame: Frame
    let flags: Flags
    /// From 0 to 1: how surely the word states an event worth a timeline.
    let weight: Double
    /// Nouns of which the clause must hold one; empty where there is no such condition.
    let objects: PhraseIndex<Bool>?
    let objectWords: [String]
    let english: String

    init(
        lemma: String, isVerb: Bool, type: EventType, frame: Frame, flags: Flags, weight: Double,
        objects: PhraseIndex<Bool>?, objectWords: [String], english: String
    ) {
        self.lemma = lemma
        self.isVerb = isVerb
        self.type = type
        self.frame = frame
        self.flags = flags
        self.weight = weight
        self.objects = objects
        self.objectWords = objectWords
        self.english = english
    }

    /// The same word in another sense.
    func meaning(_ type: EventType, _ frame: Frame) -> Trigger {
        Trigger(
            lemma: lemma, isVerb: isVerb, type: type, frame: frame, flags: flags, weight: weight, objects: objects,
            objectWords: objectWords, english: english)
    }
}
