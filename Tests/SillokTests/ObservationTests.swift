import Foundation
import HTTPServer
import TestSupport
import Testing

@testable import sillok

/// Metrics and the access log of a running server.
@Suite(.serialized) struct ObservationTests {
    private func seeds() throws -> Scratch {
        let scratch = try Scratch()
        scratch.file("articles/a.txt", "푸틴 대통령이 23일 소치에서 회담했다.")
        return scratch
    }

    @Test(.enabled(if: ForeignParser.has("prometheus_client.parser"), "python3-prometheus-client is not installed"))
    func aForeignParserReadsTheMetricsAndTheDocumentListsThem() throws {
        let seeds = try seeds()
        let server = try RunningServer(seeds: seeds.folder)
        for target in [
            "/v1/events", "/v1/articles/a", "/v1/articles/none", "/v1/nothing", "/", "/livez", "/v1/events?x",
        ] {
            _ = try server.ask(target)
        }
        _ = try server.ask("/ HTTP/9.9\r\nX:")
        kill(server.process.processIdentifier, SIGHUP)
        #expect(server.waits(for: "reloaded 1 article"))
        let first = try server.ask("/metrics")
        #expect(first["Content-Type"] == "text/plain; version=0.0.4; charset=utf-8")
        let answer = try server.ask("/metrics").text
        #expect(try ForeignParser.problems("Metrics/validate", in: answer) == "")
        for line in [
            #"sillok_http_requests_total{route="/v1/articles/{id}",method="GET",status="404"} 1"#,
            #"sillok_http_request_duration_seconds_count{route="/v1/events"} 2"#,
            #"sillok_http_request_duration_seconds_bucket{route="/v1/events",le="+Inf"} 2"#,
            #"sillok_reloads_total{subject="chronicle",outcome="success"} 1"#,
            #"sillok_reloads_total{subject="chronicle",outcome="failure"} 0"#,
            #"sillok_http_requests_total{route="/metrics",method="GET",status="200"} 1"#,
            #"sillok_http_refusals_total{reason="unsupported_version"} 1"#,
            #"sillok_build_info{version="\#(Version.number)",commit=""} 1"#, "sillok_access_log_dropped_total 0",
        ] { #expect(answer.contains("\n" + line + "\n"), "\(line)") }
        for name in ["process_start_time_seconds", "process_open_fds", "process_resident_memory_bytes"] {
            let value = answer.split(separator: "\n").first { $0.hasPrefix(name + " ") }?.split(separator: " ").last
            #expect(value.flatMap { Double($0) } ?? 0 > 0, "\(name)")
        }
        // The check itself works: a metric that is not documented is found.
        if !answer.isEmpty {
            let more = answer + "# HELP sillok_new A new one.\n# TYPE sillok_new gauge\nsillok_new 1\n"
            #expect(try ForeignParser.problems("Metrics/validate", in: more).contains("does not list sillok_new"))
        }
    }

    @Test func linesAreWrittenAndTheLastOnesBeforeTheEnd() throws {
        let seeds = try seeds()
        let scratch = try Scratch()
        let log = scratch.file("log", "")
        let server = try RunningServer(
            seeds: seeds.folder, ["--log-format", "json"], output: try FileHandle(forWritingTo: log))
        _ = try server.ask("/v1/search?q=%EC%86%8C%EC%B9%98&secret", ["X-Request-Id: order-66"])
        _ = try server.ask("/ HTTP/9.9\r\nX:")
        server.end()
        #expect(server.process.terminationStatus == 0)
        let text = try String(contentsOf: log, encoding: .utf8)
        let lines = try text.split(separator: "\n").map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
        try #require(lines.count == 2)
        #expect(lines[0]["path"] as? String == "/v1/search")
        #expect(lines[0]["request_id"] as? String == "order-66")
        #expect(lines[0]["client"] as? String == "127.0.0.1")
        #expect(lines[1]["path"] as? String == "-")
        #expect(lines[1]["status"] as? Int == 505)
        #expect(!text.contains("secret") && !text.contains("%EC"))
    }

    /// A pipe that is full and that nobody reads: the server answers, counts what it cannot write, and ends in time.
    @Test func aLogThatNobodyReadsHoldsNothingUp() throws {
        let seeds = try seeds()
        let pipe = Pipe()
        let server = try RunningServer(
            seeds: seeds.folder, ["--log-format", "text"], output: pipe.fileHandleForWriting)
        let port = try #require(server.url.split(separator: ":").last.flatMap { UInt16($0) })
        let client = try RawClient(port: port)
        let request = "GET /livez?\(String(repeating: "x", count: 6000)) HTTP/1.1\r\nHost: x\r\n\r\n"
        for _ in 0..<1200 {
            client.send(request)
            #expect(try client.readAnswer().status == 400)
        }
        let metrics = try server.ask("/metrics").text
        let dropped = metrics.split(separator: "\n").first { $0.hasPrefix("sillok_access_log_dropped_total ") }
        #expect(dropped.flatMap { Int($0.split(separator: " ")[1]) } ?? 0 > 0)
        server.end()
        #expect(server.process.terminationReason == .exit)
        #expect(server.process.terminationStatus == 0)
        withExtendedLifetime(pipe) {}
    }

    /// A line of proc_pid_stat(5); the name of the process may be anything.
    @Test(arguments: ["sillok", "a b", ") 1 (", "", "(((("])
    func readsTheStateOfAProcess(name: String) {
        let fields = (3...52).map(String.init).joined(separator: " ")
        let stat = ProcessStat("42 (\(name)) \(fields)\n")
        #expect(stat?.cpuTicks == 14 + 15)
        #expect(stat?.startTicks == 22)
        #expect(stat?.virtualBytes == 23)
        #expect(stat?.residentPages == 24)
    }

    @Test(arguments: ["", "42", "42 (sillok", "42 (sillok) S 1 2 3"])
    func aStrangeStateSaysNothing(line: String) { #expect(ProcessStat(line) == nil) }
}
