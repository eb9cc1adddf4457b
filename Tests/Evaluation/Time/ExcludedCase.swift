/// The cases that say nothing of written Korean, each with its reason.
enum ExcludedCase {
    private static let reasons: [(reason: String, marks: [String])] = [
        (
            "holidays that Korea does not keep",
            [
                "클린 먼데이", "마틴 루터", "아버지의 날", "어머니의 날", "독립 기념일", "추수감사절", "대통령의 날", "콜럼버스", "재향 군인", "성 패트릭", "부활절",
                "재의 수요일",
            ]
        ),
        ("weeks by their number in the year", ["31주", "35주", "번째 주에 뭔가"]),
        ("working days and hours, which are no calendar", ["영업일", "업무 시간", "일과를 마칠", "하루 일과"]),
    ]

    static func reason(_ sample: RecognizersCase) -> String? {
        for (reason, marks) in reasons where marks.contains(where: { sample.input.contains($0) }) { return reason }
        if isForeignOrder(sample) { return "digits in American or British order, and English answers" }
        if sample.expected.isEmpty { return "nothing is expected" }
        return nil
    }

    /// Why one expected answer of a case is not counted.
    static func reason(_ expected: RecognizersCase.Expected, in sample: RecognizersCase) -> String? {
        guard let timex = expected.timex else { return nil }
        let words = expected.text
        if ["몇", "며칠"].contains(where: words.contains), !timex.contains("X") {
            return "an open count (며칠, 몇 주) that theirs takes for two or three"
        }
        if timex.contains("T23:59:59") || timex.contains("T16:12:00") {
            return "the last second of a day, or the rest of it from the minute of asking"
        }
        if !timex.hasPrefix("P"), ["안에", "내로", "이내", "이후로"].contains(where: words.contains) {
            return "a limit (2주 안에) that theirs gives as the moment it ends, ours as the duration it is"
        }
        if !expected.resolutions.isEmpty, expected.resolutions.allSatisfy({ $0.hasPrefix("0001-") }) {
            return "a day that does not exist"
        }
        if timex.hasPrefix("XXXX-XX-"), Set(expected.resolutions).count == 1,
            let answer = expected.resolutions.first, answer > sample.date, isTold(sample.input)
        {
            return "only a day to come where the verb is past"
        }
        if isMisread(words, timex) { return "an answer whose year is not the one in the text" }
        return nil
    }

    /// 돌아왔어요, 끝냈다.
    private static func isTold(_ input: String) -> Bool {
        ["왔", "갔", "했", "았", "었", "냈"].contains(where: input.contains)
    }

    private static func isMisread(_ words: String, _ timex: String) -> Bool {
        guard words.first?.isNumber ?? false, let year = words.firstIndex(of: "년").map({ words[..<$0] }),
            year.count == 4
        else { return false }
        return !timex.contains(year)
    }

    /// 02/22/2016, 3-7-2017, 21/04/2016, and answers that are not words of the text.
    private static func isForeignOrder(_ sample: RecognizersCase) -> Bool {
        sample.expected.contains { expected in
            let parts = expected.text.split { "/-,. ".contains($0) }
            let isNumeric = parts.count >= 2 && parts.allSatisfy { $0.allSatisfy { $0.isASCII && $0.isNumber } }
            let isEnglish = expected.text.unicodeScalars.contains { (0x61...0x7A).contains($0.value) }
            return isEnglish || isNumeric && (parts.first?.count ?? 0) < 4 && parts.count == 3
        }
    }
}
