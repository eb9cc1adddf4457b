import NewsModel

/// An emitted event beside an annotated one, field by field.
struct EventComparison {
    let isTypeRight: Bool
    /// The same in EDTF.
    let isDateRight: Bool
    let isStatusRight: Bool
    /// The entities that take part; groups that are no entity (시위대) are not annotated and do not count.
    let participants: Agreement
    let isPlaceRight: Bool
    /// What differs, in words.
    let differences: [String]

    init(
        _ wanted: AnnotatedArticle.Happening, _ found: Event, _ entities: EntityComparison, _ article: AnnotatedArticle
    ) {
        func key(_ entity: String) -> String {
            entities.nameOfEntity[entity].map { article.entities[$0].forms.first ?? "" } ?? "?" + entity
        }
        let named = Set(found.participants.compactMap(\.entity).map(key))
        let annotated = Set(wanted.participants)
        let place = found.place.map { place in
            let form = article.entities.first { $0.forms.contains(place.text) }?.forms.first
            return place.entity.map(key) ?? form ?? "?" + place.text
        }
        isTypeRight = wanted.type == found.type
        let date = found.date.edtf.description
        isDateRight = date == EDTF(wanted.date)?.description ?? wanted.date
        isStatusRight = wanted.status == found.status
        participants = Agreement(
            right: named.intersection(annotated).count, found: named.count, wanted: annotated.count)
        isPlaceRight = place == wanted.place
        var differences: [String] = []
        if !isTypeRight { differences.append("type \(found.type.rawValue) for \(wanted.type.rawValue)") }
        if !isDateRight { differences.append("date \(date) for \(wanted.date)") }
        if !isStatusRight { differences.append("status \(found.status.rawValue) for \(wanted.status.rawValue)") }
        if named != annotated {
            differences.append(
                "participants \(named.sorted().joined(separator: ", ")) for \(wanted.participants.joined(separator: ", "))"
            )
        }
        if !isPlaceRight { differences.append("place \(place ?? "none") for \(wanted.place ?? "none")") }
        self.differences = differences
    }
}
