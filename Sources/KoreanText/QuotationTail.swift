/// Words that take up the quotation before them, so that the sentence goes on: 라고, 며, 는.
enum QuotationTail {
    static let words = PhraseIndex(LexiconTable(PackageResources.quotation_tails_tsv).map { ($0[0], true) })
}
