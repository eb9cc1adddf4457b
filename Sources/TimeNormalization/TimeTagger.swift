package import KoreanText
package import NewsModel

/// Finds and normalises time expressions and quantities, and infers the reference date where none was given.
///
/// 1. lexing: one pass, text → atoms, quantities, tense cues
/// 2. composition: atoms → expressions with unresolved meanings, by named rules
/// 3. inference of the reference date, where none was given
/// 4. resolution against reference date, discourse, neighbour and tense
package struct TimeTagger: Sendable {
    private let inference: ReferenceInference

    /// - Parameter facts: what undated texts are dated by.
    package init(facts: [DatedFact]) {
        inference = ReferenceInference(facts: facts)
    }

    /// - Parameter entities: ids of the entities the article names; a dated fact applies when it concerns one of them.
    package func tag(
        _ document: Document, publishedAt: PublicationDate?, entities: Set<String>, trace: inout Trace
    ) -> TimeTagging {
        var lexer = Lexer(document.text)
        let lexed = lexer.lex(trace: &trace)
        let candidates = Composer(text: document.text, atoms: lexed.atoms).compose(trace: &trace)
        let reference =
            publishedAt.map { ReferenceDate(PartialDate($0.date), basis: $0.basis) }
            ?? inference.infer(document, candidates, entities: entities, trace: &trace)
        var resolver = Resolver(document, cues: lexed.cues, reference: reference.date)
        let times = resolver.resolve(candidates, trace: &trace)
        return TimeTagging(
            referenceDate: reference, times: times, quantities: Self.quantities(lexed.quantities, apartFrom: times))
    }

    /// Both in reading order: one walk takes out the amounts that overlap a time or the amount before.
    private static func quantities(_ found: [Quantity], apartFrom times: [TimeExpression]) -> [Quantity] {
        var kept: [Quantity] = []
        var index = 0
        for quantity in found {
            while index < times.count, times[index].span.end <= quantity.span.start { index += 1 }
            if index < times.count, times[index].span.overlaps(quantity.span) { continue }
            if let last = kept.last, last.span.end > quantity.span.start { continue }
            kept.append(quantity)
        }
        return kept
    }
}
