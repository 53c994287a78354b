import Language
import Model

/// Whom a story's first sentence tells of before the second paragraph names them.
///
/// `A cocoa farmer told the court yesterday that …` and then `Kwabena Owusu, 67, was the first witness.`
struct DelayedNameReader {
    /// Somebody with the noun that brings them in.
    struct Introduced {
        /// The token of the noun.
        let noun: Int
        /// The entity.
        let person: Int
    }

    /// The most words between the article and the noun.
    private static let longest = 5

    let scene: Scene

    /// Who is brought in so, if the first paragraph names nobody and the next one begins with a full name and what
    /// explains it.
    ///
    /// - Complexity: O(*n*) in the tokens of the first paragraph.
    func introduced() -> Introduced? {
        let passages = scene.article.passages
        guard let first = passages.firstIndex(where: { $0.paragraph == 0 }), first + 1 < passages.count,
            passages[first + 1].paragraph == 1, let noun = noun(of: passages[first].tokens),
            !passages[first].tokens.contains(where: namesPerson),
            let person = person(leading: passages[first + 1]),
            scene.catalog.items[person].agrees(with: scene.tokens[noun].entry.classes)
        else { return nil }
        return Introduced(noun: noun, person: person)
    }

    /// The noun that a paragraph begins with behind `a` or `an`, if it is one for somebody.
    private func noun(of paragraph: Range<Int>) -> Int? {
        guard let first = paragraph.first, ["a", "an"].contains(where: { scene.article.isWord(first, $0) }) else {
            return nil
        }
        let words = (first + 1..<paragraph.upperBound).prefix(Self.longest).prefix(while: isPart)
        return words.last.flatMap {
            scene.tokens[$0].is([.role, .personNoun, .epithet, .masculine, .feminine]) ? $0 : nil
        }
    }

    /// Whether a word may belong to a noun and what describes it.
    private func isPart(_ index: Int) -> Bool {
        let token = scene.tokens[index]
        guard scene.isOutside(index), token.kind == .word || token.kind == .number, !token.is(.function) else {
            return false
        }
        guard let tags = scene.taggedWords?.partsOfSpeech else { return token.entry.verb < 0 }
        return [.noun, .nouns, .name, .adjective, .number].contains(tags[index])
    }

    private func namesPerson(_ index: Int) -> Bool {
        let name = Int(scene.catalog.nameAt[index])
        return name >= 0 && scene.isOutside(index) && scene.catalog.items[scene.catalog.entityOf[name]].type == .person
    }

    /// The person whose full name a passage begins with, before a comma.
    private func person(leading passage: Passage) -> Int? {
        guard let index = passage.tokens.first(where: { scene.catalog.nameAt[$0] >= 0 }) else { return nil }
        let number = Int(scene.catalog.nameAt[index])
        let name = scene.catalog.names[number]
        let entity = scene.catalog.entityOf[number]
        let end = name.tokens.upperBound
        guard name.start == passage.tokens.lowerBound, name.tokens.count > 1 || !name.role.isEmpty,
            scene.catalog.items[entity].type == .person, end < passage.tokens.upperBound,
            scene.tokens[end].kind == .comma
        else { return nil }
        return entity
    }
}
