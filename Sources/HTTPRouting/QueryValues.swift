package import HTTPWire

/// The query of a request, checked against what its route declares.
package struct QueryValues: Sendable, Hashable {
    private let values: [String: String]
    private let standards: [String: String]

    /// Every mistake is reported at once; the first gives the problem its code.
    init(_ query: [QueryItem], declared: [QueryParameter], standards: [String: String]) throws(Problem) {
        var values: [String: String] = [:]
        var faults: [(ProblemCode, Problem.Fault)] = []
        for item in query {
            guard let parameter = declared.first(where: { $0.name == item.name }) else {
                faults.append((.unknownParameter, Self.unknown(item.name, declared)))
                continue
            }
            if values.updateValue(item.value, forKey: item.name) != nil {
                let detail = "\"\(item.name)\" stands more than once. Give it once."
                faults.append((.duplicateParameter, .init(.parameter(item.name), detail)))
            } else if let objection = parameter.objection(to: item.value) {
                faults.append((parameter.code, .init(.parameter(item.name), objection)))
            }
            if faults.count >= 16 { break }
        }
        for parameter in declared where parameter.isRequired && values[parameter.name] == nil {
            let detail = "\"\(parameter.name)\" is required. \(parameter.summary)"
            faults.append((.missingParameter, .init(.parameter(parameter.name), detail)))
        }
        if let first = faults.first {
            throw Problem(first.0, first.1.detail, errors: faults.map(\.1))
        }
        self.values = values
        self.standards = standards
    }

    private static func unknown(_ name: String, _ declared: [QueryParameter]) -> Problem.Fault {
        let shown = String(name.unicodeScalars.prefix(60).map(Character.init))
        let hint =
            declared.isEmpty
            ? "This resource takes no query parameters." : DidYouMean.hint(for: name, among: declared.map(\.name))
        return .init(.parameter(shown), "\"\(shown)\" is no parameter of this resource. \(hint)")
    }

    static func standards(_ declared: [QueryParameter]) -> [String: String] {
        var standards: [String: String] = [:]
        for parameter in declared {
            switch parameter.kind {
            case .integer(_, let standard): standards[parameter.name] = String(standard)
            case .choice(_, let standard?): standards[parameter.name] = standard
            default: break
            }
        }
        return standards
    }

    /// The value that was given, or what its absence means.
    package subscript(_ name: String) -> String? { values[name] ?? standards[name] }

    /// The value of an integer parameter; these always have a standard.
    package func integer(_ name: String) -> Int { self[name].flatMap(QueryParameter.number) ?? 0 }

    package func cursor(_ name: String) -> Cursor? { values[name].flatMap { Cursor($0) } }

    /// What was given beside `names`, in one line and always in the same order: the identity of a filtered list.
    package func canonical(without names: Set<String>) -> String {
        values.filter { !names.contains($0.key) }.sorted { $0.key < $1.key }
            .map { "\($0.key)=\($0.value.utf8.count):\($0.value)" }.joined(separator: "&")
    }

    /// What was given beside `names`, in a fixed order: for the address of the next page.
    package func given(without names: Set<String>) -> [QueryItem] {
        values.filter { !names.contains($0.key) }.sorted { $0.key < $1.key }
            .map { QueryItem(name: $0.key, value: $0.value) }
    }
}

extension QueryParameter {
    fileprivate var code: ProblemCode {
        if case .cursor = kind { .invalidCursor } else { .invalidParameter }
    }
}
