import HTTPRouting
import NewsModel

extension Labels {
    /// The Korean label stands in where there is no other.
    func text(in language: Language) -> String {
        language == .en ? en ?? ko : ko
    }
}

extension Field {
    /// A label in the language of the answer.
    static func label(_ name: String, _ about: String, _ get: @escaping @Sendable (Value) -> Labels) -> Field {
        Field(name, about, .string()) { value, language, json in
            json.member(name, get(value).text(in: language))
        }
    }

    /// As `label`, left out where there is none.
    static func labelIfAny(_ name: String, _ about: String, _ get: @escaping @Sendable (Value) -> Labels?) -> Field {
        Field(name, about, .string(), isRequired: false) { value, language, json in
            guard let labels = get(value) else { return }
            json.member(name, labels.text(in: language))
        }
    }
}

extension Shape where Value == Labels {
    static let labels = Shape(
        name: "Labels", about: "The same name in Korean and, where one is known, in English.",
        fields: [
            .text("ko", "Korean.") { $0.ko },
            .textIfAny("en", "English.") { $0.en },
        ])
}
