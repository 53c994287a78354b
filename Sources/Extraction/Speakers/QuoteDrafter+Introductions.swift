import Language
import Model

/// Words that nothing attributes, behind a sentence or a passage that brings somebody in.
extension QuoteDrafter {
    /// Whom the sentence brings in right before words; where somebody has spoken in the passage, only another whom it begins
    /// with.
    ///
    /// `Ana Duarte, the chair, disagrees. “It can wait.”`
    func introduction(of quotation: Quotation) -> Phrase? {
        let start = scene.article.passages[quotation.passage].tokens.lowerBound
        let tokens = start..<quotation.tokens.lowerBound
        guard !tokens.isEmpty else { return nil }
        guard tokens.allSatisfy(scene.isOutside), reportedBefore(quotation.passage) == nil else {
            guard let lead = introductions.lead(beforeWords: quotation.tokens.lowerBound, in: quotation.passage),
                scene.catalog.entityOf[lead] != lastSpeaker(in: quotation.passage)
            else { return nil }
            return phrase(lead)
        }
        guard
            let person = introductions.person(beforeWords: quotation.tokens.lowerBound, in: quotation.passage),
            let index = tokens.last(where: { isName($0, of: person) }).map({ Int(scene.catalog.nameAt[$0]) })
        else { return nil }
        return phrase(index)
    }

    /// Whose direct speech stands last in a passage, if a name tells it.
    private func lastSpeaker(in passage: Int) -> Int? {
        guard let last = drafts.last(where: { $0.passage == passage && $0.kind == .direct }),
            case .name(let name)? = last.phrase?.kind
        else { return nil }
        return scene.catalog.entityOf[name]
    }

    /// The phrase that a name is.
    private func phrase(_ index: Int) -> Phrase {
        let name = scene.catalog.names[index]
        return Phrase(tokens: name.tokens, head: name.tokens.upperBound - 1, kind: .name(index))
    }

    private func isName(_ token: Int, of entity: Int) -> Bool {
        let name = Int(scene.catalog.nameAt[token])
        return name >= 0 && scene.catalog.entityOf[name] == entity
    }

    /// Who the passage before leads to: by a colon at its end, by its last word of saying, or by its subject.
    func introduction(before passage: Int) -> Attachment? {
        guard passage > 0, sameContext(passage, passage - 1) else { return nil }
        let before = scene.article.passages[passage - 1]
        guard before.kind.zone == .body || before.kind == .teaserTitle, before.kind != .heading,
            let last = sentences.sentences(of: before, isTitle: false).last
        else { return nil }
        if let cue = last.cues.last(where: {
            $0.subject != nil && $0.sense != .thought && $0.construction != .accordingTo
        }) {
            return Attachment(cue: cue, phrase: cue.subject, side: .before, method: .continuation)
        }
        let subject = attachments.subject(of: last.tokens).flatMap(SourcePhraseReader(scene: scene).somebody)
        guard let subject else { return nil }
        let leadsIn = scene.tokens[last.tokens.upperBound - 1].kind == .colon
        let isSomebody: Bool
        switch subject.kind {
        case .name(let name): isSomebody = scene.catalog.items[scene.catalog.entityOf[name]].type == .person
        case .pronoun: isSomebody = !scene.article.isWord(subject.head, "it")
        default: isSomebody = scene.tokens[subject.head].is([.role, .document])
        }
        return isSomebody || leadsIn ? Attachment(cue: nil, phrase: subject, side: .before, method: .context) : nil
    }
}
