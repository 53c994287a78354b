/// A description that speaks, with where it stands and who spoke last.
struct DescriptionQuestion {
    let phrase: Phrase
    let passage: Int
    let current: Int?
}
