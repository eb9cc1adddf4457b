import HTTPRouting
import HTTPWire
import NewsModel
import NewsPipeline

enum AnalyzeOperation {
    /// - Parameter limit: bytes of the body.
    static func operation(_ state: ServiceState, limit: Int) -> Operation {
        Operation(
            .post, "/v1/analyze", id: "analyze", "The structure of a text you send; nothing is stored.",
            parameters: [Parameters.lang], gives: .object("Analysis"),
            problems: [.malformedJSON, .invalidBody, .bodyTooLarge, .unsupportedMediaType, .overloaded],
            tagging: .none
        ) { request throws(Problem) in
            let snapshot = try state.snapshot()
            guard request.request.body.count <= limit else {
                throw Problem(.bodyTooLarge, "The body is larger than \(limit) bytes. Send less at a time.")
            }
            let language = Language.wanted(by: request)
            return .later { () throws(Problem) in
                let asked = try AnalyzeRequest(request.request)
                let analysis = snapshot.pipeline.analyze(asked.document, clean: asked.clean)
                let body = AnalysisRepresentation.encode(analysis, trace: nil, language: language)
                return AnswerFields.momentary(body, language: language)
            }
        }
    }
}
