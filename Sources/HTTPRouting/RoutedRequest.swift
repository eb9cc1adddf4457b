package import HTTPWire

/// A request that found its route: path and query are checked.
package struct RoutedRequest: Sendable {
    package let request: Request
    package let query: QueryValues
    private let path: [(name: String, value: String)]

    init(request: Request, query: QueryValues, path: [(name: String, value: String)]) {
        self.request = request
        self.query = query
        self.path = path
    }

    /// A path parameter; empty for a name that the template does not have.
    package subscript(path name: String) -> String {
        path.first { $0.name == name }?.value ?? ""
    }
}
