import HTTPWire

/// A route with the label that its answers carry.
struct Entry: Sendable {
    let route: Route
    let label: RouteLabel?
}

/// The routes by path segment: a lookup walks one node a segment, whatever the number of routes.
///
/// Where a literal and a parameter both fit, the literal wins; nothing is tried twice.
struct RouteTree: Sendable {
    private struct Node: Sendable {
        var literals: [String: Int] = [:]
        var parameter: Int?
        var entries: [Method: Entry] = [:]
        var allow = ""
    }

    /// Node 0 is `/`; children are indices into this.
    private var nodes = [Node()]

    init(_ entries: [Entry]) {
        for entry in entries { insert(entry) }
        for index in nodes.indices { nodes[index].allow = Self.allow(nodes[index].entries.keys) }
    }

    private mutating func insert(_ entry: Entry) {
        var current = 0
        for segment in entry.route.template.segments {
            let known: Int? =
                switch segment {
                case .literal(let word): nodes[current].literals[word]
                case .parameter: nodes[current].parameter
                }
            if let known {
                current = known
                continue
            }
            nodes.append(Node())
            let next = nodes.count - 1
            switch segment {
            case .literal(let word): nodes[current].literals[word] = next
            case .parameter: nodes[current].parameter = next
            }
            current = next
        }
        nodes[current].entries[entry.route.method] = entry
    }

    /// The methods of a path, HEAD beside each GET, in a fixed order (RFC 9110 §10.2.1).
    private static func allow(_ methods: some Sequence<Method>) -> String {
        let methods = Set(methods)
        var names: [String] = methods.map(\.rawValue)
        if methods.contains(.get) { names.append(Method.head.rawValue) }
        if !methods.isEmpty { names.append(Method.options.rawValue) }
        return names.sorted().joined(separator: ", ")
    }

    /// A path that exists, with the values of its parameters in order.
    struct Match {
        let entries: [Method: Entry]
        let allow: String
        let values: [String]
    }

    func match(_ segments: [String]) -> Match? {
        var current = 0
        var values: [String] = []
        for segment in segments {
            if let next = nodes[current].literals[segment] {
                current = next
            } else if let next = nodes[current].parameter {
                values.append(segment)
                current = next
            } else {
                return nil
            }
        }
        let node = nodes[current]
        return node.entries.isEmpty ? nil : Match(entries: node.entries, allow: node.allow, values: values)
    }
}
