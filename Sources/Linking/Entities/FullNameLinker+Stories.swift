/// What only the articles of one story can tell: names that differ in more than their spelling.
extension FullNameLinker {
    /// `Gregor Aldous` is the father or the son whose role he has, or the only one of them whom his story names.
    func joinSuffixes(_ clusters: inout EntityClusters) {
        var bearers: [[String]: [Int]] = [:]
        for index in people(&clusters) {
            guard let name = clusters.members[index].name.person else { continue }
            bearers[[name.given[0], name.surname], default: []].append(index)
        }
        for group in bearers.values.filter({ (2...Self.mostNamesakes).contains($0.count) })
            .sorted(by: { $0[0] < $1[0] })
        {
            let suffixed = group.filter { clusters.members[$0].name.person?.suffix != nil }
            for member in group where clusters.members[member].name.person?.suffix == nil {
                join(member, toOneOf: suffixed, &clusters)
            }
        }
    }

    private func join(_ member: Int, toOneOf suffixed: [Int], _ clusters: inout EntityClusters) {
        let own = clusters.evidence(of: clusters.root(member))
        let inStory = Set(suffixed.map { clusters.root($0) })
            .filter { bearer in
                EntityEvidence.meet(own.stories, clusters.evidence(of: bearer).stories)
                    && !clusters.areKeptApart(member, bearer)
            }
        // Who is named beside the one is the other.
        let isTold = suffixed.contains { clusters.areKeptApart(member, $0) }
        let inRole = inStory.filter { EntityEvidence.meet(own.heads, clusters.evidence(of: $0).heads) }
        guard
            let bearer = inRole.count == 1
                ? inRole.first : inStory.count == 1 && (own.heads.isEmpty || isTold) ? inStory.first : nil
        else { return }
        clusters.joinUnlessKeptApart(
            member,
            bearer,
            because: inRole.isEmpty ? "suffix, same story" : "suffix, same role"
        )
    }

    /// Within one story, given names that begin alike are one where they are nearly the same or have one role
    /// (`Yevhen` and `Evgeny`, `Tom` and `Thomas`), and so are a given name and a surname in either order.
    func joinGivenNames(_ clusters: inout EntityClusters) {
        var blocks: [[UInt64]: [Int]] = [:]
        for index in people(&clusters) {
            guard let name = clusters.members[index].name.person else { continue }
            let surname = StableHash.of(Spelling.eastern(name.joinedSurname).map(UInt64.init))
            let bare = StableHash.of(Spelling.eastern(name.bareSurname).map(UInt64.init))
            let given = StableHash.of(Spelling.eastern(name.joinedGiven).map(UInt64.init))
            for story in clusters.evidence(of: clusters.root(index)).stories {
                blocks[[UInt64(story), 0, surname], default: []].append(index)
                if bare != surname { blocks[[UInt64(story), 0, bare], default: []].append(index) }
                blocks[[UInt64(story), 1, min(given, bare), max(given, bare)], default: []].append(index)
                let sounds = [name.joinedGiven, name.bareSurname]
                    .map { StableHash.of(Spelling.sound($0).map(UInt64.init)) }.sorted()
                blocks[[UInt64(story), 2] + sounds, default: []].append(index)
                blocks[[UInt64(story), 3, StableHash.of(name.letters)], default: []].append(index)
                if name.surname.contains("-") {
                    blocks[[UInt64(story), 3, StableHash.of(name.bareSurname)], default: []].append(index)
                }
                let ends = [StableHash.of(name.given[0]), StableHash.of(name.bareSurname)].sorted()
                blocks[[UInt64(story), 5] + ends, default: []].append(index)
                let begin = name.given[0] + " " + (Spelling.beginning(name.bareSurname).map(String.init) ?? "")
                blocks[[UInt64(story), 6, StableHash.of(begin)], default: []].append(index)
                let start = name.given[0] + " " + String(name.bareSurname.prefix(5))
                blocks[[UInt64(story), 4, StableHash.of(start)], default: []].append(index)
                guard name.given.count > 1 else { continue }
                let first = StableHash.of(Spelling.eastern(name.given[0]).map(UInt64.init))
                let rest = StableHash.of(Spelling.eastern(name.behindFirst).map(UInt64.init))
                blocks[[UInt64(story), 1, min(first, rest), max(first, rest)], default: []].append(index)
            }
        }
        for block in blocks.values.filter({ (2...Self.mostNamesakes).contains($0.count) })
            .sorted(by: { $0.lexicographicallyPrecedes($1) })
        {
            joinAlike(block, &clusters)
        }
    }

    private func joinAlike(_ block: [Int], _ clusters: inout EntityClusters) {
        for (place, right) in block.enumerated() {
            for left in block[..<place]
            where clusters.root(left) != clusters.root(right) && !clusters.areKeptApart(left, right) {
                guard let one = clusters.members[left].name.person, let two = clusters.members[right].name.person
                else { continue }
                let haveRole = clusters.support(left, right) == .role
                let said = saidTheSame(left, right, clusters)
                guard
                    let reason = Self.likeness(one, two, haveMore: haveRole ? "role" : said)
                        ?? (said != nil && areOfOneGivenName(one, two) ? "given name, same story and words" : nil)
                else { continue }
                clusters.joinUnlessKeptApart(right, left, because: reason)
            }
        }
    }

    /// Whether two names have one given name, and surnames that begin alike: `Niamh Ó Ceallaigh` and `Niamh O’Kelly`,
    /// of whom articles that give them the same words spell the surname in two tongues.
    private func areOfOneGivenName(_ one: PersonName, _ two: PersonName) -> Bool {
        guard let beginning = Spelling.beginning(one.bareSurname) else { return false }
        return one.suffix == two.suffix && one.given[0] == two.given[0]
            && one.given[0].utf8.count >= Self.fewestOfGiven && Spelling.beginning(two.bareSurname) == beginning
    }

    /// Shorter given names are borne by too many.
    private static let fewestOfGiven = 4

    /// `words` where both are quoted with the same words, else nil.
    private func saidTheSame(_ left: Int, _ right: Int, _ clusters: EntityClusters) -> String? {
        EntityEvidence.meet(spoken.runs(of: clusters.members[left]), spoken.runs(of: clusters.members[right]))
            ? "words" : nil
    }

    /// Whether the first word of the one name is the other's surname, and what is behind it the other's given names.
    private static func isReversed(_ one: PersonName, _ two: PersonName) -> Bool {
        one.given.count > 1 && Spelling.eastern(one.given[0]) == Spelling.eastern(two.bareSurname)
            && Spelling.eastern(one.behindFirst) == Spelling.eastern(two.joinedGiven)
    }

    /// `Youssef Haddadin` is Yusuf Haddadeen, and `Suh Jin-woo` Jin-woo Seo: transliterations of one name, in either order.
    private static func soundingAlike(_ one: PersonName, _ two: PersonName) -> String? {
        let words = (one.joinedGiven + one.bareSurname, two.joinedGiven + two.bareSurname)
        let reversed = two.bareSurname + two.joinedGiven
        if areAlike(one.joinedGiven, two.joinedGiven, one.bareSurname, two.bareSurname) {
            return Spelling.areNear(words.0, words.1) ? "spelling" : nil
        }
        guard areAlike(one.joinedGiven, two.bareSurname, one.bareSurname, two.joinedGiven) else { return nil }
        return Spelling.areNear(words.0, reversed) ? "family name first" : nil
    }

    /// Whether two surnames share five letters and more at the beginning: `Chatterjee` and `Chattopadhyay`.
    private static func beginAlike(_ one: String, _ two: String) -> Bool {
        let prefix = 5
        return one.utf8.count > prefix && two.utf8.count > prefix
            && one.utf8.prefix(prefix).elementsEqual(two.utf8.prefix(prefix))
            && !Spelling.differByGender(Spelling.transliterated(one), Spelling.transliterated(two), areSurnames: true)
    }

    private static func areAlike(_ given: String, _ other: String, _ surname: String, _ otherSurname: String) -> Bool {
        Spelling.soundAlike(given, other, areSurnames: false)
            && Spelling.soundAlike(surname, otherSurname, areSurnames: true)
    }

    /// Why two names of one story are one person's, or nil; `haveMore` is what else they have in common.
    private static func likeness(_ one: PersonName, _ two: PersonName, haveMore: String?) -> String? {
        guard one.suffix == two.suffix else { return nil }
        let given = (Spelling.eastern(one.given[0]), Spelling.eastern(two.given[0]))
        let surnames = (Spelling.eastern(one.bareSurname), Spelling.eastern(two.bareSurname))
        if Spelling.differByGender(given.0, given.1, areSurnames: false) { return nil }
        let areJoined = Spelling.eastern(one.joinedSurname) == Spelling.eastern(two.joinedSurname)
        if Spelling.eastern(one.joinedGiven) == surnames.1 && Spelling.eastern(two.joinedGiven) == surnames.0 {
            return "family name first, same story"
        }
        // `Dinh Quoc Bao` is Bao Dinh.
        if one.given.count != two.given.count, one.given[0] == two.bareSurname, two.given[0] == one.bareSurname {
            return "family name first, same story"
        }
        // `Chen Xiu Ying` is Xiuying Chen.
        if isReversed(one, two) || isReversed(two, one) { return "family name first, same story" }
        let letters = (one.letters, two.letters)
        if letters.0 == letters.1 { return "spaces, same story" }
        // `Salazar Pike` is Wren Salazar-Pike.
        if letters.0 == two.bareSurname || letters.1 == one.bareSurname { return "surname, same story" }
        if let reason = soundingAlike(one, two) { return reason + ", same story" }
        if haveMore != nil, one.given[0] == two.given[0], beginAlike(one.bareSurname, two.bareSurname) {
            return haveMore.map { "spelling, same story and \($0)" }
        }
        guard surnames.0 == surnames.1 || areJoined, one.middleAgrees(with: two) else { return nil }
        if given.0 == given.1 { return "particles, same story" }
        // `Emeka` is Chukwuemeka, and `Sam` Samuel.
        let isLonger = one.given[0].utf8.count > two.given[0].utf8.count
        let (short, long) = isLonger ? (two.given[0], one.given[0]) : (one.given[0], two.given[0])
        if short.utf8.count >= 5 && long.hasSuffix(short) || short.utf8.count >= 3 && long.hasPrefix(short) {
            return "given name, same story"
        }
        // `Gergő` is Gergely.
        let stem = short.dropLast()
        if (5...6).contains(short.utf8.count), long.utf8.count >= short.utf8.count + 2, long.hasPrefix(stem) {
            return "given name, same story"
        }
        guard given.0.first == given.1.first else { return nil }
        if min(given.0.count, given.1.count) >= 4, Spelling.distance(given.0, given.1) <= (given.0.count < 5 ? 1 : 2) {
            return "spelling, same story"
        }
        return haveMore.map { "given name, same story and \($0)" }
    }
}
