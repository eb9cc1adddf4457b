/// The path of a route: `/v1/articles/{id}`.
package struct PathTemplate: Sendable, Hashable, CustomStringConvertible {
    package enum Segment: Sendable, Hashable {
        case literal(String)
        case parameter(String)
    }

    package let segments: [Segment]
    /// The names of the parameters in order.
    package let parameters: [String]

    /// Reads a template: a segment in braces is a parameter, all others stand for themselves.
    package init(_ template: String) {
        self.init(
            template.split(separator: "/").map { segment in
                segment.hasPrefix("{") && segment.hasSuffix("}")
                    ? .parameter(String(segment.dropFirst().dropLast())) : .literal(String(segment))
            })
    }

    /// A path in which every segment stands for itself, braces or not.
    package init(literal segments: [String]) { self.init(segments.map(Segment.literal)) }

    private init(_ segments: [Segment]) {
        self.segments = segments
        parameters = segments.compactMap { if case .parameter(let name) = $0 { name } else { nil } }
    }

    package var description: String {
        guard !segments.isEmpty else { return "/" }
        return segments.reduce(into: "") { path, segment in
            switch segment {
            case .literal(let word): path += "/" + word
            case .parameter(let name): path += "/{" + name + "}"
            }
        }
    }
}
