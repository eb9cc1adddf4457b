import KoreanText
import NewsModel
import Testing

@Suite struct KoreanNumeralTests {
    @Test(
        "A number is read in every spelling",
        arguments: [
            ("1,200명", 1200.0, 5), ("3.5%", 3.5, 3), ("1조7천억원", 1.7e12, 5), ("3만5천", 35_000, 4),
            ("2천300만", 23_000_000, 6),
            ("442억 7700만원", 44_277_000_000, 10), ("5만 8200원", 58_200, 7), ("10만 2명", 100_000, 3), ("삼십이", 32, 3),
            ("백이십", 120, 3), ("스물두", 22, 3), ("서른", 30, 2), ("한", 1, 1), ("두세", 2, 2), ("二十", 20, 2), ("百", 100, 1),
            ("2021.2.22", 2021, 4), ("이천이십일", 2021, 5), ("3천", 3000, 2),
        ])
    func value(text: String, value: Double, length: Int) {
        let numeral = KoreanNumeral.read(at: 0, in: Text(text))
        #expect(numeral?.value == value)
        #expect(numeral?.span == Span(0, length))
    }

    @Test("Open counts have no value", arguments: ["수십", "수백만", "몇", "여러"])
    func open(text: String) {
        let numeral = KoreanNumeral.read(at: 0, in: Text(text))
        #expect(numeral != nil && numeral?.value == nil)
    }

    @Test("A run of digits longer than any number is read without a trap")
    func long() {
        let numeral = KoreanNumeral.read(at: 0, in: Text(String(repeating: "9", count: 5000) + "조"))
        #expect(numeral?.value == nil)
        #expect(numeral?.span.length == 5001)
    }
}
