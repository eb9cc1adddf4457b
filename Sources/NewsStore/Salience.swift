import Foundation
import NewsModel

/// How much an event matters among all of a chronicle, from 0 to 1, so that a long timeline can show the important first.
///
/// Four tenths for how many articles state it (each further one closes half of what is missing), three for how much its
/// best known participant is spoken of (by logarithm), two for how surely it was read, one for a date to the day.
enum Salience {
    static func weigh(_ events: [Event], _ entities: [EntityRecord]) -> [Event] {
        let mentions = Dictionary(entities.map { ($0.entity.id, $0.mentionCount) }) { first, _ in first }
        let most = Double(entities.map(\.mentionCount).max() ?? 0)
        return events.map { event in
            let articles = Set(event.evidence.map(\.article)).count
            let known = event.participants.compactMap { $0.entity.flatMap { mentions[$0] } }.max() ?? 0
            var weighed = event
            let sum =
                0.4 * (1 - pow(0.5, Double(articles))) + 0.3 * log(1 + Double(known)) / max(1, log(1 + most))
                + 0.2 * event.confidence + (event.date.precision == .day ? 0.1 : 0)
            weighed.salience = (sum * 1000).rounded() / 1000
            return weighed
        }
    }
}
