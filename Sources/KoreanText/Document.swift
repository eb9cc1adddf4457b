package import NewsModel

/// A text with its segmentation, made once and shared by the stages: a class, so that each of their many readers holds it by
/// one reference.
package final class Document: Sendable {
    package let text: Text
    /// In reading order; together they cover everything but the white space between them.
    package let sentences: [Sentence]
    /// In reading order; white space belongs to none.
    package let tokens: [Token]

    package init(_ text: Text) {
        self.text = text
        self.tokens = Tokenizer.tokens(of: text)
        self.sentences = SentenceSplitter.sentences(of: text, tokens: tokens)
    }
}

/// A sentence, with the quotations it holds. A sentence end inside a quotation does not end the sentence around it.
package struct Sentence: Sendable, Hashable {
    package let span: Span
    /// Indices into `Document.tokens`.
    package let tokens: Range<Int>
    /// What stands between quotation marks, without the marks.
    package let quotations: [Span]

    package init(span: Span, tokens: Range<Int>, quotations: [Span]) {
        self.span = span
        self.tokens = tokens
        self.quotations = quotations
    }
}

/// A run of code points of one kind.
package struct Token: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// `latin` stands for every foreign alphabet.
        case hangul, hanja, latin, digits, punctuation, symbol
    }

    package let span: Span
    package let kind: Kind
    /// Number of the eojeol (space-delimited word) it belongs to, counted from 0 in the text.
    package let eojeol: Int

    package init(span: Span, kind: Kind, eojeol: Int) {
        self.span = span
        self.kind = kind
        self.eojeol = eojeol
    }
}
