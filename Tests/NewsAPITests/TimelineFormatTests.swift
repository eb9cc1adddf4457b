import HTTPRouting
import HTTPWire
import NewsModel
import NewsPipeline
import NewsStore
import TestSupport
import Testing

@testable import NewsAPI

/// What each format of the timeline does with dates that are partly open, and with words that are not its own.
@Suite struct TimelineFormatTests {
    private static func event(_ id: String, _ date: String, quote: String = "말") throws -> Event {
        Event(
            id: id, type: .meet, title: Labels(ko: "=회담 <b>", en: "Talks"),
            date: EventDate(try #require(EDTF(date)), basis: .text), status: .planned,
            participants: [Participant(entity: "putin", text: "푸틴", role: .actor)],
            place: EventPlace(entity: "sochi", text: "소치"), codes: EventCodes(cameo: "042"),
            evidence: [Evidence(article: "a", span: Span(0, 1), quote: quote)], confidence: 0.5)
    }

    private static func written(_ format: TimelineFormat, _ date: String, quote: String = "말", bom: Bool = false) throws
        -> String
    {
        let article = Fixture.article("a", day: 20, "⟦푸틴⟧이 ⟦소치⟧에", [Fixture.putin, Fixture.sochi])
        let analysis = Analysis(
            article: article.article, referenceDate: article.referenceDate, mentions: article.mentions,
            entities: article.entities, times: [], quantities: [], events: [try event("e", date, quote: quote)])
        let chronicle = Chronicle(articles: [analysis])
        let timeline = TimelineExport([0], of: chronicle, .ko, address: "/v1/timeline", hasByteOrderMark: bom)
        let write = try #require(format.writer)
        return String(decoding: write(timeline), as: UTF8.self)
    }

    @Test(
        "A calendar shows a month or year as all its days, and says how it is known",
        arguments: [
            ("2021-02-22", "20210222", "20210223"), ("2020-02", "20200201", "20200301"),
            ("1999", "19990101", "20000101"), ("2021-02-22/2021-02-24", "20210222", "20210225"),
            ("2021-02-22/..", "20210222", "20210223"),
        ])
    func calendar(_ date: String, _ first: String, _ end: String) throws {
        let text = try Self.written(.ics, date)
        #expect(text.contains("\r\nDTSTART;VALUE=DATE:\(first)\r\n"))
        #expect(text.contains("\r\nDTEND;VALUE=DATE:\(end)\r\n"))
        #expect(text.contains("X-SILLOK-EDTF:\(date)"))
        #expect(text.contains("STATUS:TENTATIVE"))
    }

    @Test("An event whose year nobody knows is in no calendar and on no axis")
    func withoutYear() throws {
        #expect(try !Self.written(.ics, "XXXX-02-22").contains("VEVENT"))
        #expect(try Self.written(.timelinejs, "XXXX-02-22") == #"{"scale":"human","events":[]}"#)
        #expect(try Self.written(.csv, "XXXX-02-22").contains("XXXX-02-22,,,"))
    }

    @Test(
        "TimelineJS gets as many numbers as are known, and no end where there is none",
        arguments: [
            ("2021-02-22", #""start_date":{"year":2021,"month":2,"day":22},"text""#),
            ("2020-08", #""start_date":{"year":2020,"month":8},"text""#),
            ("2020-08/..", #""start_date":{"year":2020,"month":8},"display_date":"2020-08/..""#),
            ("199X", #""end_date":{"year":1999,"month":12,"day":31},"display_date":"199X""#),
            ("2020-08/2020-09", #""end_date":{"year":2020,"month":9},"text""#),
        ])
    func timelineJS(_ date: String, _ part: String) throws {
        #expect(try Self.written(.timelinejs, date).contains(part))
    }

    @Test("Words of an article are never markup", arguments: [TimelineFormat.timelinejs, .atom])
    func markup(_ format: TimelineFormat) throws {
        let text = try Self.written(format, "2021", quote: "<script>alert('x')</script> & \u{1}")
        #expect(!text.contains("<script") && !text.contains("<b>") && text.contains("&lt;script&gt;"))
        #expect(!text.unicodeScalars.contains("\u{1}"))
    }

    @Test("A cell that a spreadsheet would run is made plain text, where the table is for spreadsheets")
    func spreadsheets() throws {
        #expect(try Self.written(.csv, "2021", quote: "=1+1", bom: true).hasPrefix("\u{FEFF}id,"))
        #expect(try Self.written(.csv, "2021", quote: "=1+1", bom: true).contains(",'=1+1\r\n"))
        #expect(try Self.written(.csv, "2021", quote: "=1+1").contains(",=1+1\r\n"))
        #expect(try Self.written(.csv, "2021", quote: "a,\"b\"\n").contains(",\"a,\"\"b\"\"\n\"\r\n"))
    }

    @Test("A code keeps its zero, a place its longitude first")
    func codesAndPlaces() throws {
        #expect(try Self.written(.csv, "2021").contains(",042,"))
        #expect(try Self.written(.geojson, "2021").contains(#""coordinates":[39.7231,43.5855]"#))
    }

    @Test(
        "Accept decides where no format is asked for",
        arguments: [
            ("text/calendar", "text/calendar; charset=utf-8"), ("*/*", "application/json"),
            ("text/html, */*;q=0.8", "application/json"), ("text/*", "text/calendar; charset=utf-8"),
            ("application/json;q=0.1, text/csv", "text/csv; charset=utf-8; header=present"),
            ("application/*;q=0.5, application/json;q=0", "application/geo+json"),
        ])
    func accept(_ wanted: String, _ type: String) throws {
        let answer = try Fixture.ask("/v1/timeline", fields: ["Accept: \(wanted)"])
        #expect(answer.status == 200 && answer["Content-Type"] == type)
        #expect(answer["Vary"]?.contains("Accept,") == true || answer["Vary"]?.hasSuffix("Accept") == true)
    }

    @Test("What nobody can write is refused with what there is")
    func notAcceptable() throws {
        let answer = try Fixture.ask("/v1/timeline", fields: ["Accept: image/png, text/html"])
        #expect(answer.status == 406)
        for name in ["format=json", "format=ics", "format=csv", "format=timelinejs"] {
            #expect(answer.text.contains(name))
        }
    }

    @Test("Of many events the most salient are given, in the order of time")
    func salience() throws {
        let all = try Fixture.json("/v1/events?limit=100")["items"]?.elements ?? []
        let values = all.compactMap { $0["salience"]?.number }
        #expect(values.count == all.count && values.allSatisfy { (0...1).contains($0) })
        let best = try #require(values.max())
        let chosen = try Fixture.json("/v1/timeline?format=jsonfeed&limit=1")["items"]?.elements ?? []
        #expect(chosen.count == 1)
        let id = chosen.first?["id"]?.text
        #expect(all.first { $0["id"]?.text == id }?["salience"]?.number == best)
        let few = try Fixture.json("/v1/events?min_salience=\(best)")["items"]?.elements ?? []
        #expect(few.count == values.count { $0 >= best })
        #expect(try Fixture.json("/v1/events?min_salience=1")["total"]?.number == 0)
    }

    @Test("Two entities are asked for together, and the graph says what they did")
    func pairs() throws {
        let items = try Fixture.json("/v1/events?entity=putin&with=lukashenko")["items"]?.elements ?? []
        #expect(items.count == 2)
        let edges = try Fixture.json("/v1/graph?entity=putin")["edges"]?.elements ?? []
        let acts = edges.flatMap { $0["acts"]?.elements ?? [] }
        #expect(acts.contains { $0["type"]?.text == "call" && $0["earliest"]?.text == "2021-02-21" })
    }
}
