import NewsModel

/// An analysis as lines that a person can review and `git diff` can compare: one fact a line, words before numbers.
struct AnalysisReport {
    let lines: [String]

    init(_ analysis: Analysis) {
        let article = analysis.article
        var lines: [String] = []
        lines.append("title: \(article.title ?? "-")")
        lines.append("subtitle: \(article.subtitle ?? "-")")
        lines.append("agency: \(article.agency ?? "-")")
        if !article.byline.isEmpty { lines.append("byline: \(article.byline.joined(separator: ", "))") }
        lines.append("reference date: \(analysis.referenceDate.date) (\(analysis.referenceDate.basis.rawValue))")
        lines.append("paragraphs: \(article.paragraphs.count), code points: \(article.text.count)")
        lines += article.removed.map {
            "removed: line \($0.line), \($0.lineCount) line(s), \($0.reason.rawValue): \($0.excerpt)"
        }
        lines.append("")
        let (forms, counts) = (analysis.forms, analysis.mentionCounts)
        lines += analysis.entities.map { entity in
            let words = (forms[entity.id] ?? []).map(\.words).joined(separator: " / ")
            return "entity: \(entity.type.rawValue) \(entity.id) = \(words) (\(counts[entity.id] ?? 0))"
        }
        lines.append("")
        lines += analysis.times.map { time in
            let parts = [
                time.type.rawValue, time.value, time.modifier?.rawValue, time.edtf.map { "edtf \($0)" },
                time.anchor.rawValue, time.rule,
            ]
            return "time: 「\(article.text[time.span])」 \(parts.compactMap { $0 }.joined(separator: " "))"
        }
        lines.append("")
        lines += analysis.quantities.map { quantity in
            let value = quantity.value.map { "\($0)" } ?? "?"
            let upper = quantity.upperValue.map { "..\($0)" } ?? ""
            return
                "quantity: 「\(article.text[quantity.span])」 \(quantity.kind.rawValue) \(value)\(upper) \(quantity.unit)"
        }
        for event in analysis.events { lines += [""] + Self.lines(of: event) }
        self.lines = lines
    }

    private static func lines(of event: Event) -> [String] {
        let codes = [
            event.codes.plover.map { [$0.event, $0.mode].compactMap { $0 }.joined(separator: "/") }, event.codes.cameo,
        ]
        var lines = [
            "event: \(event.date.edtf) \(event.type.rawValue) \(event.status.rawValue) (\(event.date.basis.rawValue)) "
                + codes.compactMap { $0 }.joined(separator: " "),
            "  title: \(event.title.ko) | \(event.title.en ?? "-")",
        ]
        lines += event.participants.map { "  \($0.role.rawValue): \($0.text) = \($0.entity ?? "-")" }
        if let place = event.place { lines.append("  place: \(place.text) = \(place.entity ?? "-")") }
        lines += event.evidence.map { "  says: \($0.quote)" }
        return lines
    }
}
