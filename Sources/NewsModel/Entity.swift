/// A thing that texts name: a person, a place, an organisation …
package struct Entity: Sendable, Hashable {
    /// Stable across articles and runs; lower-case, safe in a URL path.
    package let id: String
    package let type: MentionType
    package let labels: Labels
    /// Other surface forms in Korean text, without titles or particles.
    package let aliases: [String]
    /// What it is, in a few words (`벨라루스 대통령`).
    package let description: Labels?
    /// The id of the country entity it belongs to.
    package let country: String?
    package let coordinates: Coordinates?
    /// Checked identifiers elsewhere, by scheme (`wikidata`, `geonames`, `iso3166`).
    package let externalIDs: [String: String]
    package let origin: EntityOrigin
    /// The English label is the Revised Romanization of the Korean one, since no English form is known.
    package let isRomanized: Bool

    package func with(aliases: [String]) -> Entity {
        Entity(
            id: id, type: type, labels: labels, aliases: aliases, description: description, country: country,
            coordinates: coordinates, externalIDs: externalIDs, origin: origin, isRomanized: isRomanized)
    }

    /// The same with the coordinates and identifiers of another record where it has none of its own.
    package func completed(by other: Entity) -> Entity {
        Entity(
            id: id, type: type, labels: labels, aliases: aliases, description: description, country: country,
            coordinates: coordinates ?? other.coordinates,
            externalIDs: externalIDs.merging(other.externalIDs) { own, _ in own }, origin: origin,
            isRomanized: isRomanized)
    }

    package init(
        id: String, type: MentionType, labels: Labels, aliases: [String] = [], description: Labels? = nil,
        country: String? = nil, coordinates: Coordinates? = nil, externalIDs: [String: String] = [:],
        origin: EntityOrigin, isRomanized: Bool = false
    ) {
        self.id = id
        self.type = type
        self.labels = labels
        self.aliases = aliases
        self.description = description
        self.country = country
        self.coordinates = coordinates
        self.externalIDs = externalIDs
        self.origin = origin
        self.isRomanized = isRomanized
    }
}

/// The same name or sentence in Korean and, where one is known, in English.
package struct Labels: Sendable, Hashable, Codable {
    package let ko: String
    package let en: String?

    package init(ko: String, en: String? = nil) {
        self.ko = ko
        self.en = en
    }
}

/// WGS 84, degrees.
package struct Coordinates: Sendable, Hashable, Codable {
    package let latitude: Double
    package let longitude: Double

    package init(latitude: Double, longitude: Double) {
        self.latitude = latitude
        self.longitude = longitude
    }
}

/// Where the record of an entity comes from.
package enum EntityOrigin: String, Sendable, Hashable, CaseIterable, Codable {
    /// `seeds/knowledge`, written by an editor.
    case knowledge
    /// A gazetteer that is part of Sillok.
    case gazetteer
    /// Only the texts themselves.
    case text
}
