import NewsModel
import Testing

/// The cross-walk to PLOVER and CAMEO.
@Suite struct EventCodingTests {
    @Test(
        "An event has the codes its kind and trigger have in the schemes, and none where they have none",
        arguments: [
            ("{p:a:푸틴}이 {t:2021-02-22:22일} {p:b:시진핑}과 회담했다.", "CONSULT", "meeting", "040"),
            ("{p:a:푸틴}이 {t:2021-02-22:22일} {p:b:시진핑}과 통화했다.", "CONSULT", "phone", "041"),
            ("{p:a:푸틴}이 {t:2021-02-22:22일} {l:c:중국}을 방문했다.", "CONSULT", "visit", "042"),
            ("{l:a:한국}과 {l:b:미국}이 {t:2021-02-22:22일} 협정에 서명했다.", "AGREE", nil, "057"),
            ("노조는 {t:2021-02-22:22일} 파업을 벌였다.", "PROTEST", "strike", "143"),
            ("경찰이 {t:2021-02-22:22일} {p:a:김모씨}를 체포했다.", "COERCE", "arrest", "173"),
            ("{l:a:이스라엘}은 {t:2021-02-22:22일} {l:b:시리아}를 공습했다.", "ASSAULT", "aerial", "195"),
            ("{p:a:바이든}은 {t:2021-01-20:지난달 20일} 취임했다.", nil, nil, nil),
            ("{p:a:바이든}은 {t:2020-11-03:지난해 11월 3일} 대선에서 압승했다.", nil, nil, nil),
        ] as [(String, String?, String?, String?)])
    func codes(row: (text: String, event: String?, mode: String?, cameo: String?)) throws {
        let event = try #require(AnnotatedText(row.text).events().first)
        #expect(event.codes.plover == row.event.map { PloverCode(event: $0, mode: row.mode) })
        #expect(event.codes.cameo == row.cameo)
    }
}
