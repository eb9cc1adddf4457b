import Foundation
import NewsAPI
import NewsModel
import NewsPipeline
import NewsStore

/// One run of `sillok extract`: documents in, results out, in order.
struct Extraction {
    /// Lines analysed together on all cores: enough to keep them busy, few enough to answer soon.
    private static let batch = 64

    private let settings: Settings
    private let pipeline: NewsPipeline
    private var writer: ResultWriter
    private(set) var hasFailed = false

    init(_ settings: Settings, isForMany: Bool) {
        self.settings = settings
        writer = ResultWriter(format: settings.format ?? (isForMany ? .ndjson : .json), isForMany: isForMany)
        let folder = settings.knowledge ?? "seeds/knowledge"
        let (knowledge, problems) = SeedsLoader.knowledge(inFolder: folder)
        for problem in problems { Output.report("\(problem)") }
        if settings.knowledge != nil, !FileManager.default.fileExists(atPath: folder) {
            Output.report("sillok: there is no folder \(folder); nothing is known beforehand")
            hasFailed = true
        }
        pipeline = NewsPipeline(knowledge: knowledge)
    }

    mutating func run(_ operand: String) throws {
        if operand == "-" {
            try runStandardInput()
        } else if let (kind, stem, isCompressed) = SeedKind.of(fileName: (operand as NSString).lastPathComponent),
            kind == .jsonLines, !isCompressed
        {
            guard let handle = FileHandle(forReadingAtPath: operand) else {
                report([SeedProblem(file: operand, reason: "there is no such file, or it cannot be read")])
                return
            }
            defer { try? handle.close() }
            try runLines(LineReader(handle.fileDescriptor), file: operand, stem: stem)
        } else {
            let (documents, problems) = ArticleFile.read(operand)
            report(problems)
            try write(documents)
        }
    }

    mutating func finish() throws { try writer.finish() }

    private mutating func runStandardInput() throws {
        let name = "standard input"
        if settings.input == .jsonl { return try runLines(LineReader(STDIN_FILENO), file: name, stem: "") }
        let kind: SeedKind =
            switch settings.input {
            case .html: .html
            case .json: .json
            case .text, .jsonl: .text
            }
        let limit = SeedLimits.bytes(of: kind)
        guard let bytes = try LineReader.all(of: STDIN_FILENO, limit: limit) else {
            report([SeedProblem(file: name, reason: "has more than \(limit >> 20) MB", fix: "use --input jsonl")])
            return
        }
        var reader = ArticleReader(file: name)
        reader.read(bytes, kind: kind, stem: "")
        report(reader.problems)
        try write(reader.documents)
    }

    private mutating func runLines(_ lines: LineReader, file: String, stem: String) throws {
        var lines = lines
        var number = 0
        var documents: [RawDocument] = []
        while let line = try lines.next() {
            number += 1
            var reader = ArticleReader(file: file)
            reader.readLine(line, number: number, stem: stem)
            report(reader.problems)
            documents += reader.documents
            if documents.count >= Self.batch || !lines.hasMoreAtHand {
                try write(documents)
                documents = []
            }
        }
        try write(documents)
    }

    private mutating func write(_ documents: [RawDocument]) throws {
        let (settings, pipeline) = (settings, pipeline)
        let results = OrderedParallel.map(documents.map { withFlags($0) }, chunk: 1) { document -> [UInt8] in
            var trace = Trace(isEnabled: settings.trace)
            let analysis = pipeline.analyze(document, clean: settings.clean, trace: &trace)
            return AnalysisRepresentation.encode(analysis, trace: settings.trace ? trace : nil)
        }
        for result in results { try writer.write(result) }
    }

    /// What the command line says wins over what the file says.
    private func withFlags(_ document: RawDocument) -> RawDocument {
        var metadata = document.metadata
        metadata.publishedAt = settings.publishedAt ?? metadata.publishedAt
        metadata.title = settings.title ?? metadata.title
        return RawDocument(id: document.id, content: document.content, metadata: metadata)
    }

    private mutating func report(_ problems: [SeedProblem]) {
        for problem in problems {
            Output.report("\(problem)")
            if problem.severity == .error { hasFailed = true }
        }
    }
}
