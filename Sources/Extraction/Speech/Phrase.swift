/// A noun phrase that can be somebody who speaks.
struct Phrase: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// A name, by its index among the article's names.
        case name(Int)
        case pronoun
        /// A role or description in the singular (`the minister`), or a body or text that can say something.
        case nominal
        /// Several (`officials`, `Duarte and Silva`).
        case group
    }

    /// Its tokens.
    let tokens: Range<Int>
    /// The token of its main noun.
    let head: Int
    let kind: Kind
}
