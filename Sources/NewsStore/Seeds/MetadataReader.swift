import NewsModel

/// What a sidecar or a structured article says about itself.
enum MetadataReader {
    /// Words other programs use for the same.
    static let synonyms = [
        "date": "published_at", "published": "published_at", "publishedat": "published_at", "pubdate": "published_at",
        "datetime": "published_at", "headline": "title", "article": "text", "publisher": "source", "press": "source",
        "link": "url", "href": "url", "language": "lang", "aid": "id", "article_id": "id",
    ]

    static func metadata(_ record: inout SeedRecord, basis: DateBasis) -> RawDocument.Metadata {
        var metadata = RawDocument.Metadata()
        if let written = record.string("published_at") {
            metadata.publishedAt = PublicationDate(written, basis: basis)
            if metadata.publishedAt == nil {
                record.report(
                    "\"published_at\" is \"\(written.prefix(60))\", which is no date",
                    fix: "write a day like 2021-02-23 or an instant like 2021-02-23T18:05:00+09:00")
            }
        }
        metadata.title = record.string("title")
        metadata.source = record.string("source")
        metadata.url = record.string("url")
        metadata.language = record.string("lang")
        return metadata
    }
}

extension RawDocument.Metadata {
    /// What this says, and where it says nothing, what the other says.
    func or(_ other: RawDocument.Metadata) -> RawDocument.Metadata {
        RawDocument.Metadata(
            publishedAt: publishedAt ?? other.publishedAt, title: title ?? other.title, source: source ?? other.source,
            url: url ?? other.url, language: language ?? other.language)
    }
}
