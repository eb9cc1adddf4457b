import Foundation
import NewsModel

/// Reads the members of one JSON object, and keeps what is wrong with them.
struct SeedRecord {
    let file: String
    let line: Int?
    private let members: [String: JSONValue]
    private var asked: [String] = []
    private(set) var problems: [SeedProblem] = []

    init(_ members: [String: JSONValue], file: String, line: Int?) {
        self.members = members
        self.file = file
        self.line = line
    }

    /// Nil where there is no such member, or null.
    private mutating func value(_ name: String) -> JSONValue? {
        asked.append(name)
        guard let value = members[name], value != .null else { return nil }
        return value
    }

    mutating func report(_ reason: String, fix: String? = nil, severity: SeedProblem.Severity = .error) {
        problems.append(SeedProblem(file: file, line: line, severity: severity, reason: reason, fix: fix))
    }

    /// The first of the names that is there, trimmed, in NFC; nil where it is empty.
    mutating func string(_ names: String...) -> String? {
        var found: String?
        for name in names {
            guard let value = value(name) else { continue }
            guard case .string(let string) = value else {
                report("\"\(name)\" is \(value.kind) and should be a string")
                continue
            }
            let trimmed = SeedText.normalized(string).trimmingCharacters(in: .whitespacesAndNewlines)
            if found == nil, !trimmed.isEmpty { found = trimmed }
        }
        return found
    }

    mutating func strings(_ name: String) -> [String] {
        guard let value = value(name) else { return [] }
        guard case .array(let items) = value else {
            report("\"\(name)\" is \(value.kind) and should be an array of strings", fix: "write [\"…\"]")
            return []
        }
        return items.compactMap { item in
            guard case .string(let string) = item else {
                report("\"\(name)\" holds \(item.kind) and should hold strings only")
                return nil
            }
            let trimmed = SeedText.normalized(string).trimmingCharacters(in: .whitespacesAndNewlines)
            return trimmed.isEmpty ? nil : trimmed
        }
    }

    mutating func labels(_ name: String) -> Labels? {
        guard let value = value(name) else { return nil }
        if case .object(let members) = value, case .string(let ko)? = members["ko"], !ko.isEmpty {
            if case .string(let en)? = members["en"], !en.isEmpty {
                return Labels(ko: SeedText.normalized(ko), en: SeedText.normalized(en))
            }
            return Labels(ko: SeedText.normalized(ko))
        }
        report("\"\(name)\" has no Korean text", fix: "write {\"ko\":\"…\",\"en\":\"…\"}; \"en\" may be left out")
        return nil
    }

    mutating func coordinates(_ name: String) -> Coordinates? {
        guard let value = value(name) else { return nil }
        guard case .object(let members) = value, case .number(let latitude)? = members["latitude"],
            case .number(let longitude)? = members["longitude"], (-90...90).contains(latitude),
            (-180...180).contains(longitude)
        else {
            report("\"\(name)\" is no place on Earth", fix: "write {\"latitude\":43.6,\"longitude\":39.7}, in degrees")
            return nil
        }
        return Coordinates(latitude: latitude, longitude: longitude)
    }

    mutating func stringMap(_ name: String) -> [String: String] {
        guard let value = value(name) else { return [:] }
        guard case .object(let members) = value else {
            report("\"\(name)\" is \(value.kind) and should be an object of strings")
            return [:]
        }
        var map: [String: String] = [:]
        for (key, value) in members.sorted(by: { $0.key < $1.key }) {
            if case .string(let string) = value {
                map[key] = string
            } else {
                report(
                    "\"\(name)\".\"\(key)\" is \(value.kind) and should be a string", fix: "put it in quotation marks")
            }
        }
        return map
    }

    /// One of a closed list of words.
    mutating func choice<Choice: RawRepresentable & CaseIterable>(_ name: String, _: Choice.Type) -> Choice?
    where Choice.RawValue == String {
        guard let word = string(name) else { return nil }
        if let choice = Choice(rawValue: word) { return choice }
        let known = Choice.allCases.map(\.rawValue)
        let near = Nearest.match(word, among: known).map { "did you mean \"\($0)\"?" }
        report("\"\(name)\" is \"\(word)\"", fix: near ?? "use one of " + known.joined(separator: ", "))
        return nil
    }

    /// Warns of every member that nobody asked for. Call it last.
    mutating func reportUnknownMembers(synonyms: [String: String] = [:]) {
        for name in members.keys.sorted() where !asked.contains(name) {
            let near = synonyms[name.lowercased()] ?? Nearest.match(name, among: asked)
            report(
                "\"\(name.prefix(60))\" is not a known member and is ignored",
                fix: near.map { "did you mean \"\($0)\"?" } ?? "known are " + asked.joined(separator: ", "),
                severity: .warning)
        }
    }
}
