import EntityRecognition
import Testing

/// The model that is linked in, and what it is made of.
@Suite struct SequenceModelTests {
    private func names(_ sentence: String) throws -> [(String, NameType)] {
        var decoder = SequenceDecoder(try #require(SequenceModel.embedded))
        let scalars = Array(sentence.unicodeScalars)
        return decoder.names(in: scalars).map { name in
            (String(String.UnicodeScalarView(scalars[name.start..<name.end])), name.type)
        }
    }

    @Test("A name nobody has listed is found by what stands in and around it")
    func unseen() throws {
        let found = try names("함도균 누리봄복지재단 이사장은 지난 3일 두루마을회관에서 기자들과 만나 이같이 말했다.")
        #expect(found.contains { $0 == ("함도균", .person) })
        #expect(found.contains { $0 == ("누리봄복지재단", .organization) })
        #expect(found.contains { $0.0.hasSuffix("3일") && $0.1 == .date })
    }

    @Test("A particle that looks like a syllable of the name stays outside", arguments: ["가은이가", "이란은", "이은이"])
    func particles(_ word: String) throws {
        for (text, _) in try names("\(word) 어제 서울에 왔다.") { #expect(text != word) }
    }

    @Test("Probabilities lie between 0 and 1, names in the sentence and in order")
    func probabilities() throws {
        var decoder = SequenceDecoder(try #require(SequenceModel.embedded))
        for sentence in Sentences.marked.split(separator: "\n") {
            var end = 0
            for name in decoder.names(in: sentence.unicodeScalars) {
                #expect(name.probability > 0 && name.probability <= 1)
                #expect(name.start >= end && name.end <= sentence.unicodeScalars.count)
                end = name.end
            }
        }
    }

    @Test("The same sentence gives the same names, whatever was read before")
    func deterministic() throws {
        var fresh = SequenceDecoder(try #require(SequenceModel.embedded))
        var used = fresh
        _ = used.names(in: "김철수 의원은 국회에서 열린 회의에 나오지 않았다.".unicodeScalars)
        let sentence = "박영희 서울시 부시장이 27일 오전 9시 여의도에서 3명과 만났다.".unicodeScalars
        #expect(fresh.names(in: sentence) == used.names(in: sentence))
    }

    @Test(
        "Nothing, one sign and odd signs are read", arguments: ["", " ", "가", "7", "\u{0}\u{10FFFF}", "((((", "ᄏᄏᄏ", "🇰🇷"])
    func odd(_ sentence: String) throws { _ = try names(sentence) }

    @Test("Memory that is no model, or cut off, gives none")
    func broken() {
        let noise = (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        noise.withUnsafeBytes { #expect(SequenceModel($0) == nil) }
        [UInt8]().withUnsafeBytes { #expect(SequenceModel($0) == nil) }
    }

    @Test("Labels spell spans, and spans spell labels")
    func labels() {
        let spans = [(start: 0, end: 1, type: 2), (start: 1, end: 3, type: 0), (start: 5, end: 9, type: 5)]
        let labels = Label.labels(spans, count: 10)
        #expect(labels.map(Int.init) == [12, 1, 3, 0, 0, 21, 22, 22, 23, 0])
        let read = Label.spans(labels)
        #expect(read.map(\.start) == [0, 1, 5] && read.map(\.end) == [1, 3, 9] && read.map(\.type) == [2, 0, 5])
    }
}
