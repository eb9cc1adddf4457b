import HTTPWire
import Testing

@testable import HTTPServer

@Suite("What is counted")
struct AnswerTableTests {
    private struct Key: Hashable {
        let template: String?
        let method: String
        let status: Int
    }

    /// The flat table against a dictionary of strings, over answers drawn from a fixed seed and two tables that are added.
    @Test func countsLikeADictionary() {
        var seed: UInt64 = 42
        func draw(_ count: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % count
        }
        var tables = [AnswerTable(), AnswerTable()]
        var counts: [Key: Int] = [:]
        var bytes: [Key: Int] = [:]
        var durations: [String?: Int] = [:]
        for _ in 0..<20_000 {
            let index = draw(12) - 1
            let route = index < 0 ? nil : RouteLabel(index: index, template: "/\(index)")
            let method = ["GET", "HEAD", "POST", "BREW", ""][draw(5)]
            let status = [200, 304, 404, 500][draw(4)]
            let size = draw(1000)
            let key = Key(
                template: route?.template, method: ["BREW", ""].contains(method) ? "OTHER" : method, status: status)
            let isWhole = draw(3) > 0
            tables[draw(2)].count(
                route, method.isEmpty ? nil : Method(rawValue: method), status: status, bytes: size,
                nanoseconds: isWhole ? 1000 : nil)
            counts[key, default: 0] += 1
            bytes[key, default: 0] += size
            if isWhole { durations[route?.template, default: 0] += 1 }
        }
        var sum = AnswerTable()
        for table in tables { sum.add(table) }
        let answers = sum.answers
        #expect(answers.count == counts.count)
        for answer in answers {
            let key = Key(template: answer.template, method: answer.method, status: answer.status)
            #expect(answer.count == counts[key])
            #expect(answer.bytes == bytes[key])
        }
        let counted = Dictionary(uniqueKeysWithValues: sum.durations.map { ($0.template, $0.histogram.count) })
        #expect(counted == durations)
    }

    /// CVE-2021-21328: labels that clients choose fill the memory.
    @Test func methodsAndRoutesCannotFillIt() {
        var table = AnswerTable()
        for number in 0..<10_000 {
            table.count(nil, Method(rawValue: "M\(number)"), status: 501, bytes: 0, nanoseconds: 1)
            table.count(
                RouteLabel(index: number, template: "/\(number)"), .get, status: 200, bytes: 0, nanoseconds: 1)
        }
        #expect(table.answers.count == 1 + AnswerTable.mostRoutes + 1)
        #expect(table.answers.reduce(0) { $0 + $1.count } == 20_000)
    }

    @Test func aBoundBelongsToItsBucket() {
        var histogram = Histogram()
        for bound in Histogram.bounds { histogram.add(nanoseconds: bound) }
        #expect(histogram.cumulative == Array(1...Histogram.bounds.count))
        histogram.add(nanoseconds: .max)
        histogram.add(nanoseconds: 0)
        #expect(histogram.cumulative.first == 2)
        #expect(histogram.cumulative.last == Histogram.bounds.count + 1)
        #expect(histogram.count == Histogram.bounds.count + 2)
    }

    /// When a timer of step 100 that is first due at 1000 runs, and by how much it is late.
    @Test(
        arguments: [
            ([1000, 1100, 1200], [0, 0, 0]), ([1007, 1100, 1299], [7, 0, 99]),
            // Missed runs are one, and the next is on the old grid.
            ([1350, 1400], [350, 0]), ([1300, 1400], [300, 0]), ([999, 1100], [0, 0]),
        ] as [([UInt64], [UInt64])])
    func aTimerIsLateBy(runs: [UInt64], late: [UInt64]) {
        var lag = TimerLag(first: 1000, step: 100)
        #expect(runs.map { lag.ran(at: $0) } == late)
    }
}
