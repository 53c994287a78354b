import Language
import Model

/// Puts the names of the tagger and those of the rules together.
///
/// Where both see a name in the same words, the tagger says where it ends and what it names, but for the names of bodies
/// that the rules know by their words and the tagger has cut in two. What the rules alone see stays where its words tell
/// its kind.
struct NameJoiner {
    let article: ParsedArticle
    /// The parts of speech of the article's words.
    let tags: [PartOfSpeech]

    func join(_ rules: [NameMention], _ tagged: [NameTagger.Found]) -> [NameMention] {
        var bodyAt = [Int32](repeating: -1, count: article.tokens.count)
        for (index, name) in rules.enumerated() where name.tokens.count > 1 && name.evidence.contains(.organization) {
            for token in name.tokens { bodyAt[token] = Int32(index) }
        }
        let cut = mended(tagged.flatMap(withoutAdjectives).flatMap(parts(of:)))
        let parts = Dictionary(grouping: cut.indices) { index in
            let first = bodyAt[cut[index].tokens.lowerBound]
            return cut[index].tokens.allSatisfy { bodyAt[$0] == first } ? first : -1
        }
        var whole: Set<Int32> = []
        for (body, members) in parts where body >= 0 && members.count > 1 { whole.insert(body) }
        var joined = cut.filter { !whole.contains(bodyAt[$0.tokens.lowerBound]) }.compactMap(mention)
        joined += whole.flatMap { body in
            var name = rules[Int(body)]
            name.evidence.insert(.taggedOrganization)
            let found = NameTagger.Found(tokens: name.tokens, passage: name.passage, label: .organization)
            let isWhole = jointBeforePerson(found) == nil && jointBeforePlace(found) == nil
            return isWhole ? [name] : self.parts(of: found).compactMap(mention)
        }
        var taken = [Bool](repeating: false, count: article.tokens.count)
        for name in joined {
            for token in name.tokens { taken[token] = true }
        }
        joined += rules.filter { name in !name.tokens.contains { taken[$0] } && (isSure(name) || isUnknown(name)) }
            .map { mended($0, taken) }
        joined += arabicSurnames(taken) + placesInAdjectives(taken)
        joined.removeAll { isAmount($0.tokens) }
        joined.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
        joined = SplitNameJoiner(article: article).join(NicknameJoiner(article: article).join(joined))
        joined = RoleBodyReader(article: article).read(joined)
        return DatelineNameReader(article: article).read(BracketedNameReader(article: article).read(joined))
    }

    /// The names around and in adjectives made of names: `Paris` and `Euronext` in `Paris-based Euronext`, and `Rosneft` in
    /// `State-owned Rosneft`.
    private func withoutAdjectives(_ found: NameTagger.Found) -> [NameTagger.Found] {
        guard let adjective = found.tokens.first(where: { article.nameHyphen(in: $0) != nil }) else { return [found] }
        var names: [NameTagger.Found] = []
        let isWord = adjective == found.tokens.lowerBound && isWord(in: adjective)
        if !isWord {
            let name = found.tokens.lowerBound..<adjective + 1
            let label = adjective + 1 < found.tokens.upperBound ? NameLabel.other : found.label
            let isPlace = isPlace(name) || isSeat(of: adjective)
            names.append(NameTagger.Found(tokens: name, passage: found.passage, label: isPlace ? .place : label))
        }
        let rest = adjective + 1..<found.tokens.upperBound
        if !rest.isEmpty {
            names += withoutAdjectives(NameTagger.Found(tokens: rest, passage: found.passage, label: found.label))
        }
        return names
    }

    /// Whether the word that makes the adjective is none of a name: `State-owned`.
    private func isWord(in adjective: Int) -> Bool {
        let classes = article.classesOfCompounded(adjective) ?? []
        return classes.contains(.common) && classes.isDisjoint(with: [.place, .nationality, .anyGivenName])
    }

    private func isPlace(_ name: Range<Int>) -> Bool {
        let classes = article.lexicon.entry(of: article.text.string(article.nameRange(name))).classes
        return !classes.isDisjoint(with: [.place, .city])
    }

    /// Whether the adjective says where those are from or at home whom the next word names: `Kalin-born`, and, unlike a
    /// `Linux-based machine`, a `Kalin-based lender`.
    private func isSeat(of adjective: Int) -> Bool {
        guard let word = article.wordBehindHyphen(in: adjective) else { return false }
        if ["born", "bred", "raised", "headquartered"].contains(word) { return true }
        guard word == "based", adjective + 1 < article.tokens.count else { return false }
        let next = article.tokens[adjective + 1]
        return next.isCapitalized || next.is([.role, .personNoun, .firmKind, .organ, .group])
    }

    /// The places and peoples in adjectives that the tagger passed over: `the Moscow-based lawyer`.
    private func placesInAdjectives(_ taken: [Bool]) -> [NameMention] {
        article.passages.indices.flatMap { passage in
            article.passages[passage].tokens
                .compactMap { token -> NameMention? in
                    guard !taken[token], let classes = article.classesOfCompounded(token) else { return nil }
                    // `New Zealand-born`
                    let start = token > 0 && !taken[token - 1] && isPlace(token - 1..<token + 1) ? token - 1 : token
                    let isPlace = start < token || !classes.isDisjoint(with: [.place, .city])
                    guard isPlace || classes.contains(.nationality) else { return nil }
                    let label = isPlace ? NameLabel.place : .other
                    return mention(NameTagger.Found(tokens: start..<token + 1, passage: passage, label: label))
                }
        }
    }

    /// A person of a body is two names: `Teodora Lind of Orlec Energy`, `Damian Frost of the Dockers' Federation`; and so is
    /// a body of a person's: `the Farmers' League of Otto Lind`.
    private func parts(of found: NameTagger.Found) -> [NameTagger.Found] {
        if let joint = jointBeforePerson(found) {
            let person = joint + 1..<found.tokens.upperBound
            return [
                NameTagger.Found(tokens: found.tokens.lowerBound..<joint, passage: found.passage, label: .organization),
                NameTagger.Found(tokens: person, passage: found.passage, label: .person),
            ]
        }
        if let joint = jointBeforePlace(found) {
            let body = found.tokens.lowerBound..<joint
            let place = (article.isWord(joint + 1, "the") ? joint + 2 : joint + 1)..<found.tokens.upperBound
            return [
                NameTagger.Found(tokens: body, passage: found.passage, label: .organization),
                NameTagger.Found(tokens: place, passage: found.passage, label: .place),
            ]
        }
        guard found.label == .person || isPersonOfBody(found), let joint = found.tokens.first(where: { isJoint($0) }),
            joint > found.tokens.lowerBound, joint + 1 < found.tokens.upperBound
        else { return [found] }
        let person = NameTagger.Found(
            tokens: found.tokens.lowerBound..<joint,
            passage: found.passage,
            label: .person
        )
        var rest = joint + 1..<found.tokens.upperBound
        if found.label == .organization {
            rest = rest.dropFirst()
            // What is cut amid the body's name, the rules have whole.
            if !isBodyEnd(found.tokens.upperBound - 1) { return [person] }
        }
        return [person, NameTagger.Found(tokens: rest, passage: found.passage, label: .organization)]
    }

    /// Whether what was taken for one body begins with a given name and a surname, before `of the`.
    private func isPersonOfBody(_ found: NameTagger.Found) -> Bool {
        let start = found.tokens.lowerBound
        guard found.label == .organization, let joint = found.tokens.first(where: { article.isWord($0, "of") }),
            (2...3).contains(joint - start), joint + 2 < found.tokens.upperBound, article.isWord(joint + 1, "the")
        else { return false }
        let first = article.tokens[start]
        return first.is(.anyGivenName) && !first.is([.common, .place, .nationality])
            && !(start..<joint).contains { isBodyEnd($0) || article.tokens[$0].is(.placeWord) }
    }

    /// Where `of` stands between a body's name and one of two or three words that begins with a given name, a title before it
    /// or not: `the Union for Renewal of Prime Minister Wanjiru Kamau`.
    private func jointBeforePerson(_ found: NameTagger.Found) -> Int? {
        guard found.label == .organization, let joint = found.tokens.last(where: { article.isWord($0, "of") }),
            joint > found.tokens.lowerBound
        else { return nil }
        let titles = (joint + 1..<found.tokens.upperBound).prefix { article.tokens[$0].is([.title, .role]) }
        let name = joint + 1 + titles.count..<found.tokens.upperBound
        guard (2...3).contains(name.count), let last = name.last, !isBodyEnd(last),
            !article.tokens[last].is([.placeWord, .eventWord, .place]),
            name.allSatisfy({ article.tokens[$0].isCapitalized })
        else { return nil }
        let first = article.tokens[name.lowerBound]
        return !titles.isEmpty || first.is(.anyGivenName) && !first.is([.common, .place, .nationality]) ? joint : nil
    }

    /// Where `of` stands between a firm's or club's name, which no word for a kind of body ends, and the place where it is at
    /// home: `Severoil of Russia`, `Selat Capital of Malaysia`, but not `the Bank of England`.
    private func jointBeforePlace(_ found: NameTagger.Found) -> Int? {
        guard found.label == .organization, let joint = found.tokens.first(where: { article.isWord($0, "of") }),
            joint > found.tokens.lowerBound, joint + 1 < found.tokens.upperBound
        else { return nil }
        let start = article.isWord(joint + 1, "the") ? joint + 2 : joint + 1
        guard start < found.tokens.upperBound, isPlace(start..<found.tokens.upperBound) else { return nil }
        let head = article.tokens[joint - 1]
        let isFirm =
            joint - found.tokens.lowerBound > 1
            && (LegalForm.stands(at: joint - 1, in: article) || Self.firmEnds.contains(article.folded(joint - 1)))
        let isKind = head.kind != .word || head.is([.common, .bodyWord, .placeWord, .title])
        return isFirm || !isKind ? joint : nil
    }

    /// Words that end the names of firms and need no place behind them.
    private static let firmEnds: Set<String> = ["holdings", "capital", "industries", "partners", "group", "motors"]

    private func isBodyEnd(_ index: Int) -> Bool { article.tokens[index].is([.organizationWord, .bodyWord]) }

    private func isJoint(_ index: Int) -> Bool {
        ["of", "for", "from", "at"].contains { article.isWord(index, $0) }
    }

    private func isSure(_ name: NameMention) -> Bool {
        !name.evidence.isDisjoint(with: [.person, .organization, .place, .event, .group, .masculine, .feminine, .body])
    }

    /// Surnames with their article that stand alone, which begin with a small letter: `Captain al-Rashid`.
    private func arabicSurnames(_ taken: [Bool]) -> [NameMention] {
        article.passages.indices.flatMap { passage in
            article.passages[passage].tokens
                .filter { !taken[$0] && ArabicSurname.stands(at: $0, in: article) }
                .compactMap { mention(NameTagger.Found(tokens: $0..<$0 + 1, passage: passage, label: .person)) }
        }
    }

    /// Whether its words, amid a sentence, are words that no list knows, or several words that have no other reason for
    /// their capitals: nothing else is written so.
    private func isUnknown(_ name: NameMention) -> Bool {
        guard let sentence = sentence(of: name.tokens, in: name.passage) else { return false }
        let capitals = name.tokens.filter { article.tokens[$0].isCapitalized }
        let isRare = name.tokens.allSatisfy(isRare)
        let before = name.tokens.lowerBound - 1
        let isAmid = before >= sentence.lowerBound && article.tokens[before].kind == .word
        // Where a sentence begins with it, its part of speech has to tell: `Varga opened the meeting`.
        let first = name.tokens.lowerBound
        guard isAmid || isRare && tags[first] == .name && !endsLikeWord(first) else { return false }
        return (isRare || capitals.count > 1)
            && capitals.allSatisfy { index in
                let token = article.tokens[index]
                return !token.is([.function, .title, .role, .thing, .weekday, .month])
                    && !token.shape.contains(.allCapitals)
            }
    }

    /// Whether a word with a capital is on no list, and no adjective (`Swiss-German`) or plural of an abbreviation (`MEPs`).
    private func isRare(_ index: Int) -> Bool {
        let word = article.text[article.tokens[index].range]
        let isPlural =
            word.count > 2 && word.last == UInt8(ascii: "s") && word.dropLast().allSatisfy { $0 &- 0x41 < 26 }
        // `Pryce-Hall` is a name, `Swiss-German` and `Anglo-Saxon` are words with a nationality in them.
        let parts = word.split(separator: UInt8(ascii: "-"))
        let areNames =
            parts.count == 1
            || parts.allSatisfy { part in
                part.count > 2 && part[part.startIndex] &- 0x41 < 26
                    && article.lexicon.entry(WordKey.of(WordFolder.standard.fold(part))).classes
                        .isDisjoint(with: [.common, .nationality, .place])
            }
        return word.count > 1 && article.tokens[index].isCapitalized && !article.tokens[index].is(.common) && !isPlural
            && areNames
    }

    /// Whether a word ends as words of the language do and names seldom.
    private func endsLikeWord(_ index: Int) -> Bool {
        let word = article.text[article.tokens[index].range]
        return ["ly", "ing", "ed", "tion", "ness", "ment", "ity", "ism", "able", "ees", "ers", "ists"]
            .contains { word.count > $0.utf8.count + 2 && word.suffix($0.utf8.count).elementsEqual($0.utf8) }
    }

    /// A name of the rules without what describes somebody in it.
    private func mended(_ name: NameMention, _ taken: [Bool]) -> NameMention {
        guard let sentence = sentence(of: name.tokens, in: name.passage) else { return name }
        let bounds = NameBounds(article: article, sentence: sentence, taken: taken)
        let isThing = !name.evidence.isDisjoint(with: [.organization, .place, .event, .group, .body])
        let tokens = bounds.mended(name.tokens, isPerson: !isThing)
        if tokens == name.tokens { return name }
        let scanner = NameScanner(article: article, passage: name.passage, sentence: sentence)
        return scanner.mention(tagged: tokens)
    }

    /// Whether a single word is a title that stands for whoever has it: `the Speaker`, `Chancellor`.
    private func isTitleAlone(_ name: Range<Int>) -> Bool {
        guard name.count == 1, let first = name.first else { return false }
        let word = article.tokens[first]
        return word.is(.common) && word.is(.title) && word.is([.role, .office]) && !word.is([.givenName, .place])
    }

    /// Whether a single word is an amount of money: `N310bn`, `A$4m`.
    private func isAmount(_ name: Range<Int>) -> Bool {
        guard name.count == 1, let first = name.first else { return false }
        let word = article.text[article.tokens[first].range]
        let isDigit = { (byte: UInt8) in byte &- 0x30 < 10 }
        guard let number = word.firstIndex(where: isDigit), let last = word.lastIndex(where: isDigit),
            number - word.startIndex <= 3
        else { return false }
        return ["bn", "m", "mn", "k", "tn", "million", "billion"]
            .contains { word[(last + 1)...].elementsEqual($0.utf8) }
    }

    private func sentence(of tokens: Range<Int>, in passage: Int) -> Range<Int>? {
        article.passages[passage].sentences.first { $0.contains(tokens.lowerBound) }
    }

    /// The names with their bounds mended.
    private func mended(_ found: [NameTagger.Found]) -> [NameTagger.Found] {
        var taken = [Bool](repeating: false, count: article.tokens.count)
        for name in found {
            for token in name.tokens { taken[token] = true }
        }
        return found.map { name in
            guard let sentence = sentence(of: name.tokens, in: name.passage) else { return name }
            let bounds = NameBounds(article: article, sentence: sentence, taken: taken)
            return NameTagger.Found(
                tokens: bounds.mended(name.tokens, isPerson: name.label == .person),
                passage: name.passage,
                label: name.label
            )
        }
    }

    private func mention(_ found: NameTagger.Found) -> NameMention? {
        guard let sentence = sentence(of: found.tokens, in: found.passage) else { return nil }
        let scanner = NameScanner(article: article, passage: found.passage, sentence: sentence)
        var name = scanner.mention(tagged: found.tokens)
        guard !name.tokens.isEmpty, !isTitleAlone(name.tokens) else { return nil }
        let isFirm =
            name.tokens.count > 1
            && (LegalForm.stands(at: name.tokens.upperBound - 1, in: article)
                || LegalForm.leads(name.tokens.lowerBound, in: article))
        switch isFirm ? .organization : found.label {
        case .person: name.evidence.insert(.taggedPerson)
        case .organization: name.evidence.insert(.taggedOrganization)
        case .place: name.evidence.insert(.taggedPlace)
        default: name.evidence.insert(.taggedOther)
        }
        return name
    }
}
