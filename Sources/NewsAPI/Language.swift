/// The language of labels and titles in an answer.
package enum Language: String, Sendable, Hashable, CaseIterable {
    case ko, en
}
