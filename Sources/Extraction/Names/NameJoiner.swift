import Language
import Model

/// Puts the names of the tagger and those of the rules together.
///
/// Where both see a name in the same words, the tagger says where it ends and what it names, but for the names of bodies
/// that the rules know by their words and the tagger has cut in two. What the rules alone see stays where its words tell
/// its kind.
struct NameJoiner {
    let article: ParsedArticle

    func join(_ rules: [NameMention], _ tagged: [NameTagger.Found]) -> [NameMention] {
        var bodyAt = [Int32](repeating: -1, count: article.tokens.count)
        for (index, name) in rules.enumerated() where name.tokens.count > 1 && name.evidence.contains(.organization) {
            for token in name.tokens { bodyAt[token] = Int32(index) }
        }
        let cut = tagged.flatMap(parts(of:))
        let parts = Dictionary(grouping: cut.indices) { index in
            let first = bodyAt[cut[index].tokens.lowerBound]
            return cut[index].tokens.allSatisfy { bodyAt[$0] == first } ? first : -1
        }
        var whole: Set<Int32> = []
        for (body, members) in parts where body >= 0 && members.count > 1 { whole.insert(body) }
        var joined = cut.filter { !whole.contains(bodyAt[$0.tokens.lowerBound]) }.compactMap(mention)
        joined += whole.map { body in
            var name = rules[Int(body)]
            name.evidence.insert(.taggedOrganization)
            return name
        }
        var taken = [Bool](repeating: false, count: article.tokens.count)
        for name in joined {
            for token in name.tokens { taken[token] = true }
        }
        joined += rules.filter { name in !name.tokens.contains { taken[$0] } && isSure(name) }
        return joined.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    /// A person of a body is two names: `Teodora Lind of Orlec Energy`.
    private func parts(of found: NameTagger.Found) -> [NameTagger.Found] {
        guard found.label == .person, let joint = found.tokens.first(where: { isJoint($0) }),
            joint > found.tokens.lowerBound, joint + 1 < found.tokens.upperBound
        else { return [found] }
        let rest = NameTagger.Found(
            tokens: joint + 1..<found.tokens.upperBound,
            passage: found.passage,
            label: .organization
        )
        return [
            NameTagger.Found(tokens: found.tokens.lowerBound..<joint, passage: found.passage, label: .person), rest,
        ]
    }

    private func isJoint(_ index: Int) -> Bool {
        ["of", "for", "from", "at"].contains { article.isWord(index, $0) }
    }

    private func isSure(_ name: NameMention) -> Bool {
        !name.evidence.isDisjoint(with: [.person, .organization, .place, .event, .group, .masculine, .feminine])
    }

    private func mention(_ found: NameTagger.Found) -> NameMention? {
        let sentences = article.passages[found.passage].sentences
        guard let sentence = sentences.first(where: { $0.contains(found.tokens.lowerBound) }) else { return nil }
        let scanner = NameScanner(article: article, passage: found.passage, sentence: sentence)
        var name = scanner.mention(tagged: found.tokens)
        guard !name.tokens.isEmpty else { return nil }
        switch found.label {
        case .person: name.evidence.insert(.taggedPerson)
        case .organization: name.evidence.insert(.taggedOrganization)
        case .place: name.evidence.insert(.taggedPlace)
        default: name.evidence.insert(.taggedOther)
        }
        return name
    }
}
