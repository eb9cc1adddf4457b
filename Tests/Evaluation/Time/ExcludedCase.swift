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
