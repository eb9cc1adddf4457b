import Foundation
import Testing

@Suite struct ExtractCommandTests {
    private static let text = "푸틴 대통령은 23일 소치에서 루카셴코 대통령과 만났다."

    private func json(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    private func id(_ result: [String: Any]) -> String? { (result["article"] as? [String: Any])?["id"] as? String }

    @Test func standardInputIsAnalysed() throws {
        let outcome = try Program.run("extract", "-", "--no-clean", "--published-at", "2021-02-23", input: Self.text)
        #expect(outcome.code == 0, "\(outcome.errors)")
        let result = try json(outcome.output)
        #expect(result["text"] as? String == Self.text)
        #expect((result["article"] as? [String: Any])?["published_at"] as? String == "2021-02-23")
        #expect(id(result) == nil)
        #expect(result["trace"] == nil)
    }

    @Test func theTraceIsAddedOnWish() throws {
        let result = try json(try Program.run("extract", "--trace", "-", input: Self.text).output)
        #expect(result["trace"] is [Any])
    }

    @Test func aFileBringsItsSidecar() throws {
        let scratch = try Scratch()
        scratch.file("글.txt", Self.text)
        scratch.file("글.meta.json", #"{"published_at":"2020-05-05"}"#)
        let result = try json(try Program.run("extract", scratch.folder.path + "/글.txt").output)
        #expect(id(result) == "글")
        #expect((result["article"] as? [String: Any])?["published_at"] as? String == "2020-05-05")
    }

    @Test func manyFilesGiveLinesOrOneArray() throws {
        let scratch = try Scratch()
        let paths = ["a.txt", "b.txt"].map { scratch.file($0, Self.text).path }
        let lines = try Program.run("extract", paths[0], paths[1]).output.split(separator: "\n")
        #expect(try lines.map { id(try json(String($0))) } == ["a", "b"])
        let array = try Program.run("extract", "--format", "json", paths[0], paths[1]).output
        let items = try #require(try JSONSerialization.jsonObject(with: Data(array.utf8)) as? [[String: Any]])
        #expect(items.map { id($0) } == ["a", "b"])
    }

    @Test func jsonLinesAreAnsweredInOrderAndBadOnesReported() throws {
        let scratch = try Scratch()
        let lines = (1...300).map { $0 == 7 ? "{oops" : #"{"id":"n\#($0)","text":"\#(Self.text)"}"# }
        let file = scratch.file("many.jsonl", lines.joined(separator: "\n"))
        let outcome = try Program.run("extract", file.path)
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("many.jsonl:7: the line is not valid JSON"))
        let ids = try outcome.output.split(separator: "\n").map { id(try json(String($0))) }
        #expect(ids == (1...300).filter { $0 != 7 }.map { "n\($0)" })
        let piped = try Program.run("extract", "--input", "jsonl", "-", input: lines.joined(separator: "\n"))
        #expect(piped.output == outcome.output)
    }

    @Test func oneBadFileDoesNotStopTheRest() throws {
        let scratch = try Scratch()
        let good = scratch.file("a.txt", Self.text).path
        let outcome = try Program.run("extract", scratch.folder.path + "/none.txt", good)
        #expect(outcome.code == 1)
        #expect(outcome.output.split(separator: "\n").count == 1)
        #expect(outcome.errors.contains("none.txt: there is no such file"))
    }

    @Test func aClosedPipeEndsQuietly() throws {
        let scratch = try Scratch()
        let line = #"{"text":"\#(Self.text)"}"# + "\n"
        let file = scratch.file("many.jsonl", String(repeating: line, count: 2000))
        let process = try Program.process(["extract", file.path])
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        try output.fileHandleForWriting.close()
        _ = try output.fileHandleForReading.read(upToCount: 100)
        try output.fileHandleForReading.close()
        let said = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationReason == .exit)
        #expect(process.terminationStatus == 0)
        #expect(said.isEmpty)
    }
}
