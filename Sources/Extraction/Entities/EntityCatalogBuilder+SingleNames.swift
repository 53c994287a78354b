import Language
import Model

/// Whom or what single names stand for: surnames, given names, names that somebody goes by, short forms of bodies.
extension EntityCatalogBuilder {
    mutating func joinSingleNames() {
        var byWord: [String: Int] = [:]
        let people = drafts.indices.filter { drafts[$0].isPerson }
        let bySurname = Dictionary(grouping: people) { drafts[$0].surname }
        var byGivenName = Dictionary(grouping: people) { drafts[$0].words.first ?? "" }
        for person in people {
            for word in drafts[person].words.dropFirst().dropLast() where nicknames.contains(word) {
                byGivenName[word, default: []].append(person)
            }
        }
        let byAcronym = AcronymBook(article: article, names: names, words: words).drafts(among: drafts)
        let surnames = Dictionary(grouping: bySurname.keys.sorted()) { String($0.prefix(1)) }
        let bodies = BodyBook(
            article: article,
            names: names,
            words: words,
            bodies: drafts.indices.filter { drafts[$0].words.count > 1 && typer.type(of: drafts[$0]) == .organization }
                .map { ($0, drafts[$0]) }
        )
        royals = Set(names.indices.filter { names[$0].tokens.count == 1 && isRoyal($0) }.compactMap { words[$0].first })
        let reader = CallNameReader(article: article)
        var callNames: [String: Int] = [:]
        for index in names.indices where names[index].tokens.count == 1 && draftOf[index] < 0 {
            let word = singular(index)
            if callNames[word] == nil, reader.isCallName(names[index]), let person = lastNamed(people, before: index) {
                callNames[word] = person
                if let known = byWord[word] { move(known, to: person) }
            }
            if let person = callNames[word] {
                add(index, to: person)
                continue
            }
            var draft = person(index, word, bySurname, byGivenName) ?? byAcronym[word.filter { $0 != "." }]
            let isIntroduced = draft.map { drafts[$0].mentions.contains { $0 < index } }
            if let body = bodies.body(named: index, personIsIntroduced: isIntroduced) { draft = body }
            if draft == nil, byWord[word] == nil { draft = misspelled(word, surnames, bySurname) }
            draft = draft ?? byWord[word]
            if draft == nil {
                draft = drafts.count
                byWord[word] = draft
                drafts.append(EntityDraft(words: [word], mentions: []))
            }
            if let draft { add(index, to: draft) }
        }
    }

    /// Whoever of some people was named last before a name.
    private func lastNamed(_ people: [Int], before name: Int) -> Int? {
        people.filter { (drafts[$0].mentions.first ?? name) < name }.suffix(Self.mostCompared)
            .max { lastMention(of: $0, before: name) < lastMention(of: $1, before: name) }
    }

    /// The word of a single name; of a people's, without the plural: `Canadians` are who is Canadian.
    private func singular(_ name: Int) -> String {
        let word = words[name].first ?? ""
        let isPlural = names[name].evidence.contains(.group) && word.hasSuffix("ns") && word.utf8.count > 4
        return isPlural ? String(word.dropLast()) : word
    }

    /// The person of that surname or given name, the one named last where there are several.
    private func person(
        _ name: Int,
        _ word: String,
        _ bySurname: [String: [Int]],
        _ byGivenName: [String: [Int]]
    ) -> Int? {
        let evidence = names[name].evidence
        if !evidence.isDisjoint(with: [.place, .group]) && evidence.isDisjoint(with: [.masculine, .feminine]) {
            // `Washington` is the man only where nothing says that it is the city.
            if evidence.contains(.location) || !evidence.contains(.speaks) { return nil }
        }
        // `the steelmaker Rettenbacher` is no Johannes Rettenbacher.
        if evidence.contains(.body), evidence.isDisjoint(with: [.masculine, .feminine]), names[name].role.isEmpty {
            return nil
        }
        var candidates = bySurname[word] ?? []
        if !isGivenName(word), names[name].evidence.isDisjoint(with: [.masculine, .feminine]) || candidates.isEmpty {
            // `Zhou` is Zhou Yulan as well as Helen Zhou.
            candidates += byGivenName[word] ?? []
        } else if candidates.isEmpty, !royals.contains(word) {
            candidates = byGivenName[word].flatMap { $0.count == 1 ? $0 : nil } ?? []
        }
        candidates = candidates.filter { candidate in
            agrees(drafts[candidate].evidence, with: evidence) && !isUnrelated(candidate, to: name)
                && !hasOtherRole(candidate, than: name) && !hasOtherTitle(candidate, than: name)
        }
        candidates = ofGender(ofGeneration(candidates, name), evidence)
        // `The son of Edmund Thorne is to run. Thorne, 49, said` names the son.
        if candidates.count == 1, namesakes.isIntroduced(names[name]), isOnlyRelative(candidates[0], before: name) {
            return nil
        }
        if candidates.count > 1, namesakes.isRelative(names[name]) {
            candidates.removeAll { lastMention(of: $0, before: name) == name - 1 }
        }
        if candidates.count < 2 { return candidates.first }
        return candidates.max { lastMention(of: $0, before: name) < lastMention(of: $1, before: name) }
    }

    /// Whether a title stands before the surname that is none of the person's, whom the text names later only: `President
    /// Sarr` is not `the interior minister, Cheikh Sarr`.
    private func hasOtherTitle(_ person: Int, than name: Int) -> Bool {
        guard let last = names[name].role.last, article.tokens[last].is(.office),
            drafts[person].mentions.first.map({ $0 > name }) ?? false
        else { return false }
        let title = article.folded(last)
        let roles = drafts[person].mentions.prefix(Self.mostRead)
            .flatMap { Array(names[$0].role) + [names[$0].tokens.lowerBound - 2].filter { $0 >= 0 } }
            .filter { article.tokens[$0].is(.office) }
        return !roles.isEmpty && !roles.contains { article.folded($0) == title }
    }

    /// Whether the text introduces the surname with a role before a comma that is none of the person's: `its secretary, Brady`
    /// is no fire chief.
    private func hasOtherRole(_ person: Int, than name: Int) -> Bool {
        let comma = names[name].tokens.lowerBound - 1
        guard comma > 0, article.tokens[comma].kind == .comma, article.tokens[comma - 1].is(.role) else { return false }
        let role = article.folded(comma - 1)
        let known = drafts[person].mentions.prefix(Self.mostRead).filter { $0 < name && !names[$0].role.isEmpty }
        return !known.isEmpty && !known.contains { names[$0].role.contains { article.folded($0) == role } }
    }

    /// Whether the person was named so far only to tell whose relative somebody is.
    private func isOnlyRelative(_ person: Int, before name: Int) -> Bool {
        let before = drafts[person].mentions.prefix { $0 < name }
        return !before.isEmpty && before.prefix(Self.mostRead).allSatisfy { namesakes.isRelative(names[$0]) }
    }

    /// Whether a title of those stands before the name who go by their given names: `Prince Charles` is no Charles Kennedy.
    private func isRoyal(_ name: Int) -> Bool {
        let titles = ["prince", "princess", "king", "queen", "pope"]
        return titles.contains { article.isWord(names[name].tokens.lowerBound - 1, $0) }
    }

    /// Whether the text introduces the person as a relative, or no relative, of the one whom it called by the surname before.
    private func isUnrelated(_ person: Int, to name: Int) -> Bool {
        guard let first = drafts[person].mentions.first(where: { names[$0].tokens.count > 1 }) else { return false }
        return first > name && (namesakes.isUnrelated(names[first]) || namesakes.isKinOfOther(names[first]))
    }

    /// Of several, `the younger Thorne` is he whose name ends in `Jr`.
    private func ofGeneration(_ people: [Int], _ name: Int) -> [Int] {
        let before = names[name].tokens.lowerBound - 1
        let isYounger = article.isWord(before, "younger")
        guard people.count > 1, isYounger || article.isWord(before, "elder") else { return people }
        let fitting = people.filter { person in
            let isElder = drafts[person].suffix.map { $0.hasPrefix("sr") } ?? true
            return isElder != isYounger
        }
        return fitting.isEmpty ? people : fitting
    }

    /// Of several, those whose given names are what the title says, or else are not the contrary: of Seán and Úna Devane,
    /// `Mr Devane` is Seán.
    private func ofGender(_ people: [Int], _ evidence: NameMention.Evidence) -> [Int] {
        guard people.count > 1, !evidence.isDisjoint(with: [.masculine, .feminine]) else { return people }
        let isMasculine = evidence.contains(.masculine)
        func called(_ gender: WordClass) -> [Int] {
            people.filter { article.lexicon.entry(of: drafts[$0].words.first ?? "").classes.contains(gender) }
        }
        let fitting = called(isMasculine ? .masculineName : .feminineName)
        if !fitting.isEmpty { return fitting }
        let others = Set(called(isMasculine ? .feminineName : .masculineName))
        return others.count < people.count ? people.filter { !others.contains($0) } : people
    }

    private func agrees(_ known: EvidenceCount, with evidence: NameMention.Evidence) -> Bool {
        if evidence.contains(.masculine) { return known.feminine == 0 }
        if evidence.contains(.feminine) { return known.masculine == 0 }
        return true
    }

    /// The place among the names of the draft's last mention before `name`; one that only follows counts least, and so does
    /// one whom the text brings in as somebody's relative, or as none: the surname is the other's.
    private func lastMention(of draft: Int, before name: Int) -> Int {
        let mentions = drafts[draft].mentions
        let isRelation = mentions.prefix(Self.mostRead)
            .contains { namesakes.isRelation(names[$0]) || namesakes.isUnrelated(names[$0]) }
        return (isRelation ? nil : mentions.last { $0 < name && !namesakes.isAside(names[$0]) })
            ?? -(mentions.first ?? 0) - 1
    }

    /// A surname with one wrong letter, where nobody bears the word as it is printed.
    private func misspelled(_ word: String, _ surnames: [String: [String]], _ bySurname: [String: [Int]]) -> Int? {
        guard word.utf8.count >= 6, let alike = surnames[String(word.prefix(1))] else { return nil }
        let similar = alike.prefix(Self.mostCompared).filter { SpellingDistance.isTypo(word, of: $0) }
        guard similar.count == 1, let people = similar.first.flatMap({ bySurname[$0] }), people.count == 1 else {
            return nil
        }
        return people.first
    }
}
