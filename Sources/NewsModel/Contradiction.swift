/// Statements of one event that cannot all be right. Both stand: which is true is the reader's to judge.
package struct Contradiction: Sendable, Hashable {
    package enum Matter: String, Sendable, Hashable, CaseIterable, Codable {
        /// On which day it was: values in EDTF.
        case date
        /// How many there were: values as `사망 3명`.
        case count
    }

    package let matter: Matter
    /// What is stated, the event's own value first.
    package let values: [String]
    /// One statement of each value, in the same order.
    package let evidence: [Evidence]

    package init(matter: Matter, values: [String], evidence: [Evidence]) {
        self.matter = matter
        self.values = values
        self.evidence = evidence
    }

    /// Of several counts of the same thing, those that differ.
    package static func among(_ counts: [StatedCount]) -> [Contradiction] {
        var groups: [(key: String, counts: [StatedCount])] = []
        for count in counts {
            let key = count.what + "\t" + count.unit
            if let index = groups.firstIndex(where: { $0.key == key }) {
                if !groups[index].counts.contains(where: { $0.value == count.value }) {
                    groups[index].counts.append(count)
                }
            } else {
                groups.append((key, [count]))
            }
        }
        return groups.filter { $0.counts.count > 1 }.map { group in
            Contradiction(
                matter: .count, values: group.counts.map(\.description), evidence: group.counts.map(\.evidence))
        }
    }
}

/// How many one statement of an event says there were: 3 명 of 사망.
package struct StatedCount: Sendable, Hashable, CustomStringConvertible {
    /// What is counted, by one word for all words that mean it.
    package let what: String
    package let value: Double
    /// The Korean counter.
    package let unit: String
    package let evidence: Evidence

    package init(what: String, value: Double, unit: String, evidence: Evidence) {
        self.what = what
        self.value = value
        self.unit = unit
        self.evidence = evidence
    }

    package var description: String {
        what + " " + (Int(exactly: value).map(String.init) ?? String(value)) + unit
    }
}
