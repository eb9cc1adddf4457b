import KoreanText
import NewsModel

/// Who and what stands around a trigger, by what the particles say.
struct Roles: Sendable {
    var subjects: [Argument] = []
    var objects: [Argument] = []
    var counterparts: [Argument] = []
    var datives: [Argument] = []
    /// To or with whom, before a quotation that the trigger governs.
    var addressees: [Argument] = []
    /// Bare or genitive, right before a noun: 야권의 시위, 러시아 방문.
    var modifiers: [Argument] = []
    var goals: [Argument] = []
    var locations: [Argument] = []
    /// Where something happens, inside or before a relative clause.
    var relativeLocations: [Argument] = []
    /// Whether the subject stands in the trigger's own clause.
    var hasOwnSubject = false
}
