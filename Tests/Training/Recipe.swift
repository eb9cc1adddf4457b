import EntityRecognition

/// From a data folder to a model:
/// 1. phrases: known forms, persons, cities, and the lexicons of the recognizer, in one table;
/// 2. the untagged sentences get the names of the finer scheme back, from how often each form was a name;
/// 3. a teacher learns that scheme, and marks by it the sentences tagged by the coarser scheme;
/// 4. a converter learns from these to say one scheme's names in the other's, and says the untagged sentences' so;
/// 5. the model learns from both, keeps its strongest features and learns again with these;
/// 6. its gate learns from the names that the model finds.
struct Recipe {
    /// What a run can do without, to see what it adds.
    enum Ingredient: String, CaseIterable {
        case forms, lexicons, persons, untagged, dropout
    }

    private let without: Set<Ingredient>
    private var list: FormList
    private var phrases = PhraseTableBuilder()
    private var untagged: [TrainingSentence]
    private(set) var tagged: [TrainingSentence]
    private var training = Training()
    private var reader: FeatureReader

    init(data: String, without: Set<Ingredient> = []) {
        self.without = without
        if without.contains(.dropout) { training.dropout = 0 }
        list = FormList(data + "/ner/klue-train-form-labels.tsv")
        untagged = Corpora.untagged(data + "/ner/klue-train-raw-sentences.tsv")
        tagged = Corpora.tagged(data + "/ner/klue-ner-dev-visible.tsv")
        list.locate(in: &untagged)
        if !without.contains(.forms) {
            for (number, form) in list.forms.enumerated() { phrases.add(form.scalars, list.signature(number)) }
        }
        var given: [[UInt32]: Int] = [:]
        for row in Corpora.table(data + "/gazetteer/wikidata-person-names-en-ko.tsv")
        where row.count > 1 && without.isDisjoint(with: [.lexicons, .persons]) {
            phrases.add(row[1], .persons)
            let scalars = row[1].unicodeScalars.map(\.value)
            if (2...4).contains(scalars.count), scalars.allSatisfy({ (0xAC00...0xD7A3).contains($0) }) {
                given[Array(scalars.dropFirst()), default: 0] += 1
            }
        }
        for (name, count) in given {
            phrases.add(name, (count <= 1 ? 1 : count <= 4 ? 2 : count <= 15 ? 3 : 4) << 20)
        }
        for row in Corpora.table(data + "/gazetteer/geonames-cities-ko.tsv").dropFirst()
        where row.count > 4 && row[4].unicodeScalars.count > 1 && !without.contains(.lexicons) {
            phrases.add(row[4], .cities)
        }
        if !without.contains(.lexicons) {
            for (word, lexicon) in CharacterFeatures.Lexicon.words() { phrases.add(word, lexicon) }
        }
        phrases.layOut()
        reader = FeatureReader(phrases: phrases.table(), forms: list)
        Progress.say("\(untagged.count) untagged and \(tagged.count) tagged sentences, \(list.forms.count) forms")
    }

    /// Steps 2 and 3, which know nothing of the tags of the tagged sentences.
    mutating func restoreFineScheme() {
        if without.contains(.untagged) { return }
        Reconstruction.settle(&untagged, list)
        Reconstruction.allow(&untagged, list)
        let settled = untagged.map { $0.occurrences.map(\.state) }
        let table = FeatureTable(untagged, reader, least: training.least)
        var rows = FeatureRows(untagged, reader, table)
        Progress.say("teacher: \(table.count) features")
        var teacher = training.fit(untagged, rows, features: table.count, epochs: 2, all: 0)
        Reconstruction.place(&untagged, list, among: settled, teacher, rows)
        rows = FeatureRows(untagged, reader, table)
        teacher = training.fit(untagged, rows, features: table.count, epochs: 3, all: 0)
        Reconstruction.place(&untagged, list, among: settled, teacher, rows)
        let marked = FeatureRows(tagged, reader, table)
        for index in tagged.indices { tagged[index].fineSpans = Self.read(tagged[index], index, teacher, marked) }
        for index in untagged.indices { untagged[index].fineSpans = untagged[index].spans }
    }

    static func read(_ sentence: TrainingSentence, _ index: Int, _ field: RandomField, _ rows: FeatureRows)
        -> [LabeledSpan]
    {
        rows.with(index) { field.score($0) }
        return Label.spans(field.best(sentence.scalars.count))
            .map { LabeledSpan(start: $0.start, end: $0.end, type: $0.type) }
    }

    /// Steps 4 to 6, from some of the tagged sentences.
    func model(from tagged: [TrainingSentence]) -> ModelFile {
        let sentences = without.contains(.untagged) ? tagged : converted(by: tagged)
        let table = FeatureTable(sentences, reader, least: training.least)
        let all = FeatureRows(sentences, reader, table)
        let full = training.fit(sentences, all, features: table.count, epochs: 2)
        let numbers = Training.strongest(full, all, table)
        let kept = numbers.count { $0 >= 0 }
        Progress.say("all \(table.count) features learned; learning again with \(kept)")
        let field = training.fit(sentences, all.renumbered(numbers), features: kept, epochs: 3)
        let features = table.numbers.compactMap { hash, number in
            numbers[Int(number)] >= 0 ? (hash: hash, row: Int(numbers[Int(number)])) : nil
        }
        .sorted { $0.row < $1.row }
        var file = ModelFile(field, features: features, phrases: phrases)
        file.learnGate(from: untagged + tagged, reader, seed: training.seed)
        return file
    }

    /// The untagged sentences with names as the tagged ones draw their borders, and the tagged ones twice.
    private func converted(by tagged: [TrainingSentence]) -> [TrainingSentence] {
        let converting = FeatureTable(tagged, reader, least: training.least)
        let known = FeatureRows(tagged, reader, converting)
        let converter = training.fit(tagged, known, features: converting.count, epochs: 12)
        let others = FeatureRows(untagged, reader, converting)
        var sentences = untagged
        for index in sentences.indices {
            sentences[index].spans = Self.read(untagged[index], index, converter, others)
            sentences[index].fineSpans = nil
        }
        Progress.say("converted the untagged sentences' names by \(converting.count) features")
        let own = tagged.map { sentence in
            var sentence = sentence
            sentence.fineSpans = nil
            return sentence
        }
        // What people tagged weighs twice.
        return sentences + own + own
    }
}
