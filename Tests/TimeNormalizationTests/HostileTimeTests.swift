import NewsModel
import TestSupport
import Testing
import TimeNormalization

@Suite struct HostileTimeTests {
    @Test(
        "Time grows with the text, whatever it repeats",
        arguments: [
            "1", "년", "(", "1,", "1~", "1일", "1일 ", "한", "일", "지난 ", "이날 ", "이날 밝혔다 ", "'", "월 ", "1만 ", "2021.", "매주 ",
            "년", "「", "연 1회", "부터 ", "열 ", "할 것 ", "1일부터 ", "1시부터 ",
            "지난 5일 회의를 열었다. 경찰은 이날 ", "2주 전 금요일 ", "정오 10분 ", "지난 이주 ", "12년 3월 ", "1일 1식 ",
        ])
    func linear(unit: String) {
        let clock = ContinuousClock()
        func measure(_ count: Int) -> Duration {
            let text = String(repeating: unit, count: count)
            return clock.measure { _ = CorpusFile.tag(text, on: "2021-02-23") }
        }
        _ = measure(500)
        // Four times the text: quadratic work takes sixteen times as long, in every attempt; what else runs on the machine
        // slows some of them.
        let isLinear = (0..<8).contains { _ in
            let small = min(measure(4000), measure(4000))
            return min(measure(16_000), measure(16_000)) < small * 10
        }
        #expect(isLinear)
    }

    @Test(
        "A megabyte of one thing is read in time that grows with it", arguments: ["1", "년", "(", "1일", "가", "「", "12:"])
    func megabyte(unit: String) {
        let text = String(repeating: unit, count: 1_000_000 / unit.utf8.count)
        let time = ContinuousClock().measure { _ = CorpusFile.tag(text, on: "2021-02-23") }
        // In a debug build on a machine shared with other work; what is quadratic takes hours.
        #expect(time < .seconds(300))
    }

    @Test(
        "Numbers too large for any calendar do not trap",
        arguments: [
            "99999999999999999999년", "99999999999999999일 전", "0월 0일", "25시 61분", "99999조 년 뒤", "9999년 12월 31일 다음 날",
            "99999999999999999년째", "0년 전", "0000-00-00", "2005∼2003년", "지난달 30일과 31일", "2월 30일",
        ])
    func large(text: String) {
        _ = CorpusFile.tag(text, on: "2021-02-23")
        _ = CorpusFile.tag(text, on: nil)
    }
}
