import Synchronization

/// How often what is read again on SIGHUP was taken, or could not be.
final class ReloadCounts: Sendable {
    enum Subject: String, Sendable, CaseIterable {
        case chronicle
        case apiKeys = "api_keys"
        case certificates
    }

    enum Outcome: String, Sendable, CaseIterable { case success, failure }

    private struct Key: Hashable {
        let subject: Subject
        let outcome: Outcome
    }

    private let counts = Mutex<[Key: Int]>([:])

    func add(_ subject: Subject, _ outcome: Outcome) {
        counts.withLock { $0[Key(subject: subject, outcome: outcome), default: 0] += 1 }
    }

    /// Each combination, also those that never happened: a counter that appears with its first failure hides it.
    var all: [(Subject, Outcome, Int)] {
        counts.withLock { counts in
            Subject.allCases.flatMap { subject in
                Outcome.allCases.map { (subject, $0, counts[Key(subject: subject, outcome: $0)] ?? 0) }
            }
        }
    }
}
