import HTTPRouting
import HTTPWire
import NewsModel
import NewsStore

/// The body of `POST /v1/analyze`.
struct AnalyzeRequest: Sendable {
    struct MemberRule: Sendable {
        let name: String
        let schema: Schema
        let isRequired: Bool
        let about: String
    }

    /// What it may hold: read by the check below and by the OpenAPI document.
    static let members = [
        MemberRule(name: "text", schema: .string(), isRequired: true, about: "The text, as scraped."),
        MemberRule(
            name: "published_at", schema: .string(), isRequired: false,
            about: "Day, or instant (RFC 3339), of publication."),
        MemberRule(name: "title", schema: .string(), isRequired: false, about: "Headline, where it is known."),
        MemberRule(
            name: "clean", schema: .boolean, isRequired: false,
            about: "False takes the text as it is, so that spans index exactly what was sent. True where absent."),
    ]

    let document: RawDocument
    let clean: Bool

    init(_ request: Request) throws(Problem) {
        try Self.checkType(request)
        let body: JSON
        do throws(JSONParser.Mistake) {
            body = try JSONParser.parse(request.body)
        } catch {
            throw Problem(.malformedJSON, "At byte \(error.offset): \(error.reason). Send one JSON object in UTF-8.")
        }
        guard case .object(let given) = body else {
            throw Problem(
                .invalidBody, "The body is \(body.kind), not an object.",
                errors: [.init(.pointer(""), "Send an object with the member \"text\".")])
        }
        let faults = Self.faults(given, body)
        if let first = faults.first { throw Problem(.invalidBody, first.detail, errors: faults) }
        var metadata = RawDocument.Metadata()
        if case .string(let title)? = body["title"] { metadata.title = SeedText.normalized(title) }
        if case .string(let date)? = body["published_at"] {
            metadata.publishedAt = PublicationDate(date, basis: .given)
        }
        clean = body["clean"] != .boolean(false)
        let text = if case .string(let text)? = body["text"] { text } else { "" }
        document = RawDocument(id: "", content: clean ? SeedText.normalized(text) : text, metadata: metadata)
    }

    /// A body without a type is taken for JSON; one that says it is something else is not.
    private static func checkType(_ request: Request) throws(Problem) {
        guard let type = request.fields["content-type"] else { return }
        let essence = type.prefix { $0 != ";" }.filter { $0 != " " }.lowercased()
        guard essence == "application/json" || essence.hasSuffix("+json") else {
            throw Problem(
                .unsupportedMediaType,
                "The body is \(QueryParameter.shown(essence)). Send it as JSON with Content-Type: application/json.")
        }
    }

    private static func faults(_ given: [JSON.Member], _ body: JSON) -> [Problem.Fault] {
        var faults: [Problem.Fault] = []
        for member in given.prefix(32) {
            let pointer = Problem.Place.pointer("/" + escaped(String(member.name.prefix(60))))
            if let rule = members.first(where: { $0.name == member.name }) {
                if let objection = objection(to: member.value, rule) { faults.append(.init(pointer, objection)) }
            } else {
                let hint = DidYouMean.hint(for: member.name, among: members.map(\.name))
                faults.append(.init(pointer, "\(QueryParameter.shown(member.name)) is no member of this body. \(hint)"))
            }
        }
        for rule in members where rule.isRequired && body[rule.name] == nil {
            faults.append(.init(.pointer("/" + rule.name), "\"\(rule.name)\" is missing. \(rule.about)"))
        }
        return faults
    }

    private static func objection(to value: JSON, _ rule: MemberRule) -> String? {
        switch (rule.schema, value) {
        case (.boolean, .boolean): return nil
        case (.string, .string(let text)):
            if rule.name == "text", text.allSatisfy(\.isWhitespace) { return "\"text\" is empty." }
            if rule.name == "published_at", PublicationDate(text, basis: .given) == nil {
                return "\(QueryParameter.shown(text)) is no date. Write 2021-02-23 or 2021-02-23T22:10:00+09:00."
            }
            return nil
        case (.boolean, _): return "\"\(rule.name)\" is \(value.kind). Write true or false."
        default: return "\"\(rule.name)\" is \(value.kind). Write a string."
        }
    }

    /// RFC 6901 §3.
    private static func escaped(_ name: String) -> String {
        name.reduce(into: "") { $0 += $1 == "~" ? "~0" : $1 == "/" ? "~1" : String($1) }
    }
}
