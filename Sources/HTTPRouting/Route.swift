package import HTTPWire

/// One line of the route table: what is served where, which parameters it takes, and who answers.
package struct Route: Sendable {
    package typealias Handler = @Sendable (RoutedRequest) throws(Problem) -> Answer

    package let method: Method
    package let template: PathTemplate
    package let parameters: [QueryParameter]
    /// What metrics call it: one of a bounded set, whatever paths are asked for.
    package let label: String
    package let handler: Handler
    /// What the absence of a parameter means, where it means something.
    let standards: [String: String]

    package init(
        _ method: Method, _ template: PathTemplate, parameters: [QueryParameter] = [], label: String? = nil,
        handler: @escaping Handler
    ) {
        self.method = method
        self.template = template
        self.parameters = parameters
        self.label = label ?? template.description
        self.handler = handler
        standards = QueryValues.standards(parameters)
    }
}

/// What a handler gives back.
package enum Answer: Sendable {
    /// What has a tag; the router looks after coding, preconditions and ranges. It depends on nothing but the request
    /// and what `Responder.revision` stands for.
    case prepared(Prepared)
    case response(Response)
    /// Work that leaves the event loop.
    case later(@Sendable () throws(Problem) -> Response)
}
