import Language
import Model

/// Makes one name of a firm's and its legal form, of a saint's and what is named after them (`St Anne's Hospital`), and of a
/// given name and a surname with an article or a particle, where a tagger has cut between them: `Anton Reiter AG`, `Yusuf
/// al-Rashidi`, `Moses ole Sankale`.
struct SplitNameJoiner {
    let article: ParsedArticle

    /// The names, in order, those that were cut so joined.
    func join(_ names: [NameMention]) -> [NameMention] {
        var joined: [NameMention] = []
        for next in names {
            guard let last = joined.last,
                let evidence = patronEvidence(of: last, with: next)
                    ?? (touches(last, next) ? evidence(of: last, with: next) : nil)
            else {
                joined.append(next)
                continue
            }
            joined[joined.count - 1] = NameMention(
                tokens: last.tokens.lowerBound..<next.tokens.upperBound,
                role: last.role,
                passage: last.passage,
                evidence: evidence
            )
        }
        return joined
    }

    /// What is known of the body that is named after a saint, or nil where the two names are not such a body's.
    private func patronEvidence(of name: NameMention, with next: NameMention) -> NameMention.Evidence? {
        let first = name.tokens.lowerBound
        let joint = name.tokens.upperBound
        guard next.tokens.lowerBound == joint + 1, article.tokens[joint].kind == .clitic, name.tokens.count == 2,
            ["st", "st.", "saint"].contains(where: { article.isWord(first, $0) }),
            article.tokens[next.tokens.lowerBound].is([.organizationWord, .bodyWord])
        else { return nil }
        return [.organization, .taggedOrganization]
    }

    /// Whether nothing stands between two names, or only what joins the parts of one: `Moses ole Sankale`.
    private func touches(_ name: NameMention, _ next: NameMention) -> Bool {
        let between = name.tokens.upperBound..<max(next.tokens.lowerBound, name.tokens.upperBound)
        return name.tokens.upperBound <= next.tokens.lowerBound && between.count <= 2
            && between.allSatisfy {
                article.tokens[$0].is(.particle) && !article.tokens[$0].is([.preposition, .determiner])
                    && !article.tokens[$0].isCapitalized
            }
    }

    /// What is known of the name that both are, or nil where they are two.
    private func evidence(of name: NameMention, with next: NameMention) -> NameMention.Evidence? {
        let first = next.tokens.lowerBound
        if next.tokens.count == 1, LegalForm.stands(at: first, in: article) {
            return name.evidence.subtracting([.person, .taggedPerson, .givenName, .masculine, .feminine, .place])
                .union([.organization, .taggedOrganization, .body])
        }
        let isPerson = name.evidence.isDisjoint(with: [.organization, .place, .event, .group, .body])
        let hasParticle = name.tokens.upperBound < first && article.tokens[name.tokens.lowerBound].is(.anyGivenName)
        guard isPerson, name.tokens.count <= 2, hasParticle || ArabicSurname.stands(at: first, in: article) else {
            return nil
        }
        return name.evidence.union(next.evidence).union([.person, .taggedPerson]).subtracting(.givenName)
    }
}
