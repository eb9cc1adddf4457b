import KoreanText
import NewsModel

/// Who and what stands around a trigger, by what the particles say.
struct Roles: Sendable {
    var subjects: [Argument] = []
    var objects: [Argument] = []
    /// Persons that a connected verb before has as its object: 대통령을 맞아 | 회담했다.
    var sharedObjects: [Argument] = []
    var counterparts: [Argument] = []
    var datives: [Argument] = []
    /// To or with whom, before a quotation that the trigger governs.
    var addressees: [Argument] = []
    /// Bare or genitive, right before a noun: 야권의 시위, 러시아 방문.
    var modifiers: [Argument] = []
    /// Whose the subject or object is: 에어프랑스 여객기가, 카라지치의 신병을.
    var subjectOwners: [Argument] = []
    var objectOwners: [Argument] = []
    /// Persons and organisations that take part in some way no particle tells: 정찰총국의 소행으로, 국회에서, 총서기를 비롯한.
    var bystanders: [Argument] = []
    var goals: [Argument] = []
    var locations: [Argument] = []
    /// Where something happens, inside or before a relative clause.
    var relativeLocations: [Argument] = []
    /// The subject of a clause before that may have one of its own: 탈레반이 진입하자.
    var looseSubjects: [Argument] = []
    /// A subject before a relative clause that has one of its own: 북한이 17일 [추정되는] 발사체를.
    var outerSubject: Argument?
    /// The nearest subject before a relative clause, the clause's own or that of the main verb.
    var relativeSubject: Argument?
    /// Whether the trigger is what somebody said.
    var isReported = false
    /// Whether the subject stands in the trigger's own clause.
    var hasOwnSubject = false
}
