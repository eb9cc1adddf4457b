package import HTTPWire

/// Brings a request to its route and turns every mistake into a problem:
///
/// 1. the path: no such path is 404; with a method that no path knows 501
/// 2. the method: HEAD is answered from GET, OPTIONS with `Allow`; another is 405, an unknown one 501
/// 3. the query: what is not declared or not valid is 400
/// 4. the handler; then coding, preconditions and range of what it gives
package struct Router: Responder {
    private let tree: RouteTree
    private let paths: [String]
    private let allMethods: String
    /// Every label that an answer can carry, by its index: a bounded set for metrics.
    package let labels: [RouteLabel]

    /// - Parameter known: the labels of a larger router of which this one serves a part; metrics count by their indices.
    package init(_ routes: [Route], labels known: [RouteLabel] = []) {
        var labels = Dictionary(known.map { ($0.template, $0) }) { first, _ in first }
        for route in routes where labels[route.label] == nil {
            labels[route.label] = RouteLabel(index: labels.count, template: route.label)
        }
        self.labels = labels.values.sorted { $0.index < $1.index }
        tree = RouteTree(routes.map { Entry(route: $0, label: labels[$0.label]) })
        paths = Set(routes.map(\.template.description)).sorted()
        let methods = Set(routes.map(\.method.rawValue) + [Method.head.rawValue, Method.options.rawValue])
        allMethods = methods.sorted().joined(separator: ", ")
    }

    package func respond(to request: Request) -> Reply {
        if request.target.raw == "*" { return .now(Self.options(allMethods)) }
        guard let match = tree.match(request.target.segments) else {
            // RFC 9110 §15.6.2: about the server, not about the path.
            if !Self.isKnown(request.method) { return .now(otherMethod(request, allMethods)) }
            return .now(notFound(request).response(instance: request.target.raw))
        }
        let wanted: Method = request.method == .head ? .get : request.method
        guard let entry = match.entries[wanted] else {
            var response = otherMethod(request, match.allow)
            response.route = match.entries.values.first?.label
            return .now(response)
        }
        let reply = reply(request, entry.route, match.values)
        switch reply {
        case .now(var response):
            response.route = entry.label
            return .now(response)
        case .later(let work):
            return .later {
                var response = work()
                response.route = entry.label
                return response
            }
        }
    }

    /// Whether any method is served there.
    package func serves(_ target: Target) -> Bool { tree.match(target.segments) != nil }

    package func respond(to refusal: Refusal) -> Response {
        Problem(refusal).response(instance: nil)
    }

    private func reply(_ request: Request, _ route: Route, _ values: [String]) -> Reply {
        do throws(Problem) {
            return try answer(request, route, values)
        } catch {
            return .now(error.response(instance: request.target.raw))
        }
    }

    private func answer(_ request: Request, _ route: Route, _ values: [String]) throws(Problem) -> Reply {
        let query = try QueryValues(request.target.query, declared: route.parameters, standards: route.standards)
        let routed = RoutedRequest(
            request: request, query: query, parameters: route.template.parameters, values: values)
        switch try route.handler(routed) {
        case .prepared(let prepared):
            var response = try prepared.answer(to: request)
            response.isRepeatable = true
            return .now(response)
        case .response(let response): return .now(response.folded(for: request))
        case .later(let work):
            return .later {
                do throws(Problem) {
                    // Off the event loop, so larger bodies are worth their time too.
                    return try work().folded(for: request, upTo: 4 << 20)
                } catch {
                    return error.response(instance: request.target.raw)
                }
            }
        }
    }

    private func notFound(_ request: Request) -> Problem {
        let path = "/" + request.target.segments.prefix(8).joined(separator: "/")
        let nearest = DidYouMean.nearest(to: path, among: paths).map { " Did you mean \($0)?" } ?? ""
        let document = "/openapi.json"
        let all = paths.contains(document) ? " All paths are in \(document)." : ""
        return Problem(.notFound, "\(QueryParameter.shown(path)) is not served here.\(nearest)\(all)")
    }

    private func otherMethod(_ request: Request, _ allow: String) -> Response {
        if request.method == .options { return Self.options(allow) }
        var fields = Fields()
        fields.append("Allow", allow)
        let shown = QueryParameter.shown(request.method.rawValue)
        let problem = Problem(
            Self.isKnown(request.method) ? .methodNotAllowed : .unknownMethod,
            "\(shown) is not possible here. Allowed: \(allow).",
            fields: fields)
        return problem.response(instance: request.target.raw)
    }

    /// Methods of RFC 9110 §9.3 and RFC 5789: known, though not allowed everywhere.
    private static let standardMethods: Set = [
        "GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH",
    ]

    private static func isKnown(_ method: Method) -> Bool { standardMethods.contains(method.rawValue) }

    private static func options(_ allow: String) -> Response {
        var fields = Fields()
        fields.append("Allow", allow)
        return Response(.noContent, fields: fields)
    }
}
