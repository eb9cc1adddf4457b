import HTTPRouting
import NewsModel
import NewsPipeline
import NewsStore

/// One loaded chronicle with everything that was made of it. Immutable: a reload makes another.
final class Snapshot: Sendable {
    let chronicle: Chronicle
    let pipeline: NewsPipeline
    /// Stands in the tags of joined lists: data and program together decide their bytes.
    let tag: String
    /// Outlets and agencies that articles name.
    let sources: [String]
    let meta: Prepared
    private let korean: EncodedChronicle
    private let english: EncodedChronicle

    init(_ chronicle: Chronicle, pipeline: NewsPipeline, about program: ProgramDescription) {
        self.chronicle = chronicle
        self.pipeline = pipeline
        tag = EntityTag.fingerprint("\(chronicle.revision) \(program.version) \(program.commit)".utf8)
        sources = Set(chronicle.articles.flatMap { [$0.article.source, $0.article.agency].compactMap { $0 } }).sorted()
        korean = EncodedChronicle(chronicle, .ko)
        english = EncodedChronicle(chronicle, .en)
        meta = Prepared(
            Shape.meta.encoded(Meta(program: program, chronicle: chronicle), .ko), type: AnswerFields.json,
            fields: AnswerFields.revalidated)
    }

    func encoded(in language: Language) -> EncodedChronicle { language == .en ? english : korean }
}
