import NewsModel

/// Reads `NAME.meta.json`, what an editor wrote beside a document.
enum SidecarReader {
    static func read(_ bytes: [UInt8], file: String) -> (RawDocument.Metadata?, [SeedProblem]) {
        do {
            guard case .object(let members) = try JSONValue.parse(SeedText(bytes).string) else {
                return (
                    nil,
                    [
                        SeedProblem(
                            file: file, reason: "holds no JSON object", fix: "write {\"published_at\":\"2021-02-23\"}")
                    ]
                )
            }
            var record = SeedRecord(members, file: file, line: nil)
            let metadata = MetadataReader.metadata(&record, basis: .sidecar)
            record.reportUnknownMembers(synonyms: MetadataReader.synonyms)
            return (metadata, record.problems)
        } catch let error as JSONValue.Malformed {
            return (nil, [SeedProblem(file: file, line: error.line, reason: error.reason)])
        } catch let error as SeedText.Unreadable {
            return (nil, [SeedProblem(file: file, line: error.line, reason: error.reason, fix: error.fix)])
        } catch {
            return (nil, [SeedProblem(file: file, reason: "cannot be read")])
        }
    }
}
