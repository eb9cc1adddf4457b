import EntityRecognition

/// From a data folder to a model:
/// 1. phrases: known forms, persons, cities, a dictionary's names, and the lexicons of the recognizer, in one table;
/// 2. the untagged sentences get the names of the finer scheme back, from how often each form was a name;
/// 3. a teacher learns that scheme, and marks by it the sentences tagged by the coarser scheme;
/// 4. converters learn from these to say one scheme's names in the other's, and how likely each of the untagged sentences'
///    names is in it;
/// 5. two fields with all features learn from both; the model learns, with the strongest features alone, what these and
///    the converters believe;
/// 6. its gate learns from the names that the model finds.
struct Recipe {
    /// What a run can do without, to see what it adds.
    enum Ingredient: String, CaseIterable {
        case forms, lexicons, persons, dictionary, untagged, beliefs, dropout
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
        if without.isDisjoint(with: [.lexicons, .dictionary]) {
            let names = DictionaryNames(data + "/gazetteer/mecab-ko-dic-names.tsv")
            for (name, lexicon) in names.names { phrases.add(name, lexicon) }
            given.merge(names.given, uniquingKeysWith: +)
        }
        for (name, count) in given {
            phrases.add(name, (count <= 1 ? 1 : count <= 4 ? 2 : count <= 15 ? 3 : 4) << 23)
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
        for index in tagged.indices { tagged[index].fineSpans = teacher.spans(of: tagged[index], index, marked) }
        for index in untagged.indices { untagged[index].fineSpans = untagged[index].spans }
    }

    /// Steps 4 to 6, from some of the tagged sentences.
    func model(from tagged: [TrainingSentence]) -> ModelFile {
        var sentences = without.contains(.untagged) ? tagged : converted(by: tagged)
        let table = FeatureTable(sentences, reader, least: training.least)
        let all = FeatureRows(sentences, reader, table)
        let fields = seeds(2).map { training.seeded($0).fit(sentences, all, features: table.count, epochs: 2) }
        let numbers = Training.strongest(fields[0], all, table)
        let kept = numbers.count { $0 >= 0 }
        Progress.say("all \(table.count) features learned; learning again with \(kept)")
        for index in sentences.indices {
            guard let beliefs = sentences[index].beliefs else { continue }
            sentences[index].beliefs = beliefs.mean(with: Beliefs(fields, sentences[index], index, all))
        }
        let field = training.fit(sentences, all.renumbered(numbers), features: kept, epochs: 3)
        let features = table.numbers.compactMap { hash, number in
            numbers[Int(number)] >= 0 ? (hash: hash, row: Int(numbers[Int(number)])) : nil
        }
        .sorted { $0.row < $1.row }
        var file = ModelFile(field, features: features, phrases: phrases)
        file.learnGate(from: untagged + tagged, reader, seed: training.seed)
        return file
    }

    /// Fields that are believed together differ by what they do not see in each step.
    private func seeds(_ count: UInt64) -> ClosedRange<UInt64> { 1...(without.contains(.beliefs) ? 1 : count) }

    /// The untagged sentences as the tagged ones draw names' borders, and the tagged ones twice.
    private func converted(by tagged: [TrainingSentence]) -> [TrainingSentence] {
        let converting = FeatureTable(tagged, reader, least: training.least)
        let known = FeatureRows(tagged, reader, converting)
        let converters = seeds(4).map {
            training.seeded($0).fit(tagged, known, features: converting.count, epochs: 12)
        }
        let others = FeatureRows(untagged, reader, converting)
        var sentences = untagged
        for index in sentences.indices {
            if without.contains(.beliefs) {
                sentences[index].spans = converters[0].spans(of: untagged[index], index, others)
            } else {
                sentences[index].spans = []
                sentences[index].beliefs = Beliefs(converters, untagged[index], index, others)
            }
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
