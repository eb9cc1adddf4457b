import NewsModel
import NewsPipeline

/// Any text through all stages: none may trap, and every span must lie in the text and hold the words it says.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = UnsafeBufferPointer(start: start, count: start == nil ? 0 : count)
    let content = String(decoding: bytes, as: UTF8.self)
    // The first byte chooses: as it is, cleaned, or taken for a web page; with and without a date.
    let choice = bytes.first ?? 0
    var metadata = RawDocument.Metadata()
    if choice & 4 != 0 { metadata.publishedAt = PublicationDate("2021-02-23", basis: .given) }
    let document =
        choice & 3 == 3
        ? NewsPipeline.document(ofPage: content, id: "fuzz")
        : RawDocument(id: "fuzz", content: content, metadata: metadata)
    check(pipeline.analyze(document, clean: choice & 3 != 0))
    return 0
}

private let pipeline = NewsPipeline(knowledge: .empty)

/// Times stand in reading order and apart, and each date reads back as what it is.
private func checkTimes(_ times: [TimeExpression], _ checkSpan: (Span) -> Void) {
    var end = 0
    for time in times {
        checkSpan(time.span)
        precondition(time.span.start >= end && time.span.end > time.span.start, "two times overlap, or one is empty")
        end = time.span.end
        precondition(!time.value.isEmpty, "a time without a value")
        guard let date = time.edtf else { continue }
        precondition(EDTF(date.description) == date, "a date that does not read back")
        if let earliest = date.earliest, let latest = date.latest {
            precondition(earliest <= latest, "a date that ends before it begins")
        }
    }
}

private func check(_ analysis: Analysis) {
    let text = analysis.article.text
    func check(_ span: Span) { precondition(span.start >= 0 && span.end <= text.count, "a span outside the text") }
    var end = 0
    for mention in analysis.mentions {
        check(mention.span)
        check(mention.phrase)
        precondition(mention.span.start >= end, "two mentions overlap, or stand out of order")
        end = mention.span.end
        if let entity = mention.entity {
            precondition(analysis.entities.contains { $0.id == entity }, "a mention of an entity that is not told")
        }
    }
    checkTimes(analysis.times, check)
    for quantity in analysis.quantities { check(quantity.span) }
    for event in analysis.events {
        precondition(!event.evidence.isEmpty, "an event without evidence")
        for evidence in event.evidence {
            check(evidence.span)
            precondition(text[evidence.span] == evidence.quote, "a quote that is not there")
        }
    }
}
