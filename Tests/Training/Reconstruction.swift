import EntityRecognition

/// Finds out which occurrences of known forms in untagged sentences are names, from how often each form was one.
///
/// Where a form stands exactly as often as it was a name, all its occurrences are; what they cover is no other name, which
/// settles further forms. The rest is placed by a model that the settled ones have taught, as many of each form and type
/// as the list counts.
enum Reconstruction {
    /// Settles what the counts alone decide; goes on until nothing changes.
    static func settle(_ sentences: inout [TrainingSentence], _ list: FormList) {
        var changed = true
        while changed {
            changed = false
            var live = [Int](repeating: 0, count: list.forms.count)
            for sentence in sentences {
                for occurrence in sentence.occurrences where occurrence.state != .notNamed {
                    live[occurrence.form] += 1
                }
            }
            for index in sentences.indices {
                for number in sentences[index].occurrences.indices {
                    let occurrence = sentences[index].occurrences[number]
                    let form = list.forms[occurrence.form]
                    guard occurrence.state == .open, live[occurrence.form] <= form.total else { continue }
                    let kinds = form.counts.indices.filter { form.counts[$0] > 0 }
                    sentences[index].occurrences[number].state = kinds.count == 1 ? .named(kinds[0]) : .namedSomehow
                    changed = true
                    for other in sentences[index].occurrences.indices where other != number {
                        let covered = sentences[index].occurrences[other]
                        guard covered.state == .open || covered.state == .notNamed,
                            covered.start < occurrence.end, occurrence.start < covered.end
                        else { continue }
                        sentences[index].occurrences[other].state = .notNamed
                    }
                }
            }
        }
    }

    /// For each position the labels that what is settled leaves open.
    static func allow(_ sentences: inout [TrainingSentence], _ list: FormList) {
        for index in sentences.indices {
            let sentence = sentences[index]
            var allowed = [UInt32](repeating: 1, count: sentence.scalars.count)
            func allow(_ occurrence: TrainingSentence.Occurrence, _ type: Int) {
                let last = occurrence.end - 1
                if last == occurrence.start {
                    allowed[last] |= 1 << UInt32(Label.single(type))
                    return
                }
                allowed[occurrence.start] |= 1 << UInt32(Label.begin(type))
                allowed[last] |= 1 << UInt32(Label.end(type))
                for position in (occurrence.start + 1)..<last { allowed[position] |= 1 << UInt32(Label.inside(type)) }
            }
            for occurrence in sentence.occurrences where occurrence.state == .open {
                let form = list.forms[occurrence.form]
                for type in Set(form.types).union(form.possible) { allow(occurrence, type) }
            }
            for occurrence in sentence.occurrences {
                let form = list.forms[occurrence.form]
                var types: [Int]
                switch occurrence.state {
                case .open, .notNamed: continue
                case .named(let type): types = type < 6 ? [type] : []
                case .namedSomehow: types = form.types
                }
                let mayBeNone = types.isEmpty || form.counts[6] > 0
                for position in occurrence.start..<occurrence.end { allowed[position] = mayBeNone ? 1 : 0 }
                if mayBeNone { types += form.possible }
                for type in types { allow(occurrence, type) }
            }
            sentences[index].allowed = allowed
        }
    }

    /// Places as many occurrences of each form and type as the list counts, where the model finds them likeliest.
    static func place(
        _ sentences: inout [TrainingSentence], _ list: FormList, among settled: [[TrainingSentence.State]],
        _ field: RandomField, _ rows: FeatureRows
    ) {
        struct Choice {
            let sentence: Int
            let occurrence: Int
            let type: Int
            let value: Float
        }
        var choices: [Choice] = []
        for index in sentences.indices {
            let count = sentences[index].scalars.count
            rows.with(index) { field.score($0) }
            let marginals = field.marginals(count)
            func probability(_ position: Int, _ label: Int) -> Float {
                marginals[position * RandomField.stride + label]
            }
            for (number, occurrence) in sentences[index].occurrences.enumerated() {
                sentences[index].occurrences[number].state = .notNamed
                guard settled[index][number] != .notNamed else { continue }
                let form = list.forms[occurrence.form]
                for type in form.counts.indices where form.counts[type] > 0 {
                    var likely: Float
                    if type == 6 {
                        likely = 0.5 * ((occurrence.start..<occurrence.end).map { probability($0, 0) }.min() ?? 0)
                    } else if occurrence.end - occurrence.start == 1 {
                        likely = probability(occurrence.start, Label.single(type))
                    } else {
                        likely = min(
                            probability(occurrence.start, Label.begin(type)),
                            probability(occurrence.end - 1, Label.end(type)))
                    }
                    // Longer forms first where all else is equal: what a name contains is no name of its own.
                    likely *= Float(10 + occurrence.end - occurrence.start)
                    choices.append(Choice(sentence: index, occurrence: number, type: type, value: likely))
                }
            }
        }
        choices.sort {
            $0.value != $1.value
                ? $0.value > $1.value : ($0.sentence, $0.occurrence, $0.type) < ($1.sentence, $1.occurrence, $1.type)
        }
        var left = list.forms.map(\.counts)
        var taken = sentences.map { [Bool](repeating: false, count: $0.scalars.count) }
        for choice in choices {
            let occurrence = sentences[choice.sentence].occurrences[choice.occurrence]
            guard left[occurrence.form][choice.type] > 0, occurrence.state == .notNamed,
                !(occurrence.start..<occurrence.end).contains(where: { taken[choice.sentence][$0] })
            else { continue }
            left[occurrence.form][choice.type] -= 1
            for position in occurrence.start..<occurrence.end { taken[choice.sentence][position] = true }
            sentences[choice.sentence].occurrences[choice.occurrence].state = .named(choice.type)
        }
        for index in sentences.indices {
            sentences[index].allowed = nil
            sentences[index].spans = sentences[index].occurrences.compactMap { occurrence in
                guard case .named(let type) = occurrence.state, type < 6 else { return nil }
                return LabeledSpan(start: occurrence.start, end: occurrence.end, type: type)
            }
        }
        Progress.say("placed all but \(left.reduce(0) { $0 + $1.reduce(0, +) }) of the listed names")
    }
}
