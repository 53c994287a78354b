import Language
import Model

/// A pronoun of one person, outside quotations.
struct Pronoun {
    enum Form: UInt64 {
        case subject, object, possessive, reflexive
    }

    let token: Int
    let passage: Int
    /// The number of the sentence in the article.
    let sentence: Int
    /// Where the sentence begins.
    let start: Int
    let isFeminine: Bool
    let form: Form

    static func all(in scene: Scene) -> [Pronoun] {
        var pronouns: [Pronoun] = []
        var number = 0
        for (index, passage) in scene.article.passages.enumerated() {
            for sentence in passage.sentences {
                for token in sentence where scene.isOutside(token) && scene.tokens[token].kind == .word {
                    guard let (isFeminine, form) = kind(token, scene) else { continue }
                    pronouns.append(
                        Pronoun(
                            token: token,
                            passage: index,
                            sentence: number,
                            start: sentence.lowerBound,
                            isFeminine: isFeminine,
                            form: form
                        )
                    )
                }
                number += 1
            }
        }
        return pronouns
    }

    private static let words: [(word: String, isFeminine: Bool, form: Form)] = [
        ("he", false, .subject), ("she", true, .subject), ("him", false, .object), ("his", false, .possessive),
        ("her", true, .possessive), ("hers", true, .possessive), ("himself", false, .reflexive),
        ("herself", true, .reflexive),
    ]

    /// Whether the token is a pronoun of women; nil where it is none of one person.
    static func isFeminine(_ token: Int, in scene: Scene) -> Bool? { kind(token, scene)?.0 }

    private static func kind(_ token: Int, _ scene: Scene) -> (Bool, Form)? {
        guard scene.tokens[token].is([.subject, .object, .possessive, .reflexive]) else { return nil }
        return words.first { scene.article.isWord(token, $0.word) }.map { ($0.isFeminine, $0.form) }
    }
}
