/// What the model tags: the six types of KLUE-NER (Park et al. 2021, table 6), by their names there.
package enum NameType: Int, Sendable, CaseIterable {
    case person, place, organization, date, time, quantity

    /// PS, LC, OG, DT, TI, QT.
    package var code: String { ["PS", "LC", "OG", "DT", "TI", "QT"][rawValue] }

    package init?(code: some StringProtocol) {
        guard let type = Self.allCases.first(where: { $0.code == code }) else { return nil }
        self = type
    }
}
