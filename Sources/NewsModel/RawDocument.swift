/// A document as it came: the words with everything around them, and what the editor wrote beside it.
package struct RawDocument: Sendable, Hashable {
    /// The article's id: the file name without extension; empty for a text that is only analysed.
    package let id: String
    /// Decoded, in NFC, `\n` line ends.
    package let content: String
    package let metadata: Metadata

    package init(id: String, content: String, metadata: Metadata = Metadata()) {
        self.id = id
        self.content = content
        self.metadata = metadata
    }

    /// What a sidecar or a structured document states; absent means nobody said.
    package struct Metadata: Sendable, Hashable {
        /// A civil date, or an RFC 3339 instant whose Korean day is the reference date.
        package var publishedAt: PublicationDate?
        package var title: String?
        package var source: String?
        package var url: String?
        package var language: String?

        package init(
            publishedAt: PublicationDate? = nil, title: String? = nil, source: String? = nil, url: String? = nil,
            language: String? = nil
        ) {
            self.publishedAt = publishedAt
            self.title = title
            self.source = source
            self.url = url
            self.language = language
        }
    }
}
