/// What a seed file holds, by its name.
package enum SeedKind: Sendable, Hashable, CaseIterable {
    case text, html, json, jsonLines, sidecar

    /// - Returns: nil for names that mean nothing here; `stem` is the name without its extensions.
    package static func of(fileName: String) -> (kind: SeedKind, stem: String, isCompressed: Bool)? {
        let lower = fileName.lowercased()
        let isCompressed = lower.hasSuffix(".gz")
        let name = isCompressed ? String(fileName.dropLast(3)) : fileName
        for (suffix, kind) in suffixes where name.lowercased().hasSuffix(suffix) {
            let stem = String(name.dropLast(suffix.count))
            return stem.isEmpty ? nil : (kind, stem, isCompressed)
        }
        return nil
    }

    /// Longest first: a sidecar is JSON too.
    private static let suffixes: [(String, SeedKind)] = [
        (".meta.json", .sidecar), (".ndjson", .jsonLines), (".jsonl", .jsonLines), (".html", .html), (".json", .json),
        (".htm", .html), (".txt", .text),
    ]

    package static let extensions = ".txt, .html, .json or .jsonl, each also as .gz"
}
