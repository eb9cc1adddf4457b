import Foundation
import NewsModel
import Testing

@testable import ArticleCleaning

/// Pages of many shapes: each file of `Documents` says what must come out, then `-----`, then the raw document.
///
/// Keys: `title` `subtitle` (one a line) `paragraphs` (their number) `first` and `last` (how the first begins, how the last
/// ends) `byline` `agency` `source` `published`, `removed` (reason and first words; at least these), `kept` (words the text
/// must hold), `given` (a title beside the document). What is not said must be absent.
struct DocumentTests {
    private struct Expectation {
        var values: [String: [String]] = [:]
        let raw: String

        init(_ file: String) {
            let parts = file.components(separatedBy: "\n-----\n")
            raw = parts.dropFirst().joined(separator: "\n-----\n")
            for line in (parts.first ?? "").components(separatedBy: "\n") {
                guard let colon = line.range(of: ": ") else { continue }
                values[String(line[..<colon.lowerBound]), default: []].append(String(line[colon.upperBound...]))
            }
        }

        func one(_ key: String) -> String? { values[key]?.joined(separator: "\n") }
    }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Documents")

    static let names: [String] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter { $0.hasSuffix(".txt") }.sorted()
    }()

    @Test func theCorpusIsThere() {
        #expect(Self.names.count >= 25)
    }

    @Test(arguments: names)
    func pageBecomesArticle(name: String) throws {
        let expected = try Expectation(String(contentsOf: Self.folder.appending(path: name), encoding: .utf8))
        var trace = Trace(isEnabled: true)
        let metadata = RawDocument.Metadata(title: expected.one("given"))
        let article = ArticleCleaner().clean(
            RawDocument(id: name, content: expected.raw, metadata: metadata), trace: &trace)
        let paragraphs = article.paragraphs.map { article.text[$0] }
        let story = trace.entries.map { "\($0.rule) \($0.detail)" }.joined(separator: "\n")

        #expect(article.title == expected.one("title") ?? expected.one("given"), "\(story)")
        #expect(article.subtitle == expected.one("subtitle"), "\(story)")
        #expect(paragraphs.count == Int(expected.one("paragraphs") ?? "0"), "\(story)\n\(article.text.string)")
        #expect(paragraphs.first?.hasPrefix(expected.one("first") ?? "") ?? true, "\(paragraphs.first ?? "")")
        #expect(paragraphs.last?.hasSuffix(expected.one("last") ?? "") ?? true, "\(paragraphs.last ?? "")")
        #expect(article.byline == expected.values["byline"] ?? [], "\(story)")
        #expect(article.agency == expected.one("agency"), "\(story)")
        #expect(article.source == expected.one("source"), "\(story)")
        let published = article.publishedAt.map { $0.instant ?? $0.date.description }
        #expect(published == expected.one("published"), "\(story)")
        for removed in expected.values["removed"] ?? [] {
            let parts = removed.split(separator: " ", maxSplits: 1).map(String.init)
            #expect(
                article.removed.contains { $0.reason.rawValue == parts[0] && $0.excerpt.hasPrefix(parts.last ?? "") },
                "\(removed) in \(article.removed)")
        }
        for kept in expected.values["kept"] ?? [] { #expect(article.text.string.contains(kept), "\(kept)") }
        #expect(paragraphs.joined(separator: "\n") == article.text.string)
    }
}
