import EntityRecognition
import Foundation
import NewsAPI
import NewsModel
import NewsPipeline
import TaggedSentences
import Testing

/// `make evaluate-ner` scores what `POST /v1/analyze` answers: the same recognizer, the same spans and types.
@Suite struct AnalyzedMentionTests {
    private struct Answer: Decodable {
        struct Mention: Decodable, Hashable {
            let start: Int
            let end: Int
            let type: String
        }

        let mentions: [Mention]
    }

    private static let types: [NameType: String] = [
        .person: "person", .place: "place", .organization: "organization",
    ]

    @Test(
        "Mentions of an analysis are the names that evaluation counts",
        arguments: [
            "러시아 소치에서 푸틴 대통령이 루카셴코 벨라루스 대통령과 만났다.",
            "경기 수원시 영통구의 삼성전자·SK하이닉스 협력사에서 불이 나 경찰이 조사하고 있다.",
            "김성한 국가안보실장은 3일 용산 대통령실에서 국가안전보장회의(NSC)를 소집했다.",
            "한·미·일 외교장관이 美 워싱턴에서 회담했다고 외교부가 밝혔다.",
            "최모(43)씨와 응우옌 반 득(29)씨가 다쳤다고 경북소방본부 관계자가 말했다.",
            "이스라엘 정부는 자국 군부의 요구를 받아들였다.",
        ])
    func agree(text: String) throws {
        let analysis = NewsPipeline(knowledge: .empty).analyze(RawDocument(id: "", content: text), clean: false)
        let answer = try JSONDecoder().decode(
            Answer.self, from: Data(AnalysisRepresentation.encode(analysis, trace: nil)))
        let counted = NameReader(.both, .embedded).names(in: TaggedSentence(text: text)).map(\.name)
        let names = counted.compactMap { name in
            Self.types[name.type].map { Answer.Mention(start: name.start, end: name.end, type: $0) }
        }
        #expect(!names.isEmpty)
        #expect(Set(answer.mentions) == Set(names))
    }
}
