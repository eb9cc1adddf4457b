import Foundation
package import NewsModel
import NewsPipeline

/// Turns the bytes of one file into raw documents, and says what is wrong with them. Pure.
package struct ArticleReader: Sendable {
    /// For messages.
    private let file: String
    package private(set) var documents: [RawDocument] = []
    package private(set) var problems: [SeedProblem] = []

    package init(file: String) { self.file = file }

    /// - Parameters:
    ///   - stem: the file name without extensions: the id, or what ids of lines begin with. Empty for a text without a
    ///     name, which is only analysed.
    ///   - bytes: unfolded.
    package mutating func read(_ bytes: [UInt8], kind: SeedKind, stem: String) {
        switch kind {
        case .jsonLines: readLines(bytes, stem: stem)
        case .text, .html: readText(bytes, isPage: kind == .html, stem: stem)
        case .json: readJSON(bytes, stem: stem)
        case .sidecar: break
        }
    }

    private mutating func report(_ problem: SeedProblem) {
        if problems.count < SeedLimits.problemsOfFile { problems.append(problem) }
        if problems.count == SeedLimits.problemsOfFile {
            problems.append(
                SeedProblem(
                    file: file, reason: "has more problems, which are not listed", fix: "mend these and check again"))
        }
    }

    private mutating func text(_ bytes: [UInt8], line: Int? = nil) -> String? {
        do {
            let text = try SeedText(bytes)
            if let warning = text.warning {
                report(
                    SeedProblem(file: file, line: line, severity: .warning, reason: warning.reason, fix: warning.fix))
            }
            return text.string
        } catch {
            report(SeedProblem(file: file, line: line ?? error.line, reason: error.reason, fix: error.fix))
            return nil
        }
    }

    private mutating func readText(_ bytes: [UInt8], isPage: Bool, stem: String) {
        guard let content = text(bytes) else { return }
        guard content.contains(where: { !$0.isWhitespace }) else {
            report(SeedProblem(file: file, reason: "is empty", fix: "remove it"))
            return
        }
        guard let id = stem.isEmpty ? "" : checkedID(stem, line: nil) else { return }
        documents.append(
            isPage ? NewsPipeline.document(ofPage: content, id: id) : RawDocument(id: id, content: content))
    }

    private mutating func readJSON(_ bytes: [UInt8], stem: String) {
        guard let content = text(bytes) else { return }
        do {
            switch try JSONValue.parse(content) {
            case .object(let members): readArticle(members, line: nil, defaultID: stem)
            case .array(let items):
                for (index, item) in items.enumerated() {
                    if case .object(let members) = item {
                        readArticle(members, line: nil, defaultID: "\(stem)-\(index + 1)")
                    } else {
                        report(SeedProblem(file: file, reason: "item \(index + 1) is \(item.kind), not an object"))
                    }
                }
            case let other: report(SeedProblem(file: file, reason: "holds \(other.kind), not an object or an array"))
            }
        } catch {
            report(SeedProblem(file: file, line: error.line, reason: error.reason))
        }
    }

    private mutating func readLines(_ bytes: [UInt8], stem: String) {
        for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            readLine(line, number: index + 1, stem: stem)
        }
    }

    /// One line of a `.jsonl` file, for those that read them one after another.
    package mutating func readLine(_ bytes: some Collection<UInt8>, number: Int, stem: String) {
        guard bytes.contains(where: { $0 > 0x20 }) else { return }
        guard bytes.count <= SeedLimits.lineBytes else {
            report(
                SeedProblem(
                    file: file, line: number,
                    reason: "the line has \(bytes.count) bytes, more than \(SeedLimits.lineBytes >> 20) MB",
                    fix: "one article a line"))
            return
        }
        guard let content = text(Array(bytes), line: number) else { return }
        do {
            guard case .object(let members) = try JSONValue.parse(content) else {
                report(SeedProblem(file: file, line: number, reason: "the line is no JSON object", fix: "write {…}"))
                return
            }
            readArticle(members, line: number, defaultID: stem.isEmpty ? "\(number)" : "\(stem)-\(number)")
        } catch {
            report(SeedProblem(file: file, line: number, reason: "the line " + error.reason))
        }
    }

    private mutating func readArticle(_ members: [String: JSONValue], line: Int?, defaultID: String) {
        var record = SeedRecord(members, file: file, line: line)
        let id = record.string("id")
        let content = record.string("text", "content", "body")
        let metadata = MetadataReader.metadata(&record, basis: .given)
        record.reportUnknownMembers(synonyms: MetadataReader.synonyms)
        if content == nil, !record.problems.contains(where: { $0.severity == .error }) {
            record.report("has no text", fix: "put the article into \"text\", \"content\" or \"body\"")
        }
        for problem in record.problems { report(problem) }
        guard let content else { return }
        // Only a single document without a name has no id of its own.
        guard let id = id == nil && defaultID.isEmpty ? "" : checkedID(id ?? defaultID, line: line) else { return }
        documents.append(RawDocument(id: id, content: content, metadata: metadata))
    }

    /// Ids stand in URLs: one path segment, nothing invisible.
    private mutating func checkedID(_ id: String, line: Int?) -> String? {
        let normalized = SeedText.normalized(id)
        let isFit =
            normalized.utf8.count <= SeedLimits.idBytes && normalized != "." && normalized != ".."
            && normalized.unicodeScalars.allSatisfy {
                $0 != "/" && $0 != "\\" && $0.properties.generalCategory != .control
            }
        guard isFit, !normalized.isEmpty else {
            report(
                SeedProblem(
                    file: file, line: line, reason: "\"\(id.prefix(60))\" cannot be the id of an article",
                    fix: "use letters, digits, - and _; at most \(SeedLimits.idBytes) bytes"))
            return nil
        }
        return normalized
    }
}
