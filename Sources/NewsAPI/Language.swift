import HTTPRouting
import HTTPWire

/// The language of labels and titles in an answer.
package enum Language: String, Sendable, Hashable, CaseIterable {
    case ko, en

    /// `lang` decides; without it the first language of the highest weight in `Accept-Language` (RFC 9110 §12.5.4);
    /// without that Korean, the language of the texts.
    static func wanted(by request: RoutedRequest) -> Language {
        if let asked = request.query["lang"].flatMap({ Language(rawValue: $0) }) { return asked }
        var best: (language: Language, weight: Int)?
        for element in WeightedValues(request.request.fields, "accept-language").elements {
            guard let language = Language(tag: element.value) else { continue }
            if element.weight > best?.weight ?? 0 { best = (language, element.weight) }
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
