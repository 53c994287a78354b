import Language
import Model

/// Makes drafts of quotes from the sentences of an article: which words, under which cue, by whom.
struct QuoteDrafter {
    let scene: Scene
    let sentences: SpeechSentenceReader
    let attachments: AttachmentFinder
    private let contents: ContentFinder
    let indirect: IndirectSpeechFinder
    private let titles: WorkTitleFinder
    private let turns: [Int: Turn]
    let introductions: IntroductionReader
    var drafts: [QuoteDraft] = []
    /// The draft that a quotation became, and the quotation that ended the passage before.
    var draftOf: [Int: Int] = [:]

    init(scene: Scene) {
        self.scene = scene
        sentences = SpeechSentenceReader(scene: scene)
        attachments = AttachmentFinder(scene: scene)
        contents = ContentFinder(scene: scene)
        indirect = IndirectSpeechFinder(scene: scene)
        titles = WorkTitleFinder(scene: scene)
        turns = TurnFinder(scene: scene).turns()
        introductions = IntroductionReader(scene: scene)
    }

    func draft() -> [QuoteDraft] { draft(sentences.sentences()) }

    /// The drafts of sentences that were read before.
    func draft(_ sentences: [(passage: Int, sentence: SpeechSentence)]) -> [QuoteDraft] {
        var drafter = self
        drafter.read(passages: sentences.map(\.passage)) { drafter, index in
            drafter.read(sentences[index].sentence, passage: sentences[index].passage)
        }
        return drafter.drafts
    }

    /// Makes each part of a speech that runs over passages go on from the one before, and gives parts without an
    /// attribution that of the part behind them.
    private mutating func chainPassages() {
        for index in scene.quotations.indices.dropLast().reversed() where scene.quotations[index].continuesInNext {
            guard let before = draftOf[index], let next = draftOf[index + 1], before != next,
                drafts[before].kind == .direct, drafts[next].kind == .direct
            else { continue }
            if drafts[before].cue == nil, drafts[next].cue != nil, drafts[before].continues == nil {
                drafts[before].phrase = drafts[next].phrase
                drafts[before].cue = nil
                drafts[before].follows = nil
                drafts[before].method = .continuation
            }
            if drafts[next].continues == nil { drafts[next].continues = before }
        }
    }

    /// Reads the sentences one by one, each given by its number; `passages` holds the passage of each.
    mutating func read(passages: [Int], each read: (inout QuoteDrafter, Int) -> Void) {
        var first = 0
        for (number, passage) in passages.enumerated() {
            if number > 0, passage != passages[number - 1] {
                attributeFromLater(since: first)
                first = drafts.count
            }
            if let turn = turns[passage] {
                if number == 0 || passage != passages[number - 1] { add(turn, passage) }
                continue
            }
            read(&self, number)
        }
        attributeFromLater(since: first)
        chainPassages()
        attributeHeadlines()
    }

    /// A turn of a transcript: all of it is what the one says whom it begins with.
    private mutating func add(_ turn: Turn, _ passage: Int) {
        let draft = QuoteDraft(
            kind: .direct,
            spans: [turn.words],
            segments: [turn.words],
            phrase: turn.phrase,
            cue: nil,
            method: .colon,
            passage: passage
        )
        append(draft, for: turn.quotation.map { [$0] } ?? [])
    }

    private mutating func read(_ sentence: SpeechSentence, passage: Int) {
        let (used, attached) = attach(sentence.quotations, in: sentence, passage: passage)
        drafts += indirect.drafts(in: sentence, passage: passage, used: used, attached: attached)
    }

    /// Attributes quotations that no frame holds.
    mutating func readUnframed(_ quotations: [Int], in sentence: SpeechSentence, passage: Int) {
        _ = attach(quotations, in: sentence, passage: passage)
    }

    private mutating func attach(
        _ quotations: [Int],
        in sentence: SpeechSentence,
        passage: Int
    ) -> (used: Set<Int>, attached: [Attachment]) {
        var used: Set<Int> = []
        var found: [(quotation: Int, attachment: Attachment?)] = quotations.map { index in
            let quotation = scene.quotations[index]
            let isLeft = sentence.isQuotationOnly || titles.isTitle(quotation, in: sentence.tokens)
            return (index, isLeft ? nil : attachments.attachment(of: quotation, in: sentence))
        }
        shareInterrupted(&found, in: sentence)
        for position in found.indices {
            let (index, attachment) = found[position]
            if draftOf[index] != nil { continue }
            if let cue = attachment?.cue { used.insert(cue.tokens.lowerBound) }
            if let attachment {
                add(index, attachment, in: sentence, found, passage)
            } else {
                addUnattached(index, in: sentence, passage)
            }
        }
        return (used, found.compactMap(\.attachment))
    }

    /// Gives a quotation behind an attribution (`“We will,” she said, “not leave.”`) the attribution of the one before.
    private func shareInterrupted(
        _ found: inout [(quotation: Int, attachment: Attachment?)],
        in sentence: SpeechSentence
    ) {
        for position in found.indices.dropFirst() {
            guard let before = found[position - 1].attachment, before.side == .after, let cue = before.cue else {
                continue
            }
            let here = scene.quotations[found[position].quotation]
            guard cue.tokens.upperBound <= here.tokens.lowerBound else { continue }
            let own = found[position].attachment
            let between = sentence.cues.contains {
                $0.tokens.lowerBound >= cue.tokens.upperBound && $0.tokens.upperBound <= here.tokens.lowerBound
            }
            if own?.side == .after && own?.cue?.tokens.lowerBound ?? 0 >= here.tokens.upperBound { continue }
            if !between { found[position].attachment = before }
        }
    }

    // MARK: Attributed quotations

    private mutating func add(
        _ index: Int,
        _ attachment: Attachment,
        in sentence: SpeechSentence,
        _ found: [(quotation: Int, attachment: Attachment?)],
        _ passage: Int
    ) {
        let quotation = scene.quotations[index]
        var draft = QuoteDraft(
            kind: .direct,
            spans: [quotation.inner],
            segments: [quotation.inner],
            phrase: attachment.phrase,
            cue: attachment.cue,
            method: attachment.method,
            passage: passage
        )
        if isIndependent(quotation, attachment, in: sentence) {
            if let before = interrupted(by: attachment, at: index, quotation) {
                resume(before, in: index)
                return
            }
            append(draft, for: [index])
            return
        }
        draft.kind = .mixed
        var members = [index]
        if let content = content(around: quotation, attachment, in: sentence) {
            draft.spans = [content]
            members =
                found.filter { other in
                    let range = scene.quotations[other.quotation].tokens
                    return draftOf[other.quotation] == nil && range.lowerBound >= content.lowerBound
                        && range.upperBound <= content.upperBound
                }
                .map(\.quotation)
            draft.segments = members.map { scene.quotations[$0].inner }
        }
        if members.count == 1 && draft.spans == [quotation.tokens] { draft.spans = [quotation.inner] }
        append(draft, for: members)
    }

    /// Makes a quotation the rest of the sentence of a draft.
    mutating func resume(_ draft: Int, in quotation: Int) {
        drafts[draft].spans.append(scene.quotations[quotation].inner)
        drafts[draft].segments.append(scene.quotations[quotation].inner)
        draftOf[quotation] = draft
    }

    mutating func append(_ draft: QuoteDraft, for quotations: [Int]) {
        for quotation in quotations { draftOf[quotation] = drafts.count }
        drafts.append(draft)
    }

    /// Whether the words stand as a sentence of their own: they begin like one, and only the attribution is beside them.
    private func isIndependent(_ quotation: Quotation, _ attachment: Attachment, in sentence: SpeechSentence) -> Bool {
        let before = quotation.tokens.lowerBound - 1
        let isFirst = before < sentence.tokens.lowerBound
        if attachment.side == .after, attachment.cue != nil, isInterruption(attachment, quotation) { return true }
        guard beginsLikeSentence(quotation) else { return false }
        switch attachment.side {
        case .after:
            return isFirst || [.comma, .colon, .dash].contains(scene.tokens[before].kind) || !scene.isOutside(before)
        case .before: return isFirst || !scene.article.isWord(before, "that")
        case .around:
            return isFirst && quotation.tokens.upperBound >= sentence.tokens.upperBound
                || (!isFirst && [.comma, .colon].contains(scene.tokens[before].kind) && quotation.inner.count > 3)
        }
    }

    func beginsLikeSentence(_ quotation: Quotation) -> Bool {
        let first = scene.tokens[quotation.inner.lowerBound]
        switch first.kind {
        case .word: return first.isCapitalized
        case .stop, .bracketOpen, .number, .quotationMark, .address, .dash: return true
        default: return false
        }
    }

    /// Whether the quotation is the rest of the sentence that its attribution interrupts.
    private func isInterruption(_ attachment: Attachment, _ quotation: Quotation) -> Bool {
        guard let cue = attachment.cue else { return false }
        return cue.tokens.upperBound <= quotation.tokens.lowerBound
    }

    /// The draft whose sentence goes on in this quotation, behind the attribution and a comma.
    private func interrupted(by attachment: Attachment, at index: Int, _ quotation: Quotation) -> Int? {
        guard attachment.side == .after, isInterruption(attachment, quotation), let before = draftOf[index - 1],
            drafts[before].cue?.tokens == attachment.cue?.tokens
        else { return nil }
        return before
    }

    private func content(
        around quotation: Quotation,
        _ attachment: Attachment,
        in sentence: SpeechSentence
    ) -> Range<Int>? {
        guard let cue = attachment.cue else { return nil }
        let isBefore = cue.tokens.upperBound <= quotation.tokens.lowerBound
        let content =
            cue.construction == .accordingTo
            ? contents.content(accordingTo: cue, in: sentence)
            : isBefore ? contents.content(after: cue, in: sentence) : contents.content(before: cue, in: sentence)
        guard let content, content.lowerBound <= quotation.tokens.lowerBound,
            content.upperBound >= quotation.inner.upperBound
        else { return nil }
        return content.lowerBound..<max(content.upperBound, quotation.tokens.upperBound)
    }
}

extension QuoteDrafter {
    // MARK: Quotations without an attribution of their own

    private mutating func addUnattached(_ index: Int, in sentence: SpeechSentence, _ passage: Int) {
        let quotation = scene.quotations[index]
        var draft = QuoteDraft(
            kind: .direct,
            spans: [quotation.inner],
            segments: [quotation.inner],
            phrase: nil,
            cue: nil,
            method: .none,
            passage: passage
        )
        if titles.isTitle(quotation, in: sentence.tokens) {
            draft.kind = .scare
            append(draft, for: [index])
            return
        }
        guard sentence.isQuotationOnly || isWhole(quotation, sentence) else {
            addFragment(index, draft, in: sentence)
            return
        }
        if let phrase = signature(at: quotation.tokens.upperBound, in: passage) {
            draft.phrase = phrase
            draft.method = .signature
        } else if let introduction = introduction(of: quotation) {
            draft.phrase = introduction
            draft.method = .context
        } else if let before = carriedFrom(index, passage) ?? reportedBefore(passage) {
            draft.continues = before.goesOn ? before.draft : nil
            draft.follows = before.draft
            draft.method = .continuation
            if before.goesOn && drafts[before.draft].passage == passage { draft.cue = drafts[before.draft].cue }
        } else if let phrase = signature(behind: passage) {
            draft.phrase = phrase
            draft.method = .signature
        } else if let introduction = introduction(before: passage) {
            draft.phrase = introduction.phrase
            draft.cue = introduction.cue
            draft.method = introduction.method
        }
        append(draft, for: [index])
    }

    private func isWhole(_ quotation: Quotation, _ sentence: SpeechSentence) -> Bool {
        beginsLikeSentence(quotation) && quotation.tokens.lowerBound <= sentence.tokens.lowerBound
            && quotation.tokens.upperBound >= sentence.tokens.upperBound - 1
    }

    /// The draft whose speaker goes on here, and whether the speech itself does.
    func carriedFrom(_ index: Int, _ passage: Int) -> (draft: Int, goesOn: Bool)? {
        var position = index - 1
        // A title or a word held at arm's length is nobody's turn.
        while position >= 0, scene.quotations[position].passage == passage, isScare(position) { position -= 1 }
        guard position >= 0, let before = draftOf[position], drafts[before].kind != .scare else { return nil }
        let last = scene.quotations[position]
        if last.passage == passage { return (before, drafts[before].kind == .direct) }
        // What is reported without marks in this passage is nearer than the passage before.
        if let reported = reportedBefore(passage) { return reported }
        guard last.passage == passage - 1, sameContext(passage, last.passage) else { return nil }
        if last.continuesInNext { return (before, true) }
        // A paragraph of words only, behind a paragraph that ends in somebody's words, is the same speaker's.
        let isNear =
            drafts[before].kind == .direct
            || scene.article.passages[last.passage].tokens.upperBound - last.tokens.upperBound < 12
        return isNear ? (before, false) : nil
    }

    /// The last draft of the passage, whose speaker's words go on here.
    func reportedBefore(_ passage: Int) -> (draft: Int, goesOn: Bool)? {
        guard let last = drafts.lastIndex(where: { $0.passage != passage || $0.kind != .scare }),
            drafts[last].passage == passage, drafts[last].kind != .scare
        else { return nil }
        return (last, false)
    }

    private func isScare(_ quotation: Int) -> Bool { draftOf[quotation].map { drafts[$0].kind == .scare } ?? false }

    func sameContext(_ passage: Int, _ other: Int) -> Bool {
        scene.article.passages[passage].context == scene.article.passages[other].context
    }

    /// `— Ana Duarte` in a passage of its own behind the words.
    private func signature(behind passage: Int) -> Phrase? {
        guard passage + 1 < scene.article.passages.count, sameContext(passage, passage + 1) else { return nil }
        let next = scene.article.passages[passage + 1].tokens
        return next.count < 16 ? signature(at: next.lowerBound, in: passage + 1) : nil
    }

    /// `― Ana Duarte` at the end of the passage, from the token at `start`.
    func signature(at start: Int, in passage: Int) -> Phrase? {
        let end = scene.article.passages[passage].tokens.upperBound
        guard start + 1 < end, end - start < 16, scene.tokens[start].kind == .dash else { return nil }
        let phrase = attachments.phrases.phrase(startingAt: start + 1, to: end)
        guard let phrase, case .name = phrase.kind else { return nil }
        return phrase
    }

    /// Gives words at the start of a passage, which nothing before attributes, the attribution behind them.
    mutating func attributeFromLater(since first: Int) {
        var follower: QuoteDraft?
        for index in drafts.indices[first...].reversed() where drafts[index].kind == .direct {
            if drafts[index].method == .none, let follower {
                drafts[index].phrase = follower.phrase
                drafts[index].method = .continuation
            } else if drafts[index].cue != nil {
                follower = drafts[index]
            }
        }
    }
}
