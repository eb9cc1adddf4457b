import Foundation
import TestSupport
import Testing

/// Where a running program listens, and the order in which it ends.
@Suite(.serialized) struct LifeTests {
    private let seeds: Scratch

    init() throws {
        seeds = try Scratch()
        seeds.file("articles/a.txt", "푸틴 대통령이 23일 소치에서 회담했다.")
    }

    private func port(_ url: String) throws -> UInt16 {
        try #require(url.split(separator: ":").last.flatMap { UInt16($0) })
    }

    private func status(_ target: String, _ client: RawClient) throws -> Int {
        client.send("GET \(target) HTTP/1.1\r\nHost: x\r\n\r\n")
        return try client.readAnswer().status
    }

    /// What the banner says after a word.
    private func place(_ word: String, _ server: RunningServer) throws -> String {
        let range = try #require(server.said.range(of: word))
        return String(server.said[range.upperBound...].prefix { !$0.isWhitespace })
    }

    @Test func notReadyComesFirstThenNobodyNewThenTheEnd() throws {
        let server = try RunningServer(seeds: seeds.folder, ["--drain-delay", "2"])
        let port = try port(server.url)
        let kept = try RawClient(port: port)
        #expect(try status("/readyz", kept) == 200)
        kill(server.process.processIdentifier, SIGTERM)
        #expect(server.waits(for: "sillok: stopping"))
        // Said only after /readyz has changed. Everybody is still served, new connections too.
        #expect(try status("/readyz", kept) == 503)
        let late = try RawClient(port: port)
        #expect(try status("/readyz", late) == 503)
        #expect(try status("/v1/meta", late) == 200)
        #expect(try status("/livez", kept) == 200)
        server.process.waitUntilExit()
        #expect(server.process.terminationStatus == 0)
        #expect(throws: RawClient.Failure.self) { try RawClient(port: port) }
    }

    /// While it loads, what asks is answered, and told to wait: an orchestrator sees a start, not a failure.
    @Test func listensBeforeItLoads() throws {
        let sentence = "푸틴 대통령이 23일 소치에서 루카셴코 대통령과 회담했다. "
        let record = "{\"text\":\"\(String(repeating: sentence, count: 20))\"}\n"
        // Far more than is loaded before the test has asked.
        for name in 0..<20 { seeds.file("articles/many\(name).jsonl", String(repeating: record, count: 1000)) }
        let path = "/tmp/sillok-\(ProcessInfo.processInfo.processIdentifier)-load"
        let process = try Program.process(["serve", "--port", "off", "--socket", path, "--seeds", seeds.folder.path])
        process.standardError = FileHandle.nullDevice
        try process.run()
        defer { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }
        var client: RawClient?
        for _ in 0..<2000 where client == nil {
            client = try? RawClient(path: path)
            usleep(5000)
        }
        let early = try #require(client)
        #expect(try status("/readyz", early) == 503)
        #expect(try status("/startupz", early) == 503)
        #expect(try status("/v1/meta", early) == 503)
        #expect(try status("/livez", early) == 200)
        // Told to end while it loads, it does not load to the end first.
        kill(process.processIdentifier, SIGTERM)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func whoAsksTwiceDoesNotWait() throws {
        let server = try RunningServer(seeds: seeds.folder, ["--drain-delay", "600"])
        kill(server.process.processIdentifier, SIGTERM)
        #expect(server.waits(for: "sillok: stopping"))
        kill(server.process.processIdentifier, SIGTERM)
        server.process.waitUntilExit()
        #expect(server.process.terminationStatus == 1)
    }

    @Test func aSocketAloneIsEnough() throws {
        // Short enough for a socket, wherever the temporary folder is.
        let path = "/tmp/sillok-\(ProcessInfo.processInfo.processIdentifier)-life"
        let server = try RunningServer(
            seeds: seeds.folder, ["--port", "off", "--socket", path, "--socket-mode", "600"])
        #expect(server.url == "unix:\(path)")
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
        let health = try Program.run("health", "unix:\(path)")
        #expect(health.code == 0)
        #expect(health.output == "unix:\(path):/readyz answers 200\n")
        #expect(try Program.run("health", "unix:\(path):/nowhere").code == 1)
        kill(server.process.processIdentifier, SIGTERM)
        server.process.waitUntilExit()
        #expect(server.process.terminationStatus == 0)
        #expect(!FileManager.default.fileExists(atPath: path))
        #expect(try Program.run("health", "unix:\(path)").code == 1)
    }

    @Test func metricsAreServedAtTheirOwnAddressOnly() throws {
        let server = try RunningServer(
            seeds: seeds.folder, ["--metrics-listen", "127.0.0.1:0", "--host", "127.0.0.1,127.0.0.2"])
        let service = try RawClient(port: try port(server.url))
        #expect(try status("/metrics", service) == 404)
        #expect(try status("/v1/meta", service) == 200)
        let metrics = try RawClient(port: try port(try place("  metrics  ", server)))
        #expect(try status("/metrics", metrics) == 200)
        #expect(try status("/readyz", metrics) == 200)
        #expect(try status("/v1/meta", metrics) == 404)
        #expect(server.said.contains(" and http://127.0.0.2:"))
    }

    @Test func limitsOfOneClientAreSetOnTheCommandLine() throws {
        let server = try RunningServer(
            seeds: seeds.folder,
            [
                "--rate-limit", "1/h", "--rate-burst", "2", "--trusted-proxies", "127.0.0.0/8", "--hsts", "60",
                "--requests-per-connection", "5",
            ])
        let client = try RawClient(port: try port(server.url))
        let answers = try (0..<5).map { index in
            let sender = index < 4 ? "192.0.2.1" : "192.0.2.2"
            let target = index == 3 ? "/readyz" : "/v1/meta"
            client.send(
                "GET \(target) HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: \(sender)\r\nX-Forwarded-Proto: https\r\n\r\n")
            return try client.readAnswer()
        }
        // The third is beyond the burst; a probe and another client are not.
        #expect(answers.map(\.status) == [200, 200, 429, 200, 200])
        #expect(answers[2]["Retry-After"] == "3600")
        #expect(answers[2]["RateLimit"] == "\"default\";r=0;t=3600")
        #expect(answers[2]["RateLimit-Policy"] == "\"default\";q=2;w=7200")
        #expect(answers.allSatisfy { $0["Strict-Transport-Security"] == "max-age=60" })
        #expect(answers.map { $0["Connection"] } == [nil, nil, nil, nil, "close"])
    }

    @Test func connectionsOfOneAddressAreLimitedOnTheCommandLine() throws {
        let server = try RunningServer(seeds: seeds.folder, ["--connections-per-address", "1"])
        let port = try port(server.url)
        let first = try RawClient(port: port)
        #expect(try status("/livez", first) == 200)
        #expect(try RawClient(port: port).readAnswer().status == 503)
    }

    @Test(arguments: [
        (["--port", "off"], "name a socket with --socket PATH"),
        (["--redirect-port", "0"], "there is none"),
        (["--rate-limit", "fast"], "is no rate"),
        (["--trusted-proxies", "10.0.0.1/8"], "has bits beyond its length"),
        (["--metrics-listen", "9090"], "is no place to listen"),
        (["--socket-mode", "999"], "are no permission bits"),
        (["--host", "127.0.0.1,,::1"], "is no list"),
        (["--rate-burst", "3"], "--rate-limit"),
    ])
    func mistakesAreExplained(_ flags: [String], _ words: String) throws {
        let outcome = try Program.run(arguments: ["serve"] + flags)
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains(words), "\(outcome.errors)")
    }
}
