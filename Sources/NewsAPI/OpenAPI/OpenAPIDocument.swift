import HTTPRouting
import HTTPWire

/// The OpenAPI 3.1 document, made of the tables that serve the API.
enum OpenAPIDocument {
    /// - Parameter access: what has to be shown for what lies under `/v1`.
    static func json(_ operations: [Operation], version: String, access: AccessControl) -> [UInt8] {
        var json = JSONWriter(capacity: 65_536)
        json.beginObject()
        json.member("openapi", "3.1.0")
        json.key("info")
        json.beginObject()
        json.member("title", "Sillok")
        json.member("version", version)
        json.member(
            "description", "Korean news as a chronicle: articles, entities and dated events, each fact with its words.")
        json.endObject()
        json.key("paths")
        json.beginObject()
        var paths: [String] = []
        for operation in operations where !paths.contains(operation.path) { paths.append(operation.path) }
        for path in paths {
            json.key(path)
            json.beginObject()
            for operation in operations where operation.path == path {
                write(operation, access, to: &json)
            }
            json.endObject()
        }
        json.endObject()
        writeComponents(to: &json)
        writeProblems(to: &json)
        json.endObject()
        return json.bytes
    }

    private static func write(_ operation: Operation, _ access: AccessControl, to json: inout JSONWriter) {
        json.key(operation.method.rawValue.lowercased())
        json.beginObject()
        json.member("operationId", operation.id)
        json.member("summary", operation.summary)
        json.key("parameters")
        json.beginArray()
        for name in PathTemplate(operation.path).parameters {
            json.beginObject()
            json.member("name", name)
            json.member("in", "path")
            json.key("required")
            json.boolean(true)
            json.key("schema")
            Schema.string().write(to: &json)
            json.endObject()
        }
        for parameter in operation.parameters { write(parameter, to: &json) }
        for header in SharedHeader.read(by: operation) { header.writeReference(to: &json, under: "parameters") }
        json.endArray()
        if operation.isOfAPI { SecurityScheme.writeRequirement(access, to: &json) }
        if operation.method == .post { writeBody(to: &json) }
        writeResponses(operation, access, to: &json)
        json.endObject()
    }

    private static func write(_ parameter: QueryParameter, to json: inout JSONWriter) {
        json.beginObject()
        json.member("name", parameter.name)
        json.member("in", "query")
        json.member("description", parameter.summary)
        json.key("required")
        json.boolean(parameter.isRequired)
        json.key("schema")
        json.beginObject()
        switch parameter.kind {
        case .text(let longest):
            json.member("type", "string")
            json.member("minLength", 1)
            json.member("maxLength", longest)
        case .integer(let range, let standard):
            json.member("type", "integer")
            json.member("minimum", range.lowerBound)
            json.member("maximum", range.upperBound)
            json.member("default", standard)
        case .choice(let words, let standard):
            json.member("type", "string")
            json.key("enum")
            json.beginArray()
            for word in words { json.string(word) }
            json.endArray()
            if let standard { json.member("default", standard) }
        case .form(let format, _, _):
            json.member("type", "string")
            json.member("format", format)
        case .cursor: json.member("type", "string")
        }
        json.endObject()
        json.endObject()
    }

    private static func writeBody(to json: inout JSONWriter) {
        json.key("requestBody")
        json.beginObject()
        json.key("required")
        json.boolean(true)
        json.key("content")
        writeContent(AnswerFields.json, .reference("AnalyzeRequest"), to: &json)
        json.endObject()
    }

    private static func writeContent(_ type: String, _ schema: Schema, to json: inout JSONWriter) {
        writeContent([(type, schema)], to: &json)
    }

    private static func writeContent(_ contents: [(type: String, schema: Schema)], to json: inout JSONWriter) {
        json.beginObject()
        for (type, schema) in contents {
            json.key(type)
            json.beginObject()
            json.key("schema")
            schema.write(to: &json)
            json.endObject()
        }
        json.endObject()
    }

    private static func writeResponses(_ operation: Operation, _ access: AccessControl, to json: inout JSONWriter) {
        json.key("responses")
        json.beginObject()
        json.key("200")
        json.beginObject()
        json.member("description", operation.summary)
        if operation.tagging != .none { writeHeaders(to: &json) }
        json.key("content")
        var contents: [(type: String, schema: Schema)] =
            switch operation.content {
            case .object(let name): [(AnswerFields.json, .reference(name))]
            case .list(let name): [(AnswerFields.json, .reference(name + "List"))]
            case .media(let type): [(type, .string())]
            }
        contents += operation.otherTypes.map { ($0, .string()) }
        writeContent(contents, to: &json)
        json.endObject()
        if operation.tagging == .ranged { writeEmpty("206", "The part that Range asks for.", to: &json) }
        if operation.tagging != .none { writeEmpty("304", "The client has it.", to: &json) }
        var codes = [.unknownParameter] + operation.problems
        if operation.isOfAPI {
            codes.append(.starting)
            if access.isGuarded { codes.append(.unauthorized) }
            if access.needsCertificate { codes.append(.certificateNeeded) }
        }
        if operation.tagging != .none { codes += [.notAcceptable, .preconditionFailed] }
        if operation.tagging == .ranged { codes.append(.rangeNotSatisfiable) }
        for status in Set(codes.map(\.status.code)).sorted() {
            let titles = Set(codes.filter { $0.status.code == status }.map(\.rawValue)).sorted()
            json.key(String(status))
            json.beginObject()
            json.member("description", titles.joined(separator: ", "))
            json.key("content")
            writeContent(Problem.mediaType, .reference("Problem"), to: &json)
            json.endObject()
        }
        json.endObject()
    }

    private static func writeEmpty(_ status: String, _ about: String, to json: inout JSONWriter) {
        json.key(status)
        json.beginObject()
        json.member("description", about)
        writeHeaders(to: &json)
        json.endObject()
    }

    private static func writeHeaders(to json: inout JSONWriter) {
        json.key("headers")
        json.beginObject()
        for header in SharedHeader.ofAnswers {
            json.key(header.name)
            header.writeReference(to: &json, under: "headers")
        }
        json.endObject()
    }

    private static func writeComponents(to json: inout JSONWriter) {
        json.key("components")
        json.beginObject()
        SecurityScheme.writeComponents(to: &json)
        SharedHeader.writeComponents(to: &json)
        json.key("schemas")
        json.beginObject()
        for component in Component.all {
            json.key(component.name)
            component.write(&json)
        }
        for name in [
            "ArticleSummary", "EntityRecord", "Event", "RelatedEntity", "SearchHit", "Suggestion", "TimelineGroup",
        ] {
            json.key(name + "List")
            Component(
                name: name + "List", about: "A page of a list.",
                members: [
                    .init("items", .array(.reference(name)), "What the page shows."),
                    .init("total", .integer(minimum: 0), "How many there are on all pages."),
                    .init(
                        "next", .string(format: "uri-reference"), "The next page; absent on the last.",
                        isRequired: false),
                ]
            ).write(&json)
        }
        json.endObject()
        json.endObject()
    }

    private static func writeProblems(to json: inout JSONWriter) {
        json.key("x-problems")
        json.beginObject()
        for code in ProblemCode.allCases {
            json.key(code.rawValue)
            json.beginObject()
            json.member("status", code.status.code)
            json.member("title", code.title)
            json.endObject()
        }
        json.endObject()
    }
}
