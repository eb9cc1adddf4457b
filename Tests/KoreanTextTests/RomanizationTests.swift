import Testing

@testable import KoreanText

struct RomanizationTests {
    /// Mostly the examples of the notice itself.
    @Test(arguments: [
        ("구미", "gumi"), ("영동", "yeongdong"), ("백암", "baegam"), ("옥천", "okcheon"), ("합덕", "hapdeok"),
        ("호법", "hobeop"), ("월곶", "wolgot"), ("벚꽃", "beotkkot"), ("한밭", "hanbat"), ("구리", "guri"),
        ("설악", "seorak"), ("칠곡", "chilgok"), ("임실", "imsil"), ("울릉", "ulleung"), ("대관령", "daegwallyeong"),
        ("백마", "baengma"), ("종로", "jongno"), ("왕십리", "wangsimni"), ("별내", "byeollae"), ("신라", "silla"),
        ("해돋이", "haedoji"), ("같이", "gachi"), ("좋고", "joko"), ("놓다", "nota"), ("묵호", "mukho"),
        ("집현전", "jiphyeonjeon"), ("압구정", "apgujeong"), ("낙성대", "nakseongdae"), ("광희문", "gwanghuimun"),
        ("독립문", "dongnimmun"), ("부산", "busan"), ("서울", "seoul"), ("소치 회담", "sochi hoedam"), ("CIS", "CIS"),
        ("속리산", "songnisan"), ("", ""),
    ])
    func soundsAreWrittenAsTheNoticeSays(korean: String, latin: String) {
        #expect(Romanization.romanize(korean) == latin)
    }

    @Test(arguments: [("민", "용하", "Min Yongha"), ("송", "나리", "Song Nari"), ("한", "복남", "Han Boknam")])
    func namesKeepTheirSyllables(family: String, given: String, latin: String) {
        #expect(Romanization.romanizeName(family: family, given: given) == latin)
    }
}
