import HTTPRouting

/// The documentation of one shape, whatever values it writes.
struct Component: Sendable {
    let name: String
    let write: @Sendable (inout JSONWriter) -> Void

    init<Value>(_ shape: Shape<Value>) {
        let members = shape.fields.map { Member($0.name, $0.schema, $0.about, isRequired: $0.isRequired) }
        self.init(name: shape.name, about: shape.about, members: members)
    }

    struct Member: Sendable {
        let name: String
        let schema: Schema
        let about: String
        let isRequired: Bool

        init(_ name: String, _ schema: Schema, _ about: String, isRequired: Bool = true) {
            self.name = name
            self.schema = schema
            self.about = about
            self.isRequired = isRequired
        }
    }

    init(name: String, about: String, members: [Member]) {
        self.name = name
        write = { json in
            json.beginObject()
            json.member("type", "object")
            json.member("description", about)
            json.key("properties")
            json.beginObject()
            for member in members {
                json.key(member.name)
                member.schema.write(to: &json, about: member.about)
            }
            json.endObject()
            json.key("required")
            json.beginArray()
            for member in members where member.isRequired { json.string(member.name) }
            json.endArray()
            json.endObject()
        }
    }

    static let all: [Component] = [
        Component(Shape.labels), Component(Shape.span), Component(Shape.quotation), Component(Shape.removed),
        Component(Shape.referenceDate), Component(Shape.timex), Component(Shape.time), Component(Shape.eventDate),
        Component(Shape.partialDate), Component(Shape.quantity), Component(Shape.eventQuantity),
        Component(Shape.coordinates), Component(Shape.entity), Component(Shape.entityReference),
        Component(Shape.namedEntity), Component(Shape.namePart),
        Component(Shape.entityCounts), Component(Shape.entityRecord), Component(Shape.mention),
        Component(Shape.participant), Component(Shape.place), Component(Shape.plover), Component(Shape.codes),
        Component(Shape.evidence), Component(Shape.contradiction), Component(Shape.event), Component(Shape.articleHead),
        Component(Shape.analysis),
        Component(Shape.article), Component(Shape.articleSummary), Component(Shape.articleCounts),
        Component(Shape.snippet), Component(Shape.hit), Component(Shape.completion), Component(Shape.relation),
        Component(Shape.graphNode), Component(Shape.graphAct), Component(Shape.graphEdge), Component(Shape.graph),
        Component(Shape.timelineGroup), Component(Shape.seedProblem), Component(Shape.totals), Component(Shape.meta),
        Component(name: "Health", about: "Well.", members: [Member("status", .choice(["ok"]), "Always `ok`.")]),
        Component(
            name: "AnalyzeRequest", about: "A text to analyse.",
            members: AnalyzeRequest.members.map { Member($0.name, $0.schema, $0.about, isRequired: $0.isRequired) }),
        Component(
            name: "Fault", about: "One mistake, at its place.",
            members: [
                Member("parameter", .string(), "The query parameter.", isRequired: false),
                Member("pointer", .string(format: "json-pointer"), "Into the body (RFC 6901).", isRequired: false),
                Member("detail", .string(), "What is wrong, and what to do."),
            ]),
        Component(
            name: "Problem", about: "What went wrong (RFC 9457).",
            members: [
                Member("type", .string(format: "uri-reference"), "Resolves to the entry that documents the code."),
                Member("title", .string(), "The kind of problem."),
                Member("status", .integer(minimum: 400, maximum: 599), "The status code."),
                Member("detail", .string(), "This occurrence."),
                Member("instance", .string(format: "uri-reference"), "The target of the request.", isRequired: false),
                Member("code", .choice(ProblemCode.allCases.map(\.rawValue)), "Stable."),
                Member("errors", .array(.reference("Fault")), "Each mistake."),
            ]),
    ]
}
