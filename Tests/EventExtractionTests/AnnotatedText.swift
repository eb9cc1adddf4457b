import EventExtraction
import KoreanText
import NewsModel

/// A text with what the stages before would find written into it: `{l:sochi:소치}에서 {t:2021-02-22:전날}`.
///
/// Kinds: `p` person, `l` place, `c` country, `o` organization, `a` words for entities joined by `+`, `t` a date in EDTF,
/// `d` a duration, `n` a count, `%` a share.
struct AnnotatedText {
    let document: Document
    let recognition: Recognition
    let tagging: TimeTagging

    init(_ annotated: String, reference: String = "2021-02-23") {
        var plain = String.UnicodeScalarView()
        var mentions: [Mention] = []
        var entities: [Entity] = []
        var anaphora: [Anaphor] = []
        var times: [TimeExpression] = []
        var quantities: [Quantity] = []
        var rest = Substring(annotated)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            plain.append(contentsOf: rest[..<open].unicodeScalars)
            let parts = rest[rest.index(after: open)..<close].split(separator: ":", maxSplits: 2).map(String.init)
            rest = rest[rest.index(after: close)...]
            guard parts.count == 3 else { continue }
            let start = plain.count
            plain.append(contentsOf: parts[2].unicodeScalars)
            let span = Span(start, plain.count)
            switch parts[0] {
            case "a": anaphora.append(Anaphor(span: span, entities: parts[1].split(separator: "+").map(String.init)))
            case "t":
                let edtf = EDTF(parts[1])
                times.append(
                    TimeExpression(
                        span: span, type: .date, value: parts[1], edtf: edtf, precision: edtf?.precision ?? .unknown,
                        anchor: .referenceDate, rule: "test"))
            case "d":
                times.append(
                    TimeExpression(
                        span: span, type: .duration, value: parts[1], precision: .day, anchor: .none, rule: "test"))
            case "n": quantities.append(Quantity(span: span, kind: .count, value: Double(parts[1]), unit: "명"))
            case "%": quantities.append(Quantity(span: span, kind: .percent, value: Double(parts[1]), unit: "%"))
            default:
                let type: MentionType =
                    switch parts[0] {
                    case "p": .person
                    case "l", "c": .place
                    default: .organization
                    }
                mentions.append(Mention(span: span, type: type, entity: parts[1], confidence: 1))
                if !entities.contains(where: { $0.id == parts[1] }) {
                    let words = parts[2].split(separator: " ")
                    entities.append(
                        Entity(
                            id: parts[1], type: type,
                            labels: Labels(
                                ko: words.first.map(String.init) ?? parts[2],
                                en: parts[1].prefix(1).uppercased() + parts[1].dropFirst()),
                            externalIDs: parts[0] == "c" ? ["iso3166": "XX"] : [:], origin: .knowledge))
                }
            }
        }
        plain.append(contentsOf: rest.unicodeScalars)
        document = Document(Text(String(plain)))
        recognition = Recognition(mentions: mentions, entities: entities, anaphora: anaphora)
        let date = CivilDate(reference).map { PartialDate($0) } ?? PartialDate(.unknown)
        tagging = TimeTagging(
            referenceDate: ReferenceDate(date, basis: .given), times: times, quantities: quantities)
    }

    func events() -> [Event] {
        var trace = Trace.disabled
        return EventExtractor().extract(
            from: document, article: "test", recognition: recognition, tagging: tagging, trace: &trace)
    }

    /// What the extraction rejected, for a failing test to print.
    func reasons() -> [String] {
        var trace = Trace(isEnabled: true)
        _ = EventExtractor().extract(
            from: document, article: "test", recognition: recognition, tagging: tagging, trace: &trace)
        return trace.entries.map { "\(document.text[$0.span]): \($0.isKept ? "kept" : "rejected") \($0.detail)" }
    }
}

extension Event {
    /// `meet/occurred/2021-02-22/lukashenko,putin/@sochi`, as the corpus writes events.
    var summary: String {
        let names = participants.map { $0.entity ?? $0.text }.sorted().joined(separator: ",")
        return "\(type.rawValue)/\(status.rawValue)/\(date.edtf)/\(names)"
            + (place.map { "/@" + ($0.entity ?? $0.text) } ?? "")
    }
}
