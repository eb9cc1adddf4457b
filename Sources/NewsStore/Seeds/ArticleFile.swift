import Foundation
package import NewsModel

/// One file of articles outside a seeds folder, with the sidecar beside it.
package enum ArticleFile {
    package static func read(_ path: String) -> (documents: [RawDocument], problems: [SeedProblem]) {
        let url = URL(fileURLWithPath: path)
        // A file of any other name is taken for plain text: whoever names it means it.
        let (kind, stem, isCompressed) =
            SeedKind.of(fileName: url.lastPathComponent) ?? (
                .text, url.deletingPathExtension().lastPathComponent, false
            )
        let bytes: [UInt8]
        do {
            bytes = try self.bytes(of: url, kind: kind, isCompressed: isCompressed)
        } catch {
            return ([], [SeedProblem(file: path, reason: error.reason, fix: error.fix)])
        }
        var reader = ArticleReader(file: path)
        reader.read(bytes, kind: kind, stem: stem)
        let sidecar = url.deletingLastPathComponent().appendingPathComponent(stem + ".meta.json")
        guard FileManager.default.fileExists(atPath: sidecar.path) else { return (reader.documents, reader.problems) }
        let (metadata, problems) = self.sidecar(sidecar)
        let documents = reader.documents.map { document in
            RawDocument(
                id: document.id, content: document.content,
                metadata: metadata?.or(document.metadata) ?? document.metadata)
        }
        return (documents, reader.problems + problems)
    }

    private static func sidecar(_ url: URL) -> (RawDocument.Metadata?, [SeedProblem]) {
        do {
            let bytes = try bytes(of: url, kind: .sidecar, isCompressed: false)
            return SidecarReader.read(bytes, file: url.relativePath)
        } catch {
            return (nil, [SeedProblem(file: url.relativePath, reason: error.reason, fix: error.fix)])
        }
    }

    private static func bytes(of url: URL, kind: SeedKind, isCompressed: Bool) throws(SeedBytes.Refusal) -> [UInt8] {
        let attributes = try? FileManager.default.attributesOfItem(atPath: url.resolvingSymlinksInPath().path)
        guard let attributes else {
            throw SeedBytes.Refusal(reason: "there is no such file, or it cannot be read", fix: "check its name")
        }
        guard attributes[.type] as? FileAttributeType == .typeRegular else {
            throw SeedBytes.Refusal(reason: "is no regular file", fix: "name files; use - for standard input")
        }
        let size = (attributes[.size] as? NSNumber)?.intValue ?? 0
        return try SeedBytes.read(url, size: size, kind: kind, isCompressed: isCompressed)
    }
}
