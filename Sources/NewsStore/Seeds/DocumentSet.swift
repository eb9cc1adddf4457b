import NewsModel

/// The documents of a folder, joined with their sidecars, each id once.
struct DocumentSet {
    private(set) var documents: [RawDocument] = []
    private(set) var problems: [SeedProblem] = []
    private var fileOfID: [String: String] = [:]

    mutating func read(_ folder: SeedFolder, into hash: inout ContentHash) {
        problems += folder.problems
        var sidecars: [String: RawDocument.Metadata] = [:]
        var used: Set<String> = []
        var content: [(file: SeedFolder.File, kind: SeedKind, stem: String, isCompressed: Bool)] = []
        for file in folder.files {
            guard let (kind, stem, isCompressed) = SeedKind.of(fileName: file.name) else {
                problems.append(
                    SeedProblem(
                        file: file.path, severity: .warning, reason: "is of no known kind and is not read",
                        fix: "known are \(SeedKind.extensions)"))
                continue
            }
            if kind == .sidecar {
                guard let bytes = bytes(of: file, kind: kind, isCompressed: isCompressed, into: &hash) else { continue }
                let (metadata, found) = SidecarReader.read(bytes, file: file.path)
                sidecars[stem] = metadata
                problems += found
                used.insert(stem)
            } else {
                content.append((file, kind, stem, isCompressed))
            }
        }
        for item in content {
            used.remove(item.stem)
            guard let bytes = bytes(of: item.file, kind: item.kind, isCompressed: item.isCompressed, into: &hash) else {
                continue
            }
            var reader = ArticleReader(file: item.file.path)
            reader.read(bytes, kind: item.kind, stem: item.stem)
            problems += reader.problems
            for document in reader.documents {
                add(document, from: item.file.path, sidecar: sidecars[item.stem])
            }
        }
        for stem in used.sorted() {
            problems.append(
                SeedProblem(
                    file: "articles/\(stem).meta.json", severity: .warning, reason: "has no article beside it",
                    fix: "name it like the article: \(stem).txt"))
        }
    }

    private mutating func bytes(
        of file: SeedFolder.File, kind: SeedKind, isCompressed: Bool, into hash: inout ContentHash
    ) -> [UInt8]? {
        do {
            let bytes = try SeedBytes.read(file.url, size: file.size, kind: kind, isCompressed: isCompressed)
            hash.add(file.path)
            hash.add(bytes: bytes)
            return bytes
        } catch {
            problems.append(SeedProblem(file: file.path, reason: error.reason, fix: error.fix))
            return nil
        }
    }

    /// The sidecar is written by an editor who saw the document: it wins.
    private mutating func add(_ document: RawDocument, from file: String, sidecar: RawDocument.Metadata?) {
        if let first = fileOfID[document.id] {
            problems.append(
                SeedProblem(
                    file: file, reason: "the id \"\(document.id)\" stands already in \(first); this one is left out",
                    fix: "rename the file, or give the article another \"id\""))
            return
        }
        fileOfID[document.id] = file
        documents.append(
            RawDocument(
                id: document.id, content: document.content,
                metadata: sidecar.map { $0.or(document.metadata) } ?? document.metadata))
    }
}
