import Foundation
import HTTPRouting
import HTTPWire
import TestSupport
import Testing

@testable import NewsAPI

/// Coded answers over a real socket, unfolded by a program that is not ours.
@Suite(.serialized) struct CodingTests {
    static func unfolded(_ bytes: [UInt8]) throws -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sillok-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("body.gz")
        try Data(bytes).write(to: file)
        let output = Pipe()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/gzip")
        process.arguments = ["--decompress", "--stdout", file.path]
        process.standardOutput = output
        try process.run()
        let result = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return [UInt8](result)
    }

    @Test(arguments: EndpointTests.targets) func gzipHoldsTheSameBytesUnderAnotherTag(_ target: String) throws {
        let plain = try Fixture.ask(target)
        let coded = try Fixture.ask(target, fields: ["Accept-Encoding: gzip, deflate, br"])
        let isTagged = plain["ETag"] != nil
        if isTagged { #expect(plain["Vary"]?.hasPrefix("Accept-Encoding") == true) }
        guard coded["Content-Encoding"] == "gzip" else {
            #expect(plain.body == coded.body || !isTagged)
            #expect(plain["ETag"] == coded["ETag"])
            return
        }
        #expect(plain.body.count >= 860 && coded.body.count < plain.body.count)
        if target != "/metrics" { #expect(try Self.unfolded(coded.body) == plain.body) }
        #expect(coded["Content-Type"] == plain["Content-Type"])
        guard let tag = plain["ETag"], let codedTag = coded["ETag"] else { return }
        #expect(tag != codedTag && codedTag == tag.dropLast() + "-gz\"")
        let gzip = "Accept-Encoding: gzip"
        for (fields, status) in [
            ([gzip, "If-None-Match: \(codedTag)"], 304), ([gzip, "If-None-Match: \(tag)"], 200),
            (["If-None-Match: \(tag)"], 304), (["If-None-Match: \(codedTag)"], 200),
        ] {
            let answer = try Fixture.ask(target, fields: fields)
            #expect(answer.status == status, "\(target) \(fields)")
            #expect(answer["Vary"] == coded["Vary"])
        }
        let head = try Fixture.ask(target, "HEAD", fields: [gzip])
        #expect(head["Content-Length"] == String(coded.body.count))
        #expect(head["Content-Encoding"] == "gzip" && head.body.isEmpty)
    }

    @Test func largeAnswersAreFolded() throws {
        for target in ["/openapi.json", "/v1/articles/first", "/v1/events"] {
            let answer = try Fixture.ask(target, fields: ["Accept-Encoding: gzip"])
            #expect(answer["Content-Encoding"] == "gzip", "\(target)")
        }
    }

    @Test func whoAcceptsNothingIsTold() throws {
        for target in ["/openapi.json", "/v1/articles/first", "/v1/events"] {
            try expectProblem(Fixture.ask(target, fields: ["Accept-Encoding: identity;q=0"]), "not_acceptable", 406)
        }
        // Health and numbers come whatever is accepted.
        for target in ["/livez", "/metrics"] {
            #expect(try Fixture.ask(target, fields: ["Accept-Encoding: *;q=0"]).status == 200)
        }
    }

    @Test func anAnalysisIsFoldedToo() throws {
        let text = String(repeating: "푸틴 대통령은 23일 소치에서 회담했다. ", count: 20)
        let answer = try Fixture.ask(
            "/v1/analyze", "POST", fields: ["Accept-Encoding: gzip"], body: "{\"text\":\"\(text)\"}")
        #expect(answer.status == 200)
        #expect(answer["Content-Encoding"] == "gzip" && answer["Vary"] == "Accept-Encoding")
        #expect(try JSONParser.parse(Self.unfolded(answer.body))["text"]?.text?.hasPrefix("푸틴") == true)
    }
}
