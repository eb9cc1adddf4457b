import HTTPRouting
import HTTPWire

/// The language of labels and titles in an answer.
package enum Language: String, Sendable, Hashable, CaseIterable {
    case ko, en

    /// `lang` decides; without it the first language of the highest weight in `Accept-Language` (RFC 9110 §12.5.4);
    /// without that Korean, the language of the texts.
    static func wanted(by request: RoutedRequest) -> Language {
        if let asked = request.query["lang"].flatMap({ Language(rawValue: $0) }) { return asked }
        var best: (language: Language, weight: Double)?
        for line in request.request.fields[values: "accept-language"] {
            for range in line.split(separator: ",").prefix(32) {
                let parts = range.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" }.lowercased() }
                guard let tag = parts.first else { continue }
                let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
                guard weight > 0, let language = Language(tag: tag) else { continue }
                if weight > best?.weight ?? 0 { best = (language, weight) }
            }
        }
        return best?.language ?? .ko
    }

    /// `en-GB` is English; `*` takes what there is.
    private init?(tag: String) {
        if tag == "*" {
            self = .ko
        } else if let known = tag.split(separator: "-").first.flatMap({ Language(rawValue: String($0)) }) {
            self = known
        } else {
            return nil
        }
    }
}
