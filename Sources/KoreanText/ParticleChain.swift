package import NewsModel

/// The particles after a noun, in order: `에서` `는`. Empty where the noun stands bare.
package struct ParticleChain: Sendable, Hashable {
    /// Where the particles stand; empty at the noun's end for a bare noun.
    package let span: Span
    /// Indices into `Particles.all`, the first in the lowest byte, plus one; at most seven.
    private let packed: UInt64

    init(span: Span, packed: UInt64) {
        self.span = span
        self.packed = packed
    }

    package var isEmpty: Bool { packed == 0 }
    package var count: Int { (64 - packed.leadingZeroBitCount + 7) / 8 }

    package var particles: [Particle] { Array(each) }

    private var each: some BidirectionalCollection<Particle> {
        let packed = packed
        return (0..<count).lazy.compactMap { index in
            let particle = Int(packed >> (8 * UInt64(index)) & 0xFF) - 1
            return Particles.all.indices.contains(particle) ? Particles.all[particle] : nil
        }
    }

    /// The cases of all particles, in order.
    package var cases: [Case] { particles.flatMap(\.cases) }

    package func contains(_ wanted: Case) -> Bool {
        !isEmpty && each.contains { $0.cases.contains(wanted) }
    }

    /// What the noun does in its clause: the first case with a meaning of its own (에서는 is locative, 까지의 is limit),
    /// else the last of the chain (만이 is subject). Nil for a bare noun.
    package var grammaticalCase: Case? {
        guard !isEmpty else { return nil }
        if let meant = each.first(where: { $0.slot == .semantic || $0.cases == [.limit] || $0.cases == [.start] }) {
            return meant.cases.first
        }
        guard let last = each.last else { return nil }
        if last.cases == [.topic] || last.cases == [.additive], let first = each.first { return first.cases.first }
        return last.cases.first
    }

    /// Whether the noun is the topic, alone (푸틴은) or with another case (소치에서는).
    package var isTopic: Bool { contains(.topic) }

    /// Whether the noun is the predicate: 대통령이다, 대통령인, 대통령이며.
    package var isCopula: Bool {
        contains(.copula) || contains(.adnominalCopula) || contains(.connectiveCopula)
    }
}
