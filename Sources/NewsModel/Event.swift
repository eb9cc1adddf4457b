/// One thing that happened or is planned, with everything that states it.
package struct Event: Sendable, Hashable {
    /// Stable: made of type, date, participants and place, not of the order of loading.
    package var id: String
    package var type: EventType
    package var title: Labels
    package var date: EventDate
    package var status: EventStatus
    /// In order of importance; an entity stands once.
    package var participants: [Participant]
    package var place: EventPlace?
    package var quantities: [Quantity]
    package var codes: EventCodes
    /// Main evidence first: the sentence that holds the trigger.
    package var evidence: [Evidence]
    /// From 0 to 1.
    package var confidence: Double
    /// From 0 to 1: how much of the chronicle it bears. Nil for an event of a text that was only analysed.
    package var salience: Double?
    /// The word that states it, by lemma: events of broad types (other, economy) are told apart by it.
    package var trigger: String
    /// How many its statements say there were.
    package var counts: [StatedCount]
    /// Where its statements do not agree.
    package var contradictions: [Contradiction]
    /// Ids of the records joined into this one, by which it is found too.
    package var otherIDs: [String]

    package init(
        id: String, type: EventType, title: Labels, date: EventDate, status: EventStatus, participants: [Participant],
        place: EventPlace?, quantities: [Quantity] = [], codes: EventCodes, evidence: [Evidence], confidence: Double,
        trigger: String = "",
        counts: [StatedCount] = [], contradictions: [Contradiction] = [], otherIDs: [String] = []
    ) {
        self.id = id
        self.type = type
        self.title = title
        self.date = date
        self.status = status
        self.participants = participants
        self.place = place
        self.quantities = quantities
        self.codes = codes
        self.evidence = evidence
        self.confidence = confidence
        self.trigger = trigger
        self.counts = counts
        self.contradictions = contradictions
        self.otherIDs = otherIDs
    }
}

/// When an event was, and what that rests on.
package struct EventDate: Sendable, Hashable {
    package let edtf: EDTF
    package let precision: Precision
    package let basis: DateBasis

    package init(_ edtf: EDTF, precision: Precision? = nil, basis: DateBasis) {
        self.edtf = edtf
        self.precision = precision ?? edtf.precision
        self.basis = basis
    }
}

package struct Participant: Sendable, Hashable {
    /// The id of the entity; nil for a group that is no entity (시위대, 야권).
    package let entity: String?
    /// The words that name it in the main evidence, with its title.
    package let text: String
    package let role: ParticipantRole

    package init(entity: String?, text: String, role: ParticipantRole) {
        self.entity = entity
        self.text = text
        self.role = role
    }
}

extension [Participant] {
    /// Takes those in that are not named yet, by entity or, for groups that are none, by their words.
    package mutating func unite(with others: some Sequence<Participant>) {
        for other in others
        where !contains(where: { $0.entity == other.entity && ($0.entity != nil || $0.text == other.text) }) {
            append(other)
        }
    }
}

package enum ParticipantRole: String, Sendable, Hashable, CaseIterable, Codable {
    /// Who acts.
    case actor
    /// To whom, with whom, against whom.
    case recipient
    /// What or whom it is about.
    case theme
    /// Who says so.
    case source
}

package struct EventPlace: Sendable, Hashable {
    package let entity: String?
    package let text: String

    package init(entity: String?, text: String) {
        self.entity = entity
        self.text = text
    }
}

package enum EventType: String, Sendable, Hashable, CaseIterable, Codable {
    case meet, call, visit, statement, agree, pledge, aid, sign, protest, crackdown, arrest, trial, election
    case inauguration, attack, military, disaster, accident, transport, economy, policy, appoint, other
}

package enum EventStatus: String, Sendable, Hashable, CaseIterable, Codable {
    case occurred, ongoing, planned, demanded, promised, alleged, denied
}

/// Codes of the schemes that political scientists count events by; absent where a scheme has none.
package struct EventCodes: Sendable, Hashable {
    package let plover: PloverCode?
    /// Two to four digits, leading zero kept.
    package let cameo: String?

    package init(plover: PloverCode? = nil, cameo: String? = nil) {
        self.plover = plover
        self.cameo = cameo
    }
}

package struct PloverCode: Sendable, Hashable, Codable {
    package let event: String
    package let mode: String?

    package init(event: String, mode: String? = nil) {
        self.event = event
        self.mode = mode
    }
}

/// A span in an article that states an event, with the exact words.
package struct Evidence: Sendable, Hashable {
    /// The id of the article.
    package let article: String
    package let span: Span
    package let quote: String

    package init(article: String, span: Span, quote: String) {
        self.article = article
        self.span = span
        self.quote = quote
    }
}
