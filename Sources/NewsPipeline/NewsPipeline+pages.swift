import ArticleCleaning
package import NewsModel

extension NewsPipeline {
    /// A saved web page as a raw document: its words, and what it says about itself.
    package static func document(ofPage html: String, id: String) -> RawDocument {
        HTMLText.extract(html: html).document(id: id)
    }
}
