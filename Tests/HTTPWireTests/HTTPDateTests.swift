import HTTPWire
import Testing

@Test(
    "dates of RFC 9110",
    arguments: [
        (0, "Thu, 01 Jan 1970 00:00:00 GMT"), (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"),
        (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT"), (4_107_542_399, "Sun, 28 Feb 2100 23:59:59 GMT"),
        (253_402_300_799, "Fri, 31 Dec 9999 23:59:59 GMT"), (-1, "Thu, 01 Jan 1970 00:00:00 GMT"),
    ] as [(Int64, String)])
func writesDates(seconds: Int64, text: String) {
    #expect(String(decoding: HTTPDate.bytes(secondsSince1970: seconds), as: UTF8.self) == text)
}

@Test(
    "the three forms of RFC 9110 §5.6.7",
    arguments: [
        ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777), ("Sunday, 06-Nov-94 08:49:37 GMT", 784_111_777),
        ("Sun Nov  6 08:49:37 1994", 784_111_777), ("Sun Nov 16 08:49:37 1994", 784_975_777),
        ("Thu, 01 Jan 1970 00:00:00 GMT", 0), ("Wed, 31 Dec 1969 23:59:59 GMT", -1),
        ("Tue, 29 Feb 2000 00:00:00 GMT", 951_782_400), ("Fri, 31 Dec 9999 23:59:59 GMT", 253_402_300_799),
        ("Sat, 31 Dec 2016 23:59:60 GMT", 1_483_228_800), ("Friday, 01-Jan-27 00:00:00 GMT", 1_798_761_600),
        ("Thursday, 01-Jan-70 00:00:00 GMT", 3_155_760_000), ("Friday, 01-Jan-77 00:00:00 GMT", 220_924_800),
        // Other software errs about weekdays; the date is still one.
        ("Mon, 06 Nov 1994 08:49:37 GMT", 784_111_777),
    ] as [(String, Int64)])
func readsDates(text: String, seconds: Int64) {
    #expect(HTTPDate.seconds(of: text) == seconds)
}

@Test(
    "what is no HTTP-date",
    arguments: [
        "", "0", "784111777", "1994-11-06T08:49:37Z", "Sun, 06 Nov 1994 08:49:37", "Sun, 06 Nov 1994 08:49:37 UTC",
        "Sun, 06 Nov 1994 08:49:37 GMT ", " Sun, 06 Nov 1994 08:49:37 GMT", "sun, 06 nov 1994 08:49:37 gmt",
        "Sun, 6 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 94 08:49:37 GMT", "Sun, 00 Nov 1994 08:49:37 GMT",
        "Sun, 31 Nov 1994 08:49:37 GMT", "Tue, 29 Feb 1900 00:00:00 GMT", "Sun, 06 Nov 1994 24:00:00 GMT",
        "Sun, 06 Nov 1994 08:60:37 GMT", "Sun, 06 Nov 1994 08:49:61 GMT", "Sun, 06 Abc 1994 08:49:37 GMT",
        "Sun, 06 Nov 1994 08:49:37 +0000", "Sun Nov 6 08:49:37 1994", "Sun Nov 06 08:49:37 94",
        "Sunday, 06-Nov-1994 08:49:37 GMT", "Sun, 06-Nov-94 08:49:37 GMT", "Sun, +6 Nov 1994 08:49:37 GMT",
        "Sun, ６６ Nov 1994 08:49:37 GMT",
    ])
func refusesOtherDates(text: String) {
    #expect(HTTPDate.seconds(of: text) == nil)
}

@Test("what is written reads back")
func datesReadBack() {
    for seconds in stride(from: Int64(0), to: 253_402_300_799, by: 86_400 * 97 + 12_345) {
        let text = String(decoding: HTTPDate.bytes(secondsSince1970: seconds), as: UTF8.self)
        #expect(HTTPDate.seconds(of: text) == seconds, "\(text)")
    }
}
