import Foundation
import HTTPWire
import TestSupport
import Testing

@testable import HTTPServer

/// A connection without a socket: bytes, answers and time go in, and what it does is written down.
private struct Bench: ~Copyable {
    var connection: Connection
    var time: UInt64 = 0
    /// Tickets that were dispatched and not answered.
    var waiting: [Int] = []
    var sent: [UInt8] = []
    var log: [String] = []
    var answersAtOnce = true
    /// The peer takes nothing.
    var sendNothing = false

    init(answersAtOnce: Bool = true, _ configure: (inout Limits) -> Void = { _ in }) {
        var limits = Limits()
        configure(&limits)
        connection = Connection(limits: limits, timeouts: Timeouts(), now: Moment(milliseconds: 0, date: []))
        self.answersAtOnce = answersAtOnce
        run()
    }

    var now: Moment { Moment(milliseconds: time, date: Array("now".utf8)) }
    var text: String { String(decoding: sent, as: UTF8.self) }

    mutating func receive(_ text: String) {
        connection.receive(Array(text.utf8).span)
        run()
    }

    mutating func end() {
        connection.receivedEnd()
        run()
    }

    mutating func answer(_ ticket: Int, _ text: String) {
        connection.answer(ticket, with: Response(.ok, body: .bytes(Array(text.utf8))), now: now)
        run()
    }

    /// - Parameter untaken: what the kernel still holds then.
    mutating func pass(_ milliseconds: UInt64, untaken: Int = 0) {
        time += milliseconds
        connection.timePassed(now: now, untaken: untaken)
        run()
    }

    /// The peer takes no more.
    mutating func block(untaken: Int) {
        connection.sendingBlocked(untaken: untaken)
        run()
    }

    mutating func drain() {
        connection.drain(now: now)
        run()
    }

    private mutating func run() {
        while let action = connection.nextAction(now: now) {
            switch action {
            case .dispatch(let ticket, let parsed):
                let target = parsed.request.target.raw
                log.append("dispatch \(target)")
                let response = Response(.ok, body: .bytes(Array(target.utf8)))
                if answersAtOnce { connection.answer(ticket, with: response, now: now) } else { waiting.append(ticket) }
            case .refuse(let ticket, let refusal):
                log.append("refuse \(refusal.status.code)")
                connection.answer(ticket, with: Response(refusing: refusal), now: now)
            case .send where sendNothing: connection.sendingBlocked(untaken: 90)
            case .send:
                let bytes = connection.outbox.withFirst { Array($0) + Array($1) } ?? []
                sent += bytes
                connection.sent(bytes.count)
            case .closeWriteSide: log.append("close write side")
            case .close:
                log.append("close")
                return
            }
        }
    }
}

@Suite("A connection")
struct ConnectionTests {
    private let get = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"

    @Test func answersGoOutInTheOrderOfRequests() {
        var bench = Bench(answersAtOnce: false)
        bench.receive(get + get + get)
        #expect(bench.waiting == [0, 1, 2])
        bench.answer(2, "third")
        bench.answer(1, "second")
        #expect(bench.sent.isEmpty)
        bench.answer(0, "first")
        let places = ["first", "second", "third"].compactMap { bench.text.range(of: $0)?.lowerBound }
        #expect(places.count == 3 && places == places.sorted())
    }

    @Test func onlySoManyRequestsAreReadAhead() {
        var bench = Bench(answersAtOnce: false) { $0.pipelined = 2 }
        bench.receive(get + get + get)
        #expect(bench.waiting == [0, 1])
        #expect(bench.connection.wantsToRead == false)
        bench.answer(0, "")
        #expect(bench.waiting == [0, 1, 2])
    }

    @Test func nothingIsReadWhileThePeerTakesNothing() {
        var bench = Bench()
        bench.connection.sendingBlocked()
        bench.receive(get)
        #expect(bench.log.isEmpty)
        #expect(bench.connection.wantsToRead == false)
        #expect(bench.connection.wantsToWrite == true)
        bench.connection.becameWritable()
        bench.receive("")
        #expect(bench.log == ["dispatch /"])
    }

    @Test func anEarlyErrorLingersBeforeItCloses() {
        var bench = Bench()
        bench.receive("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999\r\n\r\nabc")
        #expect(bench.text.hasPrefix("HTTP/1.1 413 Content Too Large\r\n"))
        #expect(bench.log == ["refuse 413", "close write side"])
        #expect(bench.connection.wantsToRead == true)
        bench.receive("more of it")
        bench.end()
        #expect(bench.log.last == "close")
    }

    @Test func lingeringEndsAfterAWhile() {
        var bench = Bench()
        bench.receive("BAD\r\n")
        bench.pass(1999)
        #expect(bench.log.last == "close write side")
        bench.pass(1)
        #expect(bench.log.last == "close")
    }

    @Test func lingeringEndsAfterSoManyBytes() {
        var bench = Bench { $0.lingering = 10 }
        bench.receive("BAD\r\n")
        bench.receive("12345678901")
        #expect(bench.log.last == "close")
    }

    @Test func theHeadHasOneDeadlineHoweverItTrickles() {
        var bench = Bench()
        bench.receive("GET /")
        for _ in 0..<9 {
            bench.pass(1000)
            bench.receive("a")
        }
        #expect(bench.log.isEmpty)
        bench.pass(1000)
        #expect(bench.log == ["refuse 408", "close write side"])
    }

    @Test func theHeadOfTheNextRequestHasADeadlineOfItsOwn() {
        var bench = Bench()
        bench.receive("GET /1 HT")
        bench.pass(9000)
        bench.receive("TP/1.1\r\nHost: a\r\n\r\nGET /2")
        bench.pass(9000)
        #expect(bench.log == ["dispatch /1"])
        bench.pass(1000)
        #expect(bench.log.contains("refuse 408"))
    }

    @Test func theBodyHasADeadline() {
        var bench = Bench()
        bench.receive("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nabc")
        bench.pass(29_999)
        #expect(bench.log.isEmpty)
        bench.pass(1)
        #expect(bench.log.first == "refuse 408")
    }

    @Test func anIdleConnectionClosesWithoutAWord() {
        var bench = Bench()
        bench.receive(get)
        let sent = bench.sent.count
        bench.pass(60_000)
        #expect(bench.log.last == "close write side")
        #expect(bench.sent.count == sent)
        bench.pass(2000)
        #expect(bench.log.last == "close")
    }

    /// Closed at once, the connection would be reset by the request that crosses its end.
    @Test func aRequestThatCrossesTheEndOfAnIdleConnectionMeetsNoReset() {
        var bench = Bench()
        bench.pass(60_000)
        bench.receive(get)
        #expect(bench.log == ["close write side"])
        bench.end()
        #expect(bench.log == ["close write side", "close"])
    }

    @Test func aReaderThatTakesNothingIsCutOff() {
        var bench = Bench()
        bench.block(untaken: 0)
        bench.pass(29_999)
        #expect(bench.log.isEmpty)
        bench.pass(1)
        #expect(bench.log == ["close"])
    }

    @Test func aByteASecondDoesNotKeepAReaderAlive() {
        var bench = Bench()
        bench.connection.sent(100_000)
        bench.block(untaken: 100_000)
        for second in 1..<30 { bench.pass(1000, untaken: 100_000 - second) }
        #expect(bench.log.isEmpty)
        bench.pass(1000, untaken: 100_000 - 30)
        #expect(bench.log == ["close"])
    }

    @Test func aSlowHonestReaderGetsWindowAfterWindow() {
        var bench = Bench()
        bench.connection.sent(200_000)
        bench.block(untaken: 200_000)
        for window in 1...5 { bench.pass(30_000, untaken: 200_000 - window * 31_000) }
        #expect(bench.log.isEmpty)
        // What was taken before earns no rest now.
        bench.pass(30_000, untaken: 200_000 - 5 * 31_000 - 100)
        #expect(bench.log == ["close"])
    }

    @Test func manySmallAnswersBuyASlowReaderNoTime() {
        var bench = Bench()
        bench.block(untaken: 0)
        bench.pass(20_000)
        bench.connection.becameWritable()
        bench.connection.receive(Array(get.utf8).span)
        bench.sendNothing = true
        bench.receive("")
        bench.pass(10_000, untaken: 90)
        #expect(bench.log.last == "close")
    }

    @Test func aBodyThatKeepsUpGetsMoreTime() {
        var bench = Bench()
        bench.receive("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 200000\r\n\r\n")
        for _ in 0..<5 {
            bench.receive(String(repeating: "x", count: 31_000))
            bench.pass(30_000)
        }
        #expect(bench.log.isEmpty)
        bench.receive("x")
        bench.pass(30_000)
        #expect(bench.log.first == "refuse 408")
    }

    @Test func inputBeyondTheMemoryOfAllIsRefused() {
        var bench = Bench()
        bench.receive("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 200000\r\n\r\nabc")
        #expect(bench.connection.heldInput > 3)
        bench.connection.refuseInput()
        bench.receive("")
        #expect(bench.text.hasPrefix("HTTP/1.1 503 "))
        #expect(bench.log == ["refuse 503", "close write side"])
    }

    @Test func halfClosedClientsStillGetTheirAnswer() {
        var bench = Bench(answersAtOnce: false)
        bench.receive(get)
        bench.end()
        #expect(bench.log == ["dispatch /"])
        bench.answer(0, "late")
        #expect(bench.text.hasSuffix("late"))
        #expect(bench.log.last == "close")
    }

    @Test func drainingFinishesWhatRunsAndSaysClose() {
        var bench = Bench(answersAtOnce: false)
        bench.receive(get)
        bench.drain()
        bench.answer(0, "done")
        #expect(bench.text.contains("\r\nConnection: close\r\n"))
        #expect(bench.log.last == "close write side")
    }

    @Test func drainingStillAnswersARequestOnItsWay() {
        var bench = Bench()
        bench.drain()
        bench.pass(100)
        bench.receive(get)
        #expect(bench.text.contains("\r\nConnection: close\r\n"))
    }

    @Test func drainingClosesAnIdleConnection() {
        var bench = Bench()
        bench.drain()
        bench.pass(500)
        #expect(bench.log == ["close write side"])
    }

    @Test func theLastRequestOfAConnectionSaysClose() {
        var bench = Bench { $0.requestsPerConnection = 2 }
        bench.receive(get)
        #expect(!bench.text.contains("Connection:"))
        bench.receive(get + get)
        #expect(bench.text.contains("\r\nConnection: close\r\n"))
        #expect(bench.log == ["dispatch /", "dispatch /", "close write side"])
    }

    @Test func continueIsSaidOnceAndInItsTurn() {
        var bench = Bench(answersAtOnce: false)
        let head = "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n"
        bench.receive(get + head)
        #expect(bench.sent.isEmpty)
        bench.answer(0, "first")
        #expect(bench.text.hasSuffix("firstHTTP/1.1 100 Continue\r\n\r\n"))
        bench.receive("abc")
        #expect(bench.waiting == [0, 1])
    }

    @Test func continueIsNotSaidWhenTheBodyIsThere() {
        var bench = Bench()
        bench.receive("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\nabc")
        #expect(bench.text.hasPrefix("HTTP/1.1 200 OK\r\n"))
    }

    @Test func headHasTheLengthButNoBody() {
        var bench = Bench()
        bench.receive("HEAD /abc HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(bench.text == "HTTP/1.1 200 OK\r\nDate: now\r\nContent-Length: 4\r\n\r\n")
    }

    @Test func aRefusedHeadHasNoBodyEither() {
        var bench = Bench()
        bench.receive("HEAD / HTTP/1.1\r\nHost: a\r\nExpect: tea\r\n\r\n")
        #expect(bench.text.hasPrefix("HTTP/1.1 417 "))
        #expect(bench.text.hasSuffix("\r\n\r\n"))
    }

    @Test func http10IsToldThatItMayStay() {
        var bench = Bench()
        bench.receive("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
        #expect(bench.text.contains("\r\nConnection: keep-alive\r\n"))
    }
}
