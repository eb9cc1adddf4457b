import Foundation
import HTTPServer
import TestSupport
import Testing

/// A server that a test started, on a port the system chose.
final class RunningServer {
    let process: Process
    let url: String
    private let errors: URL
    private let scratch: Scratch

    init(seeds: URL, _ flags: [String] = [], output: FileHandle = .nullDevice) throws {
        scratch = try Scratch()
        errors = scratch.file("err", "")
        let port = flags.contains("--port") ? [] : ["--port", "0"]
        process = try Program.process(["serve", "--seeds", seeds.path] + port + flags)
        process.standardOutput = output
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        let deadline = Date(timeIntervalSinceNow: 20)
        while true {
            let said = (try? String(contentsOf: errors, encoding: .utf8)) ?? ""
            if said.contains("  loaded "), let range = said.range(of: "listens on ") {
                url = String(said[range.upperBound...].prefix { !$0.isWhitespace })
                return
            }
            guard Date() < deadline, process.isRunning else {
                process.terminate()
                throw Unready(description: "not ready: \(said)")
            }
            usleep(10_000)
        }
    }

    struct Unready: Error, CustomStringConvertible { let description: String }

    /// One answer on a connection of its own.
    func ask(_ target: String, _ fields: [String] = []) throws -> RawAnswer {
        guard let port = url.split(separator: ":").last.flatMap({ UInt16($0) }) else {
            throw Unready(description: "no port in \(url)")
        }
        let client = try RawClient(port: port)
        client.send((["GET \(target) HTTP/1.1", "Host: x"] + fields).joined(separator: "\r\n") + "\r\n\r\n")
        return try client.readAnswer()
    }

    /// Told to end, and gone.
    func end() {
        kill(process.processIdentifier, SIGTERM)
        process.waitUntilExit()
    }

    var said: String { (try? String(contentsOf: errors, encoding: .utf8)) ?? "" }

    func waits(for words: String) -> Bool {
        let deadline = Date(timeIntervalSinceNow: 20)
        while Date() < deadline {
            if said.contains(words) { return true }
            usleep(10_000)
        }
        return false
    }

    deinit {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    }
}

@Suite(.serialized) struct ServeCommandTests {
    private func seeds() throws -> Scratch {
        let scratch = try Scratch()
        scratch.file("articles/a.txt", "푸틴 대통령이 23일 소치에서 회담했다.")
        return scratch
    }

    @Test(arguments: [SIGTERM, SIGINT])
    func servesUntilItIsToldToEnd(signal: Int32) throws {
        let seeds = try seeds()
        let server = try RunningServer(seeds: seeds.folder)
        for word in [server.url, "/openapi.json", "/v1/timeline", "1 article"] { #expect(server.said.contains(word)) }
        let health = try Program.run("health", server.url + "/readyz")
        #expect(health.code == 0)
        kill(server.process.processIdentifier, signal)
        server.process.waitUntilExit()
        #expect(server.process.terminationReason == .exit)
        #expect(server.process.terminationStatus == 0)
        let gone = try Program.run("health", server.url + "/readyz")
        #expect(gone.code == 1)
        #expect(gone.errors.hasPrefix("sillok: "))
    }

    @Test func hangUpReloadsAndAFailureKeepsTheOld() throws {
        let seeds = try seeds()
        let server = try RunningServer(seeds: seeds.folder)
        seeds.file("articles/b.txt", "둘째 글이다.")
        kill(server.process.processIdentifier, SIGHUP)
        #expect(server.waits(for: "reloaded 2 articles"))
        try FileManager.default.removeItem(at: seeds.folder)
        kill(server.process.processIdentifier, SIGHUP)
        #expect(server.waits(for: "cannot reload, the old chronicle stays"))
        #expect(try Program.run("health", server.url + "/readyz").code == 0)
        kill(server.process.processIdentifier, SIGTERM)
        server.process.waitUntilExit()
        #expect(server.process.terminationStatus == 0)
    }

    @Test func aTakenPortIsSaidSo() throws {
        let seeds = try seeds()
        let server = try RunningServer(seeds: seeds.folder)
        let port = try #require(server.url.split(separator: ":").last)
        let second = try Program.run("serve", "--port", String(port), "--seeds", seeds.folder.path)
        #expect(second.code == 1)
        #expect(second.errors.contains(String(port)))
        #expect(second.errors.contains("in use"))
    }

    @Test func badFilesAreNamedAndTheRestIsServed() throws {
        let seeds = try seeds()
        seeds.file("articles/b.jsonl", "{oops")
        let server = try RunningServer(seeds: seeds.folder)
        #expect(server.said.contains("articles/b.jsonl:1: the line is not valid JSON"))
        #expect(server.said.contains("1 article"))
    }

    /// SHA-256 of `first` and of `second`.
    static let digests = [
        "a7937b64b8caa58f03721bb6bacf5c78cb235febe0e70b1b84cd99541461a08e",
        "16367aacb67a4a017c8da8ab95682ccb390863780f7114dda0a0e0c55644c7c4",
    ]

    private func status(_ server: RunningServer, _ fields: String...) throws -> Int {
        try server.ask("/v1/meta", fields).status
    }

    @Test func keysAreReadAgainAndABadFileKeepsTheOld() throws {
        let seeds = try seeds()
        let file = seeds.file("keys", "# one\nalice:\(Self.digests[0])\n")
        let server = try RunningServer(seeds: seeds.folder, ["--api-keys", file.path])
        #expect(try status(server) == 401)
        #expect(try status(server, "Authorization: Bearer first") == 200)
        #expect(try status(server, "X-API-Key: second") == 401)
        #expect(try Program.run("health", server.url + "/readyz").code == 0)
        seeds.file("keys", "alice:second")
        kill(server.process.processIdentifier, SIGHUP)
        #expect(server.waits(for: "cannot reload the API keys, the old ones stay: \(file.path):1: "))
        #expect(try status(server, "Authorization: Bearer first") == 200)
        seeds.file("keys", "alice:\(Self.digests[1])")
        kill(server.process.processIdentifier, SIGHUP)
        #expect(server.waits(for: "reloaded 1 API key"))
        #expect(try status(server, "Authorization: Bearer first") == 401)
        #expect(try status(server, "Authorization: Bearer second") == 200)
        for secret in ["first", "second"] { #expect(!server.said.contains("alice:\(secret)")) }
    }

    @Test func aBadKeyFileOrOriginIsAnErrorAtStart() throws {
        let seeds = try seeds()
        let file = seeds.file("keys", "\n# c\nalice=secret")
        let bad = try Program.run("serve", "--port", "0", "--seeds", seeds.folder.path, "--api-keys", file.path)
        #expect(bad.code == 1)
        #expect(bad.errors.contains("\(file.path):3: there is no colon"))
        #expect(!bad.errors.contains("secret"))
        let missing = try Program.run("serve", "--port", "0", "--seeds", seeds.folder.path, "--api-keys", "/nowhere")
        #expect(missing.code == 1)
        #expect(missing.errors.contains("/nowhere"))
        let origin = try Program.run("serve", "--cors", "https://a.example/")
        #expect(origin.code != 0)
        #expect(origin.errors.contains("is no origin"))
    }
}
