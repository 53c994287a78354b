import Model

/// Groups quotes that report the same words.
struct UtteranceGrouper {
    private let articles: [AnnotatedArticle]
    private let versions: [QuoteVersion]
    private let matcher = VersionMatcher()
    private var sets: DisjointSet
    /// For each set's smallest version, the longest of the set.
    private var longest: [Int]
    /// Likewise, whose its words are by its reports.
    private var votes: [SpeakerVotes]
    /// Likewise, its versions.
    private var members: [[Int]]

    /// Prepares the quotes of `articles`, given as versions.
    init(_ articles: [AnnotatedArticle], _ versions: [QuoteVersion]) {
        self.articles = articles
        self.versions = versions
        sets = DisjointSet(count: versions.count)
        longest = Array(versions.indices)
        votes = versions.map(SpeakerVotes.init)
        members = versions.indices.map { [$0] }
    }

    /// The utterances, in order of their ids.
    ///
    /// Versions are joined from the surest match on. Two groups become one only if they have no two speakers and their longest
    /// versions match too, so that a phrase in two speeches does not make them one, or a speaker says nearly the same in both;
    /// unless what they share leaves no doubt: then reports differ in whose words they are, and those count most that print the
    /// name beside the words.
    mutating func group() -> [Utterance] {
        for match in matches() { join(match) }
        joinContinuations()
        joinReports()
        joinHeadlines()
        return sets.groups().map(utterance).sorted { $0.id < $1.id }
    }

    private func matches() -> [VersionMatch] {
        VersionBlocks(versions).pairs()
            .compactMap { left, right -> VersionMatch? in
                guard let similarity = matcher.similarity(versions[left], versions[right]) else { return nil }
                return VersionMatch(left, right, of: versions, similarity: similarity, matcher)
            }
            .sorted()
    }

    private mutating func join(_ match: VersionMatch) {
        let left = sets.root(match.left)
        let right = sets.root(match.right)
        guard left != right, mayBeOne(match, left, right) else { return }
        let ends = (longest[left], longest[right])
        let isMatched = ends == (match.left, match.right) || ends == (match.right, match.left)
        let isCertain = match.isCertain || !versions[match.left].mayShareSpeaker(with: versions[match.right])
        guard isMatched || isCertain || match.isNear || matcher.similarity(versions[ends.0], versions[ends.1]) != nil
        else { return }
        unite(left, right)
    }

    /// Makes two groups, given by their smallest versions, one.
    private mutating func unite(_ left: Int, _ right: Int) {
        let ends = (longest[left], longest[right])
        let kept = sets.union(left, right)
        votes[kept] = votes[left].joined(with: votes[right])
        let isLarger = members[left].count >= members[right].count
        let smaller = members[isLarger ? right : left]
        if isLarger != (kept == left) { members.swapAt(left, right) }
        members[kept] += smaller
        members[kept == left ? right : left] = []
        let counts = (versions[ends.0].words.count, versions[ends.1].words.count)
        longest[kept] = counts.0 != counts.1 ? (counts.0 > counts.1 ? ends.0 : ends.1) : min(ends.0, ends.1)
    }

    /// Whether two groups may report one speaker's words: by their reports they have one, or the match leaves no doubt and
    /// no article gives the words to both, or hardly any where not both have a name beside the words.
    private func mayBeOne(_ match: VersionMatch, _ left: Int, _ right: Int) -> Bool {
        guard let one = votes[left].speaker, let two = votes[right].speaker, one != two else { return true }
        if match.isCertain { return !areTwo(left, right) }
        let versions = (versions[match.left], versions[match.right])
        // Who is named beside such words in some report is hardly mistaken for who is named beside others in another.
        let areNamed = votes[left].isSure && votes[right].isSure
        if versions.0.mayShareSpeaker(with: versions.1) {
            return !areNamed && matcher.sharesTellingWords(versions.0, versions.1)
        }
        return matcher.sharesTellingWords(versions.0, versions.1, toOneInFour: !areNamed)
    }

    /// Whether an article gives the same words to a speaker of the one group and to another of the other, each by name.
    private func areTwo(_ left: Int, _ right: Int) -> Bool {
        members[left].prefix(Self.mostAsked)
            .contains { one in
                members[right].prefix(Self.mostAsked)
                    .contains { two in
                        let (one, two) = (versions[one], versions[two])
                        let (short, long) = one.words.count <= two.words.count ? (one, two) : (two, one)
                        return one.isSure && two.isSure && one.speaker != two.speaker && one.sharesBody(with: two)
                            && WordSearch.firstRange(of: short.words, in: long.words) != nil
                    }
            }
    }

    /// Of so many versions of each of two groups it is asked whether an article gives them to two speakers.
    private static let mostAsked = 16

    /// Joins what goes on from other words in its article to their utterance, where it is one quotation over two paragraphs of
    /// which others report a part, or where another report holds words of both: `“Shoes don't lie”`, which anybody may say,
    /// behind `“I looked at their shoes,” he said`.
    private mutating func joinContinuations() {
        var versionOf: [QuoteReference: Int] = [:]
        for (index, version) in versions.enumerated() {
            for quote in version.quotes { versionOf[quote] = index }
        }
        for (index, version) in versions.enumerated() {
            for quote in version.quotes {
                guard let before = articles[quote.article].quotes[quote.quote].continues,
                    let other = versionOf[QuoteReference(article: quote.article, quote: before)]
                else { continue }
                let (left, right) = (sets.root(other), sets.root(index))
                guard left != right,
                    isOpen(before, in: quote.article) && areReported(left, right, outside: quote.article)
                        || version.words.count < QuoteVersion.stockPhrase && members[right].count == 1
                            && WordSearch.firstRange(of: version.words, in: versions[longest[left]].words) != nil
                        || areBridged(other, index, left, right)
                else { continue }
                unite(left, right)
                break
            }
        }
    }

    /// Whether a report of either of two groups holds words of both versions, of which the second goes on from the first.
    private func areBridged(_ first: Int, _ second: Int, _ left: Int, _ right: Int) -> Bool {
        guard members[left].count + members[right].count > 2, versions[first].speaker != nil else { return false }
        let bridge = SpeechBridge(versions[first], versions[second])
        return (members[left].prefix(Self.mostAsked) + members[right].prefix(Self.mostAsked))
            .contains { $0 != first && $0 != second && bridge.isHeld(by: versions[$0]) }
    }

    /// Joins a report that matches nothing to those words about the event with which it has most in common, where it has much
    /// less with any others: `the sun takes a fifth of the river before the frontier`.
    private mutating func joinReports() {
        let retellings = Retellings(versions, outlets: articles.map { $0.article.outlet?.name })
        for index in versions.indices where versions[index].isReported && members[sets.root(index)].count == 1 {
            let own = sets.root(index)
            guard let other = retellings.source(of: index, root: { sets.root($0) }) else { continue }
            unite(other, own)
        }
    }

    /// Joins words that stand in a headline alone to those of its article that hold them, where one utterance does:
    /// `“Closed for good”` over `“The mine is closed for good,” she said`.
    private mutating func joinHeadlines() {
        var inBodies: [Int: [Int]] = [:]
        for (index, version) in versions.enumerated() {
            for article in version.bodies { inBodies[article, default: []].append(index) }
        }
        for (index, version) in versions.enumerated()
        where version.bodies.isEmpty && members[sets.root(index)].count == 1 {
            let words = version.marked.isEmpty ? version.words : version.marked.flatMap { $0 }
            guard words.count >= Self.fewestOfHeadline, words.contains(where: { !SpokenWords.isLight($0) }),
                let article = version.quotes.first?.article
            else { continue }
            let holding = Set(
                inBodies[article, default: []].prefix(Self.mostInArticle)
                    .filter { WordSearch.firstRange(of: words, in: versions[$0].words) != nil }
                    .map { sets.root($0) }
            )
            let own = sets.root(index)
            guard holding.count == 1, let other = holding.first, other != own else { continue }
            unite(other, own)
        }
    }

    /// Fewer words of a headline may stand in anything.
    private static let fewestOfHeadline = 2
    /// In so many quotes of an article the words of its headline are looked for.
    private static let mostInArticle = 200

    /// Whether one of two groups has a quote of another article.
    private func areReported(_ left: Int, _ right: Int, outside article: Int) -> Bool {
        (members[left].prefix(Self.mostAsked) + members[right].prefix(Self.mostAsked))
            .contains { versions[$0].quotes.contains { $0.article != article } }
    }

    /// Whether no mark closes a quote, so that its speech goes on in the next paragraph.
    private func isOpen(_ quote: Int, in article: Int) -> Bool {
        let text = articles[article].article.text.utf8
        guard let end = articles[article].quotes[quote].spans.last?.end, end < text.count else { return false }
        return text[end] == UInt8(ascii: "\n") || text[end] == UInt8(ascii: "\r")
    }

    private func utterance(of group: [Int]) -> Utterance {
        let quotes =
            group.flatMap { version in
                versions[version].quotes.map { (id: id(of: $0), reference: $0, count: versions[version].words.count) }
            }
            .sorted { $0.id < $1.id }
        let most = quotes.map(\.count).max() ?? 0
        let canonical = quotes.first { $0.count == most } ?? quotes[0]
        return Utterance(
            id: "u-" + StableHash.hex(quotes[0].id),
            quotes: quotes.map(\.reference),
            canonical: canonical.reference,
            speaker: votes[group[0]].speaker
        )
    }

    private func id(of quote: QuoteReference) -> String { articles[quote.article].quoteID(quote.quote) }
}
