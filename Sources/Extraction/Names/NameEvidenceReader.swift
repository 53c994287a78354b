import Language
import Model

/// Reads what speaks for the kind of a name: the words in it and around it.
struct NameEvidenceReader {
    let article: ParsedArticle
    let sentence: Range<Int>

    private var tokens: [Token] { article.tokens }

    func evidence(of name: Range<Int>, role: Range<Int>) -> NameMention.Evidence {
        var evidence = inside(name)
        evidence.formUnion(before(name))
        if !role.isEmpty && !evidence.contains(.organization) {
            evidence.insert(.person)
            // `Transport Minister Park Ji-won` is nowhere.
            if role.last.map({ tokens[$0].is(.title) }) == true, !evidence.contains(.place) {
                evidence.insert(.taggedPerson)
            }
            for index in role { evidence.formUnion(gender(index)) }
        }
        if name.count > 1 && role.isEmpty && isIntroduced(name) {
            // The text says so as surely as a tagger would: Ji-won Park is no park.
            evidence.formUnion([.person, .taggedPerson])
            evidence.remove(.place)
        }
        if name.count == 1 && role.isEmpty && hasState(name) { evidence.insert(.location) }
        if speaks(name) { evidence.insert(.speaks) }
        if isSomebody(name), evidence.isDisjoint(with: [.organization, .place]) {
            evidence.formUnion([.person, .taggedPerson])
        }
        // `Mr Grace` is introduced by more than a name that many bear.
        if !role.isEmpty || !evidence.isDisjoint(with: [.masculine, .feminine]) { evidence.remove(.givenName) }
        if BodyEvidenceReader(article: article, sentence: sentence).isBody(name) {
            evidence.insert(.body)
            // `shares in Severoil` are no place.
            evidence.remove(.location)
        }
        return evidence
    }

    /// Whether a comma parts the name from what its bearer is: `the transport minister, Ji-won Park, flew`.
    private func isIntroduced(_ name: Range<Int>) -> Bool {
        let comma = name.lowerBound - 1
        guard comma > sentence.lowerBound, tokens[comma].kind == .comma, name.upperBound < sentence.upperBound else {
            return false
        }
        let next = tokens[name.upperBound]
        let isClosed = next.kind == .comma || next.isTerminal || article.isSpeechVerb(name.upperBound)
        return isClosed && tokens[comma - 1].is(.role) && !tokens[comma - 1].isCapitalized
            && !tokens[name.upperBound - 1].is(.organizationWord)
    }

    /// Whether `who` and a verb of one alone stand behind the name: `Damian Frost, who has led it since 2015,`; clubs have
    /// verbs of many (`Rovers, who have won`).
    private func isSomebody(_ name: Range<Int>) -> Bool {
        let comma = name.upperBound
        guard comma + 2 < sentence.upperBound, tokens[comma].kind == .comma, article.isWord(comma + 1, "who") else {
            return false
        }
        let isOne = ["is", "was", "has"].contains { article.isWord(comma + 2, $0) }
        // Of several that `and` joins, none is the one.
        return isOne && !(name.lowerBound > sentence.lowerBound && tokens[name.lowerBound - 1].is(.coordinator))
    }

    private func inside(_ name: Range<Int>) -> NameMention.Evidence {
        var evidence: NameMention.Evidence = []
        let first = tokens[name.lowerBound]
        let last = tokens[name.upperBound - 1]
        if name.count > 1 {
            if last.is(.organizationWord) || hasOrganizationHead(name)
                || LegalForm.stands(at: name.upperBound - 1, in: article)
                || LegalForm.leads(name.lowerBound, in: article)
            {
                evidence.insert(.organization)
            }
            if last.is(.placeWord) && !last.is(.organizationWord) { evidence.insert(.place) }
            if last.is(.eventWord) { evidence.insert(.event) }
            // `BBC Sport`, but not `JK Rowling`
            let isShouted = last.shape.contains(.allCapitals)
            if first.shape.contains(.allCapitals), !isShouted, (3...5).contains(first.range.count), !first.is(.title) {
                evidence.insert(.organization)
            }
            if last.is(.suffix) { evidence.insert(.person) }
            // `Peter Lindqvist Lines`, `Santa Rima Observatory`
            let isBody = last.is(.bodyWord) && (name.count > 2 || !first.is(.givenName))
            if first.is(.anyGivenName) && !evidence.contains(.organization) && !isBody {
                evidence.formUnion([.person, .givenName])
            }
            if name.dropFirst().contains(where: { tokens[$0].shape.contains(.initial) }) { evidence.insert(.person) }
        } else {
            if first.is(.nationality) { evidence.insert(.group) }
            if first.is(.organizationWord) { evidence.insert(.organization) }
            if first.is(.givenName) { evidence.formUnion([.person, .givenName]) }
            let isAcronym = first.shape.contains(.allCapitals) && first.range.count <= 5
            if isDateline(name) {
                evidence.insert(.place)
            } else if isAcronym && !first.is(.place) {
                evidence.insert(.organization)
            }
        }
        if name.count > 1, name.count <= 3, isDateline(name) { evidence.insert(.place) }
        let phrase = article.text.string(article.nameRange(name))
        let known = article.lexicon.entry(of: phrase).classes
        if known.contains(.place) { evidence.insert(.place) }
        if known.contains(.nationality) { evidence.insert(.group) }
        if known.contains(.city) { evidence.insert(.city) }
        return evidence
    }

    /// Whether the name stands in capitals at the start of a paragraph with a dash or stop behind it.
    private func isDateline(_ name: Range<Int>) -> Bool {
        let next = name.upperBound
        guard name.lowerBound == sentence.lowerBound, next < article.tokens.count,
            tokens[name.lowerBound].shape.contains([.allCapitals, .lineStart])
        else { return false }
        guard name.allSatisfy({ tokens[$0].shape.contains(.allCapitals) }) else { return false }
        return tokens[next].kind == .dash || name.count == 1 && tokens[next].kind == .stop
    }

    private func hasOrganizationHead(_ name: Range<Int>) -> Bool {
        let joint = name.first { tokens[$0].is(.connector) && !tokens[$0].isCapitalized }
        guard let joint, joint > name.lowerBound else { return false }
        return tokens[joint - 1].is(.organizationWord)
    }

    private func before(_ name: Range<Int>) -> NameMention.Evidence {
        guard name.lowerBound > sentence.lowerBound else { return [] }
        let index = name.lowerBound - 1
        let leads = ["in", "near", "at", "off", "outside", "across", "around", "throughout", "inside"]
        if leads.contains(where: { article.isWord(index, $0) }) { return .location }
        // `his home town of Kalin`, `the island of St Aldric`
        if article.isWord(index, "of"), index > sentence.lowerBound, tokens[index - 1].is(.placeWord),
            !tokens[index - 1].isCapitalized
        {
            return .location
        }
        let directions = ["from", "through", "towards", "toward", "above", "along", "beyond"]
        if directions.contains(where: { article.isWord(index, $0) }) { return .direction }
        // `the Halvern docks` says nothing of Halvern.
        let next = name.upperBound
        let isModifier =
            next < sentence.upperBound && tokens[next].kind == .word && !tokens[next].is(.function)
            && tokens[next].entry.verb < 0
        return article.isWord(index, "the") && !isModifier ? .article : []
    }

    /// Whether something that countries and towns have is the name's: `Halvern's biggest container port`.
    private func hasState(_ name: Range<Int>) -> Bool {
        let clitic = name.upperBound
        guard clitic < sentence.upperBound, tokens[clitic].kind == .clitic else { return false }
        for index in clitic + 1..<min(clitic + 5, sentence.upperBound) {
            guard tokens[index].kind == .word, !tokens[index].isCapitalized else { return false }
            if tokens[index].is([.stateWord, .placeWord]) { return true }
            if tokens[index].is(.function) { return false }
        }
        return false
    }

    /// The gender that a title itself tells.
    private func gender(_ index: Int) -> NameMention.Evidence {
        let masculine = ["mr", "mr.", "sir", "lord", "chairman", "congressman", "spokesman", "king", "prince", "pope"]
        let feminine = ["mrs", "mrs.", "ms", "ms.", "miss", "dame", "lady", "chairwoman", "spokeswoman", "queen"]
        if masculine.contains(where: { article.isWord(index, $0) }) { return .masculine }
        return feminine.contains(where: { article.isWord(index, $0) }) ? .feminine : []
    }

    /// Whether a verb of saying stands directly behind the name, or before it where a quotation does.
    private func speaks(_ name: Range<Int>) -> Bool {
        // In `the government of Halvern said` it is the government that speaks.
        if name.lowerBound > sentence.lowerBound, tokens[name.lowerBound - 1].is(.preposition) { return false }
        let next = name.upperBound
        if next < sentence.upperBound, article.isSpeechVerb(next) { return true }
        // `DUARTE: “…”`
        if next + 1 < sentence.upperBound, tokens[next].kind == .colon, tokens[next + 1].kind == .quotationMark {
            return true
        }
        return name.lowerBound > sentence.lowerBound && article.isSpeechVerb(name.lowerBound - 1)
            && article.isWord(name.lowerBound - 1, "said")
    }
}
