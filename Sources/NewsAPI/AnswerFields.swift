import HTTPRouting
import HTTPWire

/// The header fields that answers share.
enum AnswerFields {
    static let json = "application/json"

    static func localized(_ language: Language) -> Fields {
        var fields = revalidated
        fields.append("Content-Language", language.rawValue)
        return fields
    }

    /// May be kept, and is asked for again each time: a reload may have changed it.
    static var revalidated: Fields {
        var fields = Fields()
        fields.append("Cache-Control", "no-cache")
        return fields
    }

    /// An answer about this moment.
    static func momentary(_ body: [UInt8], type: String = json, language: Language? = nil) -> Response {
        var fields = Fields()
        fields.append("Content-Type", type)
        fields.append("Cache-Control", "no-store")
        fields.append("X-Content-Type-Options", "nosniff")
        if let language { fields.append("Content-Language", language.rawValue) }
        return Response(.ok, fields: fields, body: .bytes(body))
    }
}

extension RoutedRequest {
    /// The field that had a say in the language; nil where `lang` decided.
    var languageField: String? { query["lang"] == nil ? "Accept-Language" : nil }
    /// The field that had a say in the format; nil where `format` decided.
    var formatField: String? { query["format"] == nil ? "Accept" : nil }

    /// What `Vary` names of the fields that had a say; nil where none had.
    /// - Parameter hasFormats: whether `Accept` may choose.
    func vary(hasFormats: Bool = false) -> String? {
        let fields = [hasFormats ? formatField : nil, languageField].compactMap { $0 }
        return fields.isEmpty ? nil : fields.joined(separator: ", ")
    }
}
