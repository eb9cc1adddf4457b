import NewsModel

/// A saved web page as a raw document.
enum PageReader {
    static func document(id: String, html: String) -> RawDocument {
        RawDocument(id: id, content: html)
    }
}
