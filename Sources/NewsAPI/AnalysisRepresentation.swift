import HTTPRouting
package import NewsModel

/// The JSON of an analysis: what `POST /v1/analyze` answers and `sillok extract` prints.
package enum AnalysisRepresentation {
    /// Compact JSON without line breaks; the same analysis always gives the same bytes.
    ///
    /// - Parameter trace: where given, its entries follow as `trace`.
    package static func encode(_ analysis: Analysis, trace: Trace?, language: Language = .ko) -> [UInt8] {
        var json = JSONWriter(capacity: 4096 + 8 * analysis.article.text.count)
        json.beginObject()
        for field in Shape<Analysis>.analysis.fields { field.write(analysis, language, &json) }
        if let trace {
            json.key("trace")
            json.beginArray()
            for entry in trace.entries {
                Shape.traceEntry.write(Stated(fact: entry, text: analysis.article.text), language, to: &json)
            }
            json.endArray()
        }
        json.endObject()
        return json.bytes
    }
}
