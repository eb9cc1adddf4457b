import NewsModel

/// Reads curated entities and dated facts, one JSON object a line, told apart by their members.
struct KnowledgeReader {
    private(set) var entities: [Entity] = []
    private(set) var facts: [DatedFact] = []
    private(set) var problems: [SeedProblem] = []
    private var seen: [String: String] = [:]

    mutating func read(_ bytes: [UInt8], file: String) {
        let known = problems.count
        for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            guard line.contains(where: { $0 > 0x20 }) else { continue }
            guard problems.count - known < SeedLimits.problemsOfFile else {
                problems.append(
                    SeedProblem(file: file, line: index + 1, reason: "too many problems; the rest is not read"))
                return
            }
            readLine(line, file: file, number: index + 1)
        }
    }

    private mutating func readLine(_ line: ArraySlice<UInt8>, file: String, number: Int) {
        let members: [String: JSONValue]
        do {
            guard line.count <= SeedLimits.lineBytes, case .object(let object) = try parse(line) else {
                problems.append(
                    SeedProblem(file: file, line: number, reason: "the line is no JSON object", fix: "write {…}"))
                return
            }
            members = object
        } catch {
            problems.append(SeedProblem(file: file, line: number, reason: "the line " + error.reason))
            return
        }
        var record = SeedRecord(members, file: file, line: number)
        if members["labels"] != nil {
            readEntity(&record)
        } else if members["date"] != nil || members["keywords"] != nil {
            readFact(&record)
        } else {
            record.report(
                "is neither an entity nor a dated fact",
                fix: "an entity has \"labels\", a fact has \"date\" and \"keywords\"")
        }
        problems += record.problems
    }

    private func parse(_ line: ArraySlice<UInt8>) throws(JSONValue.Malformed) -> JSONValue {
        do {
            return try JSONValue.parse(SeedText(Array(line)).string)
        } catch let error as JSONValue.Malformed {
            throw error
        } catch let error as SeedText.Unreadable {
            throw JSONValue.Malformed(line: nil, reason: error.reason)
        } catch {
            throw JSONValue.Malformed(line: nil, reason: "cannot be read")
        }
    }

    private mutating func readEntity(_ record: inout SeedRecord) {
        let id = checkedID(&record)
        let type = record.choice("type", MentionType.self)
        let labels = record.labels("labels")
        let aliases = record.strings("aliases")
        let description = record.labels("description")
        let country = record.string("country")
        let coordinates = record.coordinates("coordinates")
        let externalIDs = record.stringMap("external_ids")
        record.reportUnknownMembers()
        guard let id, let labels else { return }
        guard let type else {
            if record.problems.isEmpty {
                record.report("has no \"type\"", fix: "write \"type\":\"person\", or place, organization, …")
            }
            return
        }
        entities.append(
            Entity(
                id: id, type: type, labels: labels, aliases: aliases, description: description, country: country,
                coordinates: coordinates, externalIDs: externalIDs, origin: .knowledge))
    }

    private mutating func readFact(_ record: inout SeedRecord) {
        let id = checkedID(&record)
        let type = record.choice("type", EventType.self)
        let written = record.string("date")
        let title = record.labels("title")
        let keywords = record.strings("keywords")
        let entities = record.strings("entities")
        let place = record.string("place")
        let source = record.string("source")
        record.reportUnknownMembers()
        let date = written.flatMap { EDTF($0) }
        if date == nil {
            record.report(
                written.map { "\"date\" is \"\($0.prefix(60))\", which is no date" } ?? "has no \"date\"",
                fix: "write a day like 2020-08-09, a month like 2020-08, or another EDTF date")
        }
        if keywords.isEmpty { record.report("has no \"keywords\"", fix: "add the words that name it in a text") }
        guard let id, let date, let title, !keywords.isEmpty else { return }
        facts.append(
            DatedFact(
                id: id, type: type ?? .other, date: date, title: title, keywords: keywords, entities: entities,
                place: place, source: source))
    }

    /// Ids stand in URLs and in other records: lower-case ASCII, each once.
    private mutating func checkedID(_ record: inout SeedRecord) -> String? {
        guard let id = record.string("id") else {
            record.report("has no \"id\"", fix: "add one, such as \"id\":\"hong-gildong\"")
            return nil
        }
        let isFit = id.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
                UInt8(ascii: "_"), UInt8(ascii: "."):
                true
            default: false
            }
        }
        guard isFit, id.utf8.count <= SeedLimits.idBytes else {
            record.report("\"\(id.prefix(60))\" cannot be an id", fix: "use lower-case letters, digits, - _ and .")
            return nil
        }
        let place = record.line.map { "\(record.file):\($0)" } ?? record.file
        if let first = seen[id] {
            record.report(
                "the id \"\(id)\" stands already in \(first); this one is left out", fix: "give it another id")
            return nil
        }
        seen[id] = place
        return id
    }
}
