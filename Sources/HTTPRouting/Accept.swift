package import HTTPWire

/// Which of the media types on offer a client wants: `Accept` (RFC 9110 §12.5.1).
package struct Accept: Sendable, Hashable {
    /// `text/csv`, `text/*` or `*/*`.
    private let ranges: [WeightedValues.Element]

    package init(_ fields: Fields) {
        ranges = WeightedValues(fields, "accept").elements.filter { $0.value.contains("/") }
    }

    /// The position of the type with the greatest weight; of equal ones the first. Nil where none is acceptable.
    ///
    /// A client that says nothing takes everything; a more specific range overrides a wider one.
    package func preferred(among offers: [String]) -> Int? {
        guard !ranges.isEmpty else { return offers.isEmpty ? nil : 0 }
        var best: (position: Int, weight: Int)?
        for (position, offer) in offers.enumerated() {
            let weight = weight(of: offer)
            if weight > best?.weight ?? 0 { best = (position, weight) }
        }
        return best?.position
    }

    private func weight(of offer: String) -> Int {
        let main = offer.prefix { $0 != "/" }
        for wanted in [offer, "\(main)/*", "*/*"] {
            if let range = ranges.first(where: { $0.value == wanted }) { return range.weight }
        }
        return 0
    }
}
