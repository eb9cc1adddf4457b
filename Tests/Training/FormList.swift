import EntityRecognition

/// Forms that were names somewhere, with how often of which type.
struct FormList {
    struct Form {
        let scalars: [UInt32]
        /// By `NameType`, and 6 for what the six types do not have.
        var counts = [Int](repeating: 0, count: 7)
        /// Types the coarser scheme may give where the finer one has something else: a building may be a place.
        var possible: Set<Int> = []
        /// How often the form stands in the untagged sentences, as a name or not.
        var occurrences = 0
        var total: Int { counts.reduce(0, +) }
        var types: [Int] { counts.indices.filter { counts[$0] > 0 && $0 < 6 } }
        var mainType: Int { counts.indices.max { counts[$0] < counts[$1] } ?? 0 }
    }

    var forms: [Form] = []
    private(set) var byHash: [UInt64: Int] = [:]

    /// Fine labels that the coarser scheme often gives one of its types.
    private static let possible = [
        "AF_BUILDING": 1, "AF_CULTURAL_ASSET": 1, "AF_ROAD": 1, "TMI_SERVICE": 2, "AFA_VIDEO": 0, "EV_SPORTS": 5,
        "TM_SPORTS": 5,
    ]

    /// - Parameter path: form, tab, fine label, tab, count; a heading first.
    init(_ path: String) {
        for row in Corpora.table(path).dropFirst() {
            guard row.count == 3, let count = Int(row[2]) else { continue }
            let scalars = row[0].unicodeScalars.map(\.value)
            let hash = FeatureHash.phrase(scalars)
            if byHash[hash] == nil {
                byHash[hash] = forms.count
                forms.append(Form(scalars: scalars))
            }
            let form = byHash[hash] ?? 0
            forms[form].counts[NameType(code: row[1].prefix(2))?.rawValue ?? 6] += count
            if let type = Self.possible[row[1]] { forms[form].possible.insert(type) }
        }
    }

    /// Marks where the forms stand in the sentences.
    mutating func locate(in sentences: inout [TrainingSentence]) {
        var prefixes: Set<UInt64> = []
        for form in forms {
            var hash = FeatureHash.seed
            for scalar in form.scalars {
                hash = FeatureHash.mix(hash, UInt64(scalar))
                prefixes.insert(hash)
            }
        }
        for index in sentences.indices {
            let scalars = sentences[index].scalars
            for start in scalars.indices {
                var hash = FeatureHash.seed
                for end in start..<scalars.count {
                    hash = FeatureHash.mix(hash, UInt64(scalars[end].value))
                    guard prefixes.contains(hash) else { break }
                    guard let form = byHash[hash] else { continue }
                    sentences[index].occurrences.append(.init(start: start, end: end + 1, form: form))
                    forms[form].occurrences += 1
                }
            }
        }
    }

    /// What the list says of a form without what one sentence told of it, so that a form is as new to the sentence it was
    /// taken from as an unseen name will be.
    func leavingOut(_ sentence: TrainingSentence) -> (UInt64, PhraseTable.Payload) -> PhraseTable.Payload {
        var own: [Int: (occurrences: Int, counts: [Int])] = [:]
        for occurrence in sentence.occurrences {
            var entry = own[occurrence.form] ?? (0, [Int](repeating: 0, count: 7))
            entry.occurrences += 1
            switch occurrence.state {
            case .named(let type): entry.counts[type] += 1
            case .namedSomehow: entry.counts[forms[occurrence.form].mainType] += 1
            case .open, .notNamed: break
            }
            own[occurrence.form] = entry
        }
        return { [self] hash, payload in
            guard let number = byHash[hash], let entry = own[number] else { return payload }
            return PhraseTable.Payload(bits: payload.bits & ~0x3FF | signature(number, leavingOut: entry))
        }
    }

    func signature(_ number: Int, leavingOut own: (occurrences: Int, counts: [Int])? = nil) -> UInt32 {
        let form = forms[number]
        var counts = form.counts
        if let own { for type in counts.indices { counts[type] = max(0, counts[type] - own.counts[type]) } }
        guard let type = counts.indices.max(by: { counts[$0] < counts[$1] }), counts[type] > 0 else { return 0 }
        return PhraseTable.Payload.signature(
            type: type, count: counts[type], total: counts.reduce(0, +),
            occurrences: form.occurrences - (own?.occurrences ?? 0))
    }
}
