import Foundation
package import NewsModel
package import NewsPipeline
import Synchronization

/// What a folder of seeds gives.
package struct LoadedSeeds: Sendable {
    package let chronicle: Chronicle
    /// Knows what `seeds/knowledge` says: analyses of sent texts use it too.
    package let pipeline: NewsPipeline
    package let knowledge: Knowledge
}

/// Loads a folder of seeds:
///
/// 1. knowledge: `knowledge/*.jsonl`
/// 2. documents: `articles/*`, each with its sidecar
/// 3. analysis, on all cores
/// 4. the chronicle with its indexes
///
/// A bad file never stops the rest: it becomes a problem. The same files give the same chronicle on every machine.
package struct SeedsLoader: Sendable {
    /// The folder itself cannot be used.
    package struct Missing: Error, Sendable, CustomStringConvertible {
        package let description: String
    }

    private final class Counter: Sendable {
        private let value = Atomic(0)
        func next() -> Int { value.wrappingAdd(1, ordering: .relaxed).newValue }
    }

    private let folder: URL
    private let progress: (@Sendable (_ done: Int, _ total: Int) -> Void)?

    /// - Parameter progress: called from several threads while articles are analysed.
    package init(folder: String, progress: (@Sendable (_ done: Int, _ total: Int) -> Void)? = nil) {
        self.folder = URL(fileURLWithPath: folder, isDirectory: true)
        self.progress = progress
    }

    /// - Parameter now: seconds since 1970-01-01 UTC, kept in the chronicle.
    package func load(now: Int) throws(Missing) -> LoadedSeeds {
        let seeds = try read()
        let pipeline = NewsPipeline(knowledge: seeds.knowledge)
        let (total, progress) = (seeds.documents.count, progress)
        let done = Counter()
        let analyses = OrderedParallel.map(seeds.documents) { document in
            let analysis = pipeline.analyze(document)
            progress?(done.next(), total)
            return analysis
        }
        let chronicle = Chronicle(
            articles: analyses, problems: seeds.problems, revision: seeds.revision, loadedAt: now)
        return LoadedSeeds(chronicle: chronicle, pipeline: pipeline, knowledge: seeds.knowledge)
    }

    /// What lies in the folder, before anything is made of it.
    package struct Seeds: Sendable {
        package let documents: [RawDocument]
        package let knowledge: Knowledge
        /// By file and line.
        package let problems: [SeedProblem]
        package let revision: String
    }

    /// Reads and checks every file, without analysing.
    package func read() throws(Missing) -> Seeds {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder), isFolder.boolValue else {
            throw Missing(description: "there is no folder \(folder.path)")
        }
        var hash = ContentHash()
        let (knowledge, knowledgeProblems) = loadKnowledge(&hash)
        var set = DocumentSet()
        let articles = folder.appendingPathComponent("articles")
        set.read(SeedFolder("articles", at: articles), into: &hash)
        var problems = set.problems + knowledgeProblems
        if !FileManager.default.fileExists(atPath: articles.path) {
            problems.append(
                SeedProblem(
                    file: "articles", severity: .warning, reason: "there is no such folder", fix: "put articles there"))
        }
        if let problem = problems.first(where: { $0.reason == Shortage.reason }) {
            throw Missing(description: "\(problem.file) \(problem.reason)")
        }
        problems.sort { ($0.file, $0.line ?? 0, $0.reason) < ($1.file, $1.line ?? 0, $1.reason) }
        return Seeds(documents: set.documents, knowledge: knowledge, problems: problems, revision: hash.hex)
    }

    /// Only the knowledge of a folder, for analyses without a chronicle.
    package static func knowledge(inFolder path: String) -> (knowledge: Knowledge, problems: [SeedProblem]) {
        var hash = ContentHash()
        return knowledge(SeedFolder("knowledge", at: URL(fileURLWithPath: path, isDirectory: true)), &hash)
    }

    private func loadKnowledge(_ hash: inout ContentHash) -> (Knowledge, [SeedProblem]) {
        Self.knowledge(SeedFolder("knowledge", at: folder.appendingPathComponent("knowledge")), &hash)
    }

    private static func knowledge(_ folder: SeedFolder, _ hash: inout ContentHash) -> (Knowledge, [SeedProblem]) {
        var reader = KnowledgeReader()
        var problems = folder.problems
        for file in folder.files {
            guard let (kind, _, isCompressed) = SeedKind.of(fileName: file.name), kind == .jsonLines else {
                problems.append(
                    SeedProblem(
                        file: file.path, severity: .warning, reason: "is no .jsonl file and is not read",
                        fix: "name it .jsonl, or move it elsewhere"))
                continue
            }
            do {
                let bytes = try SeedBytes.read(file.url, size: file.size, kind: kind, isCompressed: isCompressed)
                hash.add(file.path)
                hash.add(bytes: bytes)
                reader.read(bytes, file: file.path)
            } catch {
                problems.append(SeedProblem(file: file.path, reason: error.reason, fix: error.fix))
            }
        }
        return (Knowledge(entities: reader.entities, facts: reader.facts), problems + reader.problems)
    }
}
