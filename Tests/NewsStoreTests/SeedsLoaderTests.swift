import CZlib
import Foundation
import NewsModel
import NewsStore
import Testing

/// A folder of seeds that lives as long as a test.
final class TemporarySeeds: Sendable {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("seeds-\(UUID().uuidString)")
        path = url.path
        for name in ["articles", "knowledge"] {
            try FileManager.default.createDirectory(
                at: url.appendingPathComponent(name), withIntermediateDirectories: true)
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ name: String, _ bytes: [UInt8]) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: path + "/" + name))
    }

    func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

    func read() throws -> SeedsLoader.Seeds { try SeedsLoader(folder: path).read() }
}

@Suite struct SeedsLoaderTests {
    /// One bad file, and the beginning of what is said of it; a good file beside it is always read.
    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        let content: [UInt8]
        let says: String

        init(_ name: String, _ content: String, _ says: String) { self.init(name, Array(content.utf8), says) }

        init(_ name: String, _ content: [UInt8], _ says: String) {
            self.name = name
            self.content = content
            self.says = says
        }

        var testDescription: String { name + " " + says }
    }

    static let rows: [Row] = [
        Row("articles/empty.txt", " \n", "articles/empty.txt: is empty"),
        Row(
            "articles/utf8.txt", Array("첫 줄\n둘".utf8) + [0xFF],
            "articles/utf8.txt:2: is not valid UTF-8 at byte offset 11"),
        Row("articles/utf16.txt", [0xFF, 0xFE, 0x00, 0xAC], "articles/utf16.txt: is UTF-16 (save it as UTF-8)"),
        Row("articles/binary.txt", [0x50, 0x4B, 0, 1], "articles/binary.txt:1: holds a zero byte at offset 2"),
        Row("articles/old.txt", [0xC7, 0xD1, 0xB1, 0xDB], "articles/old.txt: warning: is CP949"),
        Row("articles/scan.pdf", "x", "articles/scan.pdf: warning: is of no known kind"),
        Row("articles/lost.meta.json", "{}", "articles/lost.meta.json: warning: has no article beside it"),
        Row(
            "articles/good.meta.json", #"{"published_at":"어제"}"#,
            #"articles/good.meta.json: "published_at" is "어제", which is no date"#),
        Row(
            "articles/good.meta.json", #"{"publish_at":"2021-02-23"}"#,
            #"articles/good.meta.json: warning: "publish_at" is not a known member and is ignored (did you mean "published_at"?)"#
        ),
        Row(
            "articles/good.meta.json", #"{"date":"2021-02-23"}"#,
            #"articles/good.meta.json: warning: "date" is not a known member and is ignored (did you mean "published_at"?)"#
        ),
        Row("articles/good.meta.json", "{\n\"title\" 1}", "articles/good.meta.json:2: is not valid JSON"),
        Row("articles/good.meta.json", "[]", "articles/good.meta.json: holds no JSON object"),
        Row("articles/a.json", #"{"title":"제목"}"#, "articles/a.json: has no text"),
        Row("articles/a.json", #"{"text":["본문"]}"#, #"articles/a.json: "text" is an array and should be a string"#),
        Row(
            "articles/a.json", #"{"text":"본문","id":"../x"}"#, #"articles/a.json: "../x" cannot be the id of an article"#
        ),
        Row("articles/a.json", String(repeating: "[", count: 100_000), "articles/a.json: is nested more than 32 deep"),
        Row("articles/a.jsonl", "{\"text\":\"하나\"}\n\n{\"text\":\n", "articles/a.jsonl:3: the line is not valid JSON"),
        Row("articles/a.jsonl", "{\"text\":\"하나\"}\n7\n", "articles/a.jsonl:2: the line is no JSON object"),
        Row(
            "articles/a.jsonl", "{\"text\":\"하나\",\"id\":\"good\"}",
            #"articles/good.txt: the id "good" stands already in articles/a.jsonl"#),
        Row("articles/bad.txt.gz", "no gzip", "articles/bad.txt.gz: is not a whole gzip file"),
        Row(
            "knowledge/e.jsonl", #"{"id":"a","type":"person"}"#,
            "knowledge/e.jsonl:1: is neither an entity nor a dated fact"),
        Row(
            "knowledge/e.jsonl", #"{"id":"a","type":"persn","labels":{"ko":"가"}}"#,
            #"knowledge/e.jsonl:1: "type" is "persn" (did you mean "person"?)"#),
        Row(
            "knowledge/e.jsonl", #"{"id":"A b","type":"person","labels":{"ko":"가"}}"#,
            #"knowledge/e.jsonl:1: "A b" cannot be an id"#),
        Row("knowledge/e.jsonl", #"{"id":"a","labels":{"ko":"가"}}"#, #"knowledge/e.jsonl:1: has no "type""#),
        Row(
            "knowledge/e.jsonl", #"{"id":"a","type":"place","labels":{"en":"x"}}"#,
            #"knowledge/e.jsonl:1: "labels" has no Korean text"#),
        Row(
            "knowledge/e.jsonl",
            #"{"id":"a","type":"place","labels":{"ko":"가"},"coordinates":{"latitude":91,"longitude":0}}"#,
            #"knowledge/e.jsonl:1: "coordinates" is no place on Earth"#),
        Row(
            "knowledge/e.jsonl",
            "\n" + #"{"id":"f","type":"election","date":"2020-13","title":{"ko":"가"},"keywords":["대선"]}"#,
            #"knowledge/e.jsonl:2: "date" is "2020-13", which is no date"#),
        Row(
            "knowledge/e.jsonl", #"{"id":"f","type":"election","date":"2020","title":{"ko":"가"},"keywords":[]}"#,
            #"knowledge/e.jsonl:1: has no "keywords""#),
        Row("knowledge/notes.md", "x", "knowledge/notes.md: warning: is no .jsonl file"),
    ]

    @Test(arguments: rows)
    func aBadFileIsReportedAndTheRestIsRead(row: Row) throws {
        let seeds = try TemporarySeeds()
        try seeds.write("articles/good.txt", "좋은 글이다.")
        try seeds.write(row.name, row.content)
        let found = try seeds.read()
        let lines = found.problems.map(\.description)
        #expect(lines.contains { $0.hasPrefix(row.says) }, "\(lines)")
        #expect(found.problems.count == 1)
        #expect(found.documents.contains { $0.id == "good" })
    }

    @Test func aTextOfTheWrongTypeIsSaidOnce() throws {
        let seeds = try TemporarySeeds()
        try seeds.write("articles/a.json", #"{"text":["본문"]}"#)
        #expect(
            try seeds.read().problems.map(\.description) == [
                #"articles/a.json: "text" is an array and should be a string"#
            ])
    }

    @Test func textIsBroughtIntoOneForm() throws {
        let seeds = try TemporarySeeds()
        try seeds.write("articles/a.txt", [0xEF, 0xBB, 0xBF] + Array("\u{1112}\u{1161}\u{11AB}글\r\n둘\r셋".utf8))
        #expect(try seeds.read().documents.map(\.content) == ["한글\n둘\n셋"])
    }

    @Test func theOldKoreanEncodingIsConverted() throws {
        let seeds = try TemporarySeeds()
        try seeds.write("articles/a.txt", [0xC7, 0xD1, 0xB1, 0xDB])
        #expect(try seeds.read().documents.map(\.content) == ["한글"])
    }

    @Test func everyKindIsReadInTheOrderOfNames() throws {
        let seeds = try TemporarySeeds()
        try seeds.write("articles/d.txt", "넷")
        try seeds.write(
            "articles/a.jsonl",
            "{\"text\":\"하나\",\"published_at\":\"2021-02-23\"}\r\n{\"content\":\"둘\",\"id\":\"zwei\"}")
        try seeds.write(
            "articles/b.json", #"{"body":"셋","title":"제목","lang":"ko","url":"https://example.com/","source":"한국일보"}"#)
        try seeds.write("articles/c.json", #"[{"text":"x"},{"text":"y"}]"#)
        try seeds.write("articles/.hidden.txt", "x")
        let found = try seeds.read()
        #expect(found.problems.isEmpty, "\(found.problems)")
        #expect(found.documents.map(\.id) == ["a-1", "zwei", "b", "c-1", "c-2", "d"])
        #expect(found.documents[0].metadata.publishedAt == PublicationDate("2021-02-23", basis: .given))
        #expect(found.documents[2].metadata.title == "제목")
        #expect(found.documents[2].metadata.source == "한국일보")
    }

    @Test func theSidecarWinsMemberByMember() throws {
        let seeds = try TemporarySeeds()
        try seeds.write("articles/a.json", #"{"text":"글","title":"안","source":"안"}"#)
        try seeds.write("articles/a.meta.json", #"{"title":"밖","published_at":"2021-02-23T22:10:00Z"}"#)
        let metadata = try #require(try seeds.read().documents.first).metadata
        #expect(metadata.title == "밖")
        #expect(metadata.source == "안")
        #expect(metadata.publishedAt?.date == CivilDate(2021, 2, 24))
        #expect(metadata.publishedAt?.basis == .sidecar)
    }

    @Test func compressedFilesAreReadMemberAfterMember() throws {
        let seeds = try TemporarySeeds()
        try seeds.write("articles/a.txt.gz", gzip(Array("하나\n".utf8)) + gzip(Array("둘".utf8)))
        let found = try seeds.read()
        #expect(found.documents == [RawDocument(id: "a", content: "하나\n둘")])
        #expect(found.problems.isEmpty)
    }

    @Test func aCutArchiveIsRefused() throws {
        let seeds = try TemporarySeeds()
        try seeds.write("articles/a.txt.gz", Array(gzip(Array(String(repeating: "가나다", count: 100).utf8)).dropLast(12)))
        #expect(try seeds.read().problems.map(\.description).first?.contains("it ends early") == true)
    }

    @Test func aBombIsStoppedAtTheLimit() throws {
        let seeds = try TemporarySeeds()
        let bomb = gzip([UInt8](repeating: 0x20, count: SeedLimits.documentBytes + 1))
        #expect(bomb.count < 20_000)
        try seeds.write("articles/a.txt.gz", bomb)
        let found = try seeds.read()
        #expect(found.documents.isEmpty)
        #expect(found.problems.map(\.reason) == ["unfolds to more than 8 MB"])
    }

    @Test func aFileOverTheLimitIsNotRead() throws {
        let seeds = try TemporarySeeds()
        try seeds.write("articles/a.txt", [UInt8](repeating: 0x61, count: SeedLimits.documentBytes + 1))
        #expect(try seeds.read().problems.first?.reason.hasPrefix("has 8388609 bytes") == true)
    }

    @Test func linksThatLeadOutAreNotFollowed() throws {
        let seeds = try TemporarySeeds()
        let outside = try TemporarySeeds()
        try outside.write("secret.txt", "비밀")
        try seeds.write("articles/a.txt", "글")
        let manager = FileManager.default
        try manager.createSymbolicLink(
            atPath: seeds.path + "/articles/out.txt", withDestinationPath: outside.path + "/secret.txt")
        try manager.createSymbolicLink(atPath: seeds.path + "/articles/same.txt", withDestinationPath: "a.txt")
        let found = try seeds.read()
        #expect(found.documents.map(\.id) == ["a", "same"])
        #expect(found.problems.map(\.file) == ["articles/out.txt"])
    }

    @Test func problemsOfOneFileAreBounded() throws {
        let seeds = try TemporarySeeds()
        try seeds.write("articles/a.jsonl", String(repeating: "x\n", count: 10_000))
        #expect(try seeds.read().problems.count == SeedLimits.problemsOfFile + 1)
    }

    @Test func knowledgeIsRead() throws {
        let seeds = try TemporarySeeds()
        try seeds.write(
            "knowledge/entities.jsonl",
            #"{"id":"putin","type":"person","labels":{"ko":"블라디미르 푸틴","en":"Vladimir Putin"},"aliases":["푸틴"],"description":{"ko":"러시아 대통령"},"country":"russia","coordinates":{"latitude":55.7,"longitude":37.6},"external_ids":{"wikidata":"Q7747"}}"#
                + "\n")
        try seeds.write(
            "knowledge/facts.jsonl",
            #"{"id":"vote","type":"election","date":"2020-08-09","title":{"ko":"대선"},"keywords":["대선"],"entities":["belarus"],"place":"belarus","source":"공보"}"#
        )
        let found = try seeds.read()
        #expect(found.problems.isEmpty, "\(found.problems)")
        let entity = try #require(found.knowledge.entities.first)
        #expect(entity.labels == Labels(ko: "블라디미르 푸틴", en: "Vladimir Putin"))
        #expect(entity.externalIDs == ["wikidata": "Q7747"])
        #expect(entity.coordinates == Coordinates(latitude: 55.7, longitude: 37.6))
        #expect(entity.origin == .knowledge)
        #expect(found.knowledge.facts.first?.date == EDTF("2020-08-09"))
    }

    @Test func aMissingFolderIsSaidSo() {
        #expect(throws: SeedsLoader.Missing.self) { try SeedsLoader(folder: "/nonexistent/seeds").read() }
    }

    @Test func theSameFilesGiveTheSameChronicle() throws {
        let seeds = try TemporarySeeds()
        for number in 0..<50 { try seeds.write("articles/\(number).txt", "글 \(number)이다. 서울에서 열렸다.") }
        let first = try SeedsLoader(folder: seeds.path).load(now: 1)
        let second = try SeedsLoader(folder: seeds.path).load(now: 2)
        #expect(first.chronicle.articles == second.chronicle.articles)
        #expect(first.chronicle.revision == second.chronicle.revision)
        try seeds.write("articles/0.txt", "다른 글이다.")
        #expect(try SeedsLoader(folder: seeds.path).load(now: 1).chronicle.revision != first.chronicle.revision)
    }

    /// The seeds of the project itself.
    @Test func theProjectsOwnSeedsAreFree() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let found = try SeedsLoader(folder: root.appendingPathComponent("seeds").path).read()
        #expect(found.problems.isEmpty, "\(found.problems)")
        let first = try #require(found.documents.first { $0.id == "000_76d0b29406927726" })
        #expect(first.metadata.publishedAt == PublicationDate("2021-02-23", basis: .sidecar))
        #expect(first.metadata.source == "연합뉴스")
    }

    private func gzip(_ bytes: [UInt8]) -> [UInt8] {
        var input = bytes
        var stream = z_stream()
        deflateInit2_(
            &stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))) + 64)
        input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(target.count)
                deflate(&stream, Z_FINISH)
            }
        }
        let count = output.count - Int(stream.avail_out)
        deflateEnd(&stream)
        return Array(output[..<count])
    }
}
