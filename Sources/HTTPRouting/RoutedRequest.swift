package import HTTPWire

/// A request that found its route: path and query are checked.
package struct RoutedRequest: Sendable {
    package let request: Request
    package let query: QueryValues
    /// The names of the path parameters, and their values in the same order.
    private let parameters: [String]
    private let values: [String]

    init(request: Request, query: QueryValues, parameters: [String], values: [String]) {
        self.request = request
        self.query = query
        self.parameters = parameters
        self.values = values
    }

    /// A path parameter; empty for a name that the template does not have.
    package subscript(path name: String) -> String {
        for (parameter, value) in zip(parameters, values) where parameter == name { return value }
        return ""
    }
}
