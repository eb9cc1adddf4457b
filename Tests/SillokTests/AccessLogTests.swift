import Foundation
import HTTPServer
import HTTPWire
import Synchronization
import TestSupport
import Testing

@testable import sillok

@Suite("The lines of the access log")
struct AccessLogTests {
    static let trace = TraceContext(traceHigh: 1, traceLow: 2, parent: 3, isSampled: false)

    static func record(
        time: Int64 = 1_614_000_000_007, client: PeerAddress = .local, method: String? = "GET", target: String? = "/",
        route: RouteLabel? = nil, nanoseconds: UInt64 = 0, caller: UInt64? = nil
    ) -> AccessRecord {
        AccessRecord(
            time: time, client: client, method: method, target: target, status: 200, bodyBytes: 5, route: route,
            nanoseconds: nanoseconds, identity: RequestIdentity(id: "id-1", trace: trace, caller: caller))
    }

    private static let traceparent = "00-00000000000000010000000000000002-0000000000000003-00"

    /// A record, its line of text and its line of JSON.
    static let lines: [(AccessRecord, text: String, json: String)] = [
        (
            record(
                client: PeerAddress("2001:db8::1") ?? .local, target: "/v1/events?q=%EB%B9%84%EB%B0%80",
                route: RouteLabel(index: 0, template: "/v1/events"), nanoseconds: 1_042_999, caller: 0xAB),
            "2021-02-22T13:20:00.007Z 2001:db8::1 GET /v1/events 200 5 B 1.042 ms id-1 \(traceparent)",
            #"{"time":"2021-02-22T13:20:00.007Z","client":"2001:db8::1","method":"GET","path":"/v1/events","#
                + #""route":"/v1/events","status":200,"bytes":5,"ms":1.042,"request_id":"id-1","#
                + #""traceparent":"\#(traceparent)","parent_id":"00000000000000ab"}"#
        ),
        (
            record(time: 0, client: PeerAddress("192.0.2.1") ?? .local, method: nil, target: nil),
            "1970-01-01T00:00:00.000Z 192.0.2.1 - - 200 5 B 0.000 ms id-1 \(traceparent)",
            #"{"time":"1970-01-01T00:00:00.000Z","client":"192.0.2.1","method":"-","path":"-","#
                + #""status":200,"bytes":5,"ms":0.000,"request_id":"id-1","traceparent":"\#(traceparent)"}"#
        ),
        // Nothing from outside ends a line, a value or a colour.
        (
            record(target: "/a\"b\\c\nd\r\u{1B}[31m\u{2028}\u{202E}\u{85}\u{7F} \u{A0}e글"),
            "2021-02-22T13:20:00.007Z unix GET /a\"b\\c?d??[31m??????e글 200 5 B 0.000 ms id-1 \(traceparent)",
            #"{"time":"2021-02-22T13:20:00.007Z","client":"unix","method":"GET","path":"/a\"b\\c?d??[31m??????e글","#
                + #""status":200,"bytes":5,"ms":0.000,"request_id":"id-1","traceparent":"\#(traceparent)"}"#
        ),
    ]

    @Test(arguments: lines.indices)
    func isWrittenSo(index: Int) throws {
        let (record, text, json) = Self.lines[index]
        var textLine = AccessLogLine(.text)
        var jsonLine = AccessLogLine(.json)
        #expect(textLine.text(record) == text + "\n")
        let line = jsonLine.text(record)
        #expect(line == json + "\n")
        let parsed = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        #expect(parsed?["status"] as? Int == 200)
    }

    @Test func aLongPathIsCut() {
        var line = AccessLogLine(.text)
        #expect(line.text(Self.record(target: "/" + String(repeating: "x", count: 9000))).utf8.count < 400)
    }

    private final class Sink: Sendable {
        let batches = Mutex<[String]>([])
        let gate = DispatchSemaphore(value: 0)
        let entered = DispatchSemaphore(value: 0)

        var lines: Int { batches.withLock { $0.reduce(0) { $0 + $1.split(separator: "\n").count } } }

        func take(_ bytes: [UInt8]) { batches.withLock { $0.append(String(decoding: bytes, as: UTF8.self)) } }

        /// Like a pipe that nobody reads, until the gate opens.
        func hold(_ bytes: [UInt8]) {
            entered.signal()
            gate.wait()
            take(bytes)
        }
    }

    @Test func whatGathersIsWrittenTogetherAndInOrder() {
        let sink = Sink()
        let writer = AccessLogWriter(.text) { sink.take($0) }
        for number in 0..<1000 { writer.write(Self.record(target: "/\(number)")) }
        writer.flush(seconds: 5)
        #expect(sink.lines == 1000)
        #expect(sink.batches.withLock { $0.count } < 100)
        let paths = sink.batches.withLock { $0.joined() }.split(separator: "\n").map { $0.split(separator: " ")[3] }
        #expect(paths == (0..<1000).map { "/\($0)" })
        #expect(writer.dropped == 0)
    }

    @Test func aStuckReaderCostsBoundedMemoryAndBlocksNobody() {
        let sink = Sink()
        let writer = AccessLogWriter(.text, limit: 60 * 1024) { sink.hold($0) }
        writer.write(Self.record())
        sink.entered.wait()
        // The first is being written and keeps its place: all of this returns although nothing is read.
        for _ in 0..<1000 { writer.write(Self.record()) }
        let dropped = writer.dropped
        #expect(dropped > 850 && dropped < 1000)
        writer.flush(seconds: 0)
        for _ in 0..<10 { sink.gate.signal() }
        writer.flush(seconds: 5)
        #expect(sink.lines == 1001 - dropped)
        // There is room again.
        writer.write(Self.record())
        writer.flush(seconds: 5)
        #expect(sink.lines == 1002 - dropped)
        #expect(writer.dropped == dropped)
    }

    @Test func linesThatCannotBeWrittenCount() {
        let writer = AccessLogWriter(.json) { _ in throw Output.Closed() }
        for _ in 0..<3 { writer.write(Self.record()) }
        writer.flush(seconds: 5)
        #expect(writer.dropped == 3)
    }
}
