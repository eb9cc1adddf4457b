package import HTTPWire

/// Which of the media types on offer a client wants: `Accept` (RFC 9110 §12.5.1).
package struct Accept: Sendable, Hashable {
    private struct Range: Sendable, Hashable {
        /// `text/csv`, `text/*` or `*/*`, in lower case.
        let type: String
        /// In thousandths.
        let weight: Int
    }

    private var ranges: [Range] = []

    /// Most ranges that are looked at; browsers send about eight. A field of thousands would cost time for each offer.
    private static let most = 64

    package init(_ fields: Fields) {
        for line in fields[values: "accept"] {
            for element in line.split(separator: ",") where ranges.count < Self.most {
                let parts = element.split(separator: ";").map { $0.trimmingBlanks().lowercased() }
                guard let type = parts.first, type.contains("/") else { continue }
                let given = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
                ranges.append(Range(type: type, weight: Int(max(0, min(1, given)) * 1000)))
            }
        }
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
            if let range = ranges.first(where: { $0.type == wanted }) { return range.weight }
        }
        return 0
    }
}

extension Substring {
    fileprivate func trimmingBlanks() -> Substring {
        var rest = self
        while let first = rest.first, first == " " || first == "\t" { rest = rest.dropFirst() }
        while let last = rest.last, last == " " || last == "\t" { rest = rest.dropLast() }
        return rest
    }
}
