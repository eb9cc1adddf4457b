import HTTPRouting
import HTTPWire

/// One line of the table that both serves a route and documents it.
struct Operation: Sendable {
    /// What an answer holds.
    enum Content: Sendable {
        /// A component.
        case object(String)
        /// A list whose items are a component.
        case list(String)
        /// Something that is no JSON of this API.
        case media(String)
    }

    /// Whether answers have a tag, so that preconditions, and for files ranges, are weighed.
    enum Tagging: Sendable {
        case none, tagged, ranged
    }

    let method: Method
    let path: String
    let id: String
    let summary: String
    let parameters: [QueryParameter]
    let content: Content
    /// Media types in which the same can be had beside `content`.
    let otherTypes: [String]
    /// Beside those that every operation can meet.
    let problems: [ProblemCode]
    let tagging: Tagging
    let handler: Route.Handler

    init(
        _ method: Method, _ path: String, id: String, _ summary: String, parameters: [QueryParameter] = [],
        gives content: Content, or otherTypes: [String] = [], problems: [ProblemCode] = [], tagging: Tagging = .tagged,
        handler: @escaping Route.Handler
    ) {
        self.method = method
        self.path = path
        self.id = id
        self.summary = summary
        self.parameters = parameters
        self.content = content
        self.otherTypes = otherTypes
        self.problems = problems
        self.tagging = tagging
        self.handler = handler
    }

    /// Whether it belongs to what keys can guard.
    var isOfAPI: Bool { path.hasPrefix("/v1/") }

    var route: Route { Route(method, PathTemplate(path), parameters: parameters, handler: handler) }
}
