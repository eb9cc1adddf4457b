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

    /// The words of a sentence that its gate lets pass, with what stands between them.
    private func open(_ sentence: String) throws -> (words: [String], positions: Set<Int>) {
        let model = try #require(SequenceModel.embedded)
        let scalars = Array(sentence.unicodeScalars)
        var features = CharacterFeatures(phrases: model.phrases)
        features.read(scalars)
        var isOpen: [Bool] = []
        model.gate.read(features, into: &isOpen)
        let words = zip(features.wholeWords, isOpen).compactMap { $1 ? $0 : nil }
        return (words.map { String(String.UnicodeScalarView(scalars[$0])) }, Set(words.joined()))
    }

    @Test("The gate lets the words of names pass, and keeps out what names nothing")
    func gate() throws {
        let passed = try open("함도균 누리봄복지재단 이사장은 지난 3일 기자들과 만나 이같이 말했다.").words
        #expect(passed.contains("함도균") && passed.contains("누리봄복지재단"))
        #expect(!passed.contains("만나") && !passed.contains("이같이") && !passed.contains("말했다"))
    }

    @Test("No name has a word that the gate keeps out")
    func gateAroundNames() throws {
        var decoder = SequenceDecoder(try #require(SequenceModel.embedded))
        for sentence in Sentences.marked.split(separator: "\n") {
            let scalars = Array(sentence.unicodeScalars)
            let positions = try open(String(sentence)).positions
            for name in decoder.names(in: scalars) {
                let letters = (name.start..<name.end).filter { scalars[$0].properties.isAlphabetic }
                #expect(positions.isSuperset(of: letters))
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
