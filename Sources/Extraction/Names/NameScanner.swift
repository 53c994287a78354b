import Language
import Model

/// Reads the names of one sentence from left to right.
struct NameScanner {
    let article: ParsedArticle
    let passage: Int
    let sentence: Range<Int>

    private var tokens: [Token] { article.tokens }

    init(article: ParsedArticle, passage: Int, sentence: Range<Int>) {
        self.article = article
        self.passage = passage
        self.sentence = sentence
    }

    mutating func scan(into mentions: inout [NameMention]) {
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            guard canBegin(index) else {
                index += 1
                continue
            }
            let end = runEnd(from: index)
            for part in parts(index..<end) { read(part, into: &mentions) }
            index = end
        }
    }

    private func canBegin(_ index: Int) -> Bool {
        tokens[index].isCapitalized && !isCompound(index)
    }

    /// Whether the word is an adjective made of a name: `Russian-held`.
    private func isCompound(_ index: Int) -> Bool {
        let bytes = article.text[tokens[index].range]
        guard let hyphen = bytes.lastIndex(of: UInt8(ascii: "-")), hyphen + 2 < bytes.endIndex else { return false }
        let tail = bytes[(hyphen + 1)...]
        guard let first = tail.first, first &- 0x61 < 26 else { return false }
        // `Co-operation` is a word in two spellings.
        let whole = WordFolder.standard.fold(bytes.filter { $0 != UInt8(ascii: "-") })
        if lexicon.entry(WordKey.of(whole)).classes.contains(.common) { return false }
        return !tokens[index].is(.common) && lexicon.entry(WordKey.of(tail)).classes.contains(.common)
    }

    /// The end of the longest run of capitals and joining words that begins at `start`.
    private func runEnd(from start: Int) -> Int {
        var end = start + 1
        while end < sentence.upperBound {
            if tokens[end].isCapitalized && !isCompound(end) {
                end += 1
                continue
            }
            let next = joined(after: end, from: start)
            if next == end { break }
            end = next
        }
        return end
    }

    /// The index behind joining words at `index` and the capital after them, or `index` where nothing is joined.
    private func joined(after index: Int, from start: Int) -> Int {
        var next = index
        let before = tokens[index - 1]
        let isNumberOfName = tokens[index].kind == .number && before.is([.organizationWord, .placeWord])
        if isNumberOfName && tokens[index].range.count <= 3 { return index + 1 }
        if isPluralPossessive(index) {
            // `Dockworkers’ Federation`
            next += 1
        } else if tokens[index].kind == .clitic && isNamedAfter(index, from: start) {
            next += 1
        } else if tokens[index].is(.particle) && !tokens[index].is(.preposition) {
            while next < sentence.upperBound && next < index + 3 && tokens[next].is(.particle) { next += 1 }
        } else if tokens[index].is(.connector) && joins(index, from: start) {
            next += 1
            if next < sentence.upperBound && article.isWord(next, "the") { next += 1 }
        } else if tokens[index].kind == .symbol && article.text[tokens[index].range].first == UInt8(ascii: "&") {
            next += 1
        }
        guard next > index, next < sentence.upperBound, canBegin(next) else { return index }
        return next + 1
    }

    /// Whether `'s` at `index` stands within a body's name: `St Brannoc's Hospital`, `the King's College`.
    private func isNamedAfter(_ index: Int, from start: Int) -> Bool {
        guard index + 1 < sentence.upperBound, tokens[index + 1].isCapitalized,
            tokens[index + 1].is([.organizationWord, .bodyWord])
        else { return false }
        let isSaint = index - start == 2 && ["st", "st.", "saint"].contains { article.isWord(start, $0) }
        let owners = ["king", "queen", "women", "men", "children", "people"]
        return isSaint || index - start == 1 && owners.contains { article.isWord(start, $0) }
    }

    /// Whether an apostrophe stands at `index`, directly behind an `s`.
    private func isPluralPossessive(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.kind == .quotationMark, !token.shape.contains(.spaceBefore), index + 1 < sentence.upperBound,
            tokens[index + 1].is([.organizationWord, .bodyWord, .placeWord])
        else { return false }
        let mark = article.text[token.range]
        let isApostrophe = mark.elementsEqual("'".utf8) || mark.elementsEqual("’".utf8)
        return isApostrophe && article.text[tokens[index - 1].range].last == UInt8(ascii: "s")
    }

    /// Whether `of`, `for` or `and` at `index` joins what stands before it into one name.
    private func joins(_ index: Int, from start: Int) -> Bool {
        let before = tokens[index - 1]
        if article.isWord(index, "of") {
            // `Hannah Ward of the Refugee Council` is a person of a body.
            let isFullName = index - start >= 2 && tokens[start].is(.anyGivenName)
            let isPerson = isFullName || (before.is(.givenName) && !before.is(.common))
            return !isPerson && before.is([.organizationWord, .placeWord, .title, .role, .common, .eventWord])
        }
        guard article.isWord(index, "for") || article.isWord(index, "and") else { return false }
        let hasHead = tokens[start..<index].contains { $0.is([.organizationWord, .title]) && $0.is(.common) }
        guard hasHead, index + 1 < sentence.upperBound else { return false }
        let next = tokens[index + 1]
        if article.isWord(index, "for") { return before.is([.organizationWord]) }
        return before.is(.common) && !next.is([.title, .role, .givenName, .place])
            && !before.is([.organizationWord, .role])
    }

    /// The run without function words at its start, divided at days, months and commas of rank.
    private func parts(_ run: Range<Int>) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = run.lowerBound
        for index in run where isDivider(index, in: run) {
            if start < index { parts.append(start..<index) }
            start = index + 1
        }
        if start < run.upperBound { parts.append(start..<run.upperBound) }
        return parts.map(trimmed).filter { !$0.isEmpty && !isNoName($0) }
    }

    /// Whether a single word with a capital names nothing: a month, or an abbreviation for a thing (`TV`).
    private func isNoName(_ part: Range<Int>) -> Bool {
        guard part.count == 1, tokens[part.lowerBound].is([.month, .thing]) else { return false }
        // `May said`, `April’s mother`
        let isMonth = tokens[part.lowerBound].is(.month)
        guard isMonth, part.upperBound < sentence.upperBound else { return true }
        let next = tokens[part.upperBound]
        return !(next.entry.verb >= 0 || next.is(.auxiliary) || next.kind == .clitic)
    }

    private func isDivider(_ index: Int, in run: Range<Int>) -> Bool {
        let token = tokens[index]
        if token.is(.weekday) { return true }
        if token.is(.month) && !token.is(.givenName) {
            let isName = index > run.lowerBound && tokens[index - 1].is(.givenName)
            return !isName
        }
        guard token.is(.function), token.isCapitalized else { return false }
        if token.is([.place, .givenName]) || token.shape.contains(.allCapitals) { return false }
        // `Van Gogh` and `The Hague` are names; what the gazetteer has of them was let through above.
        return !token.is(.particle)
    }

    private func trimmed(_ part: Range<Int>) -> Range<Int> {
        var part = part
        while let first = part.first, mayDrop(first, of: part) { part = part.dropFirst() }
        while let last = part.last, !tokens[last].isCapitalized && tokens[last].kind == .word {
            part = part.dropLast()
        }
        return part
    }

    /// Whether the first word of a sentence has its capital from there only.
    private func mayDrop(_ index: Int, of part: Range<Int>) -> Bool {
        let token = tokens[index]
        if !token.isCapitalized { return true }
        guard beginsSentence(index) else { return false }
        if token.is([.givenName, .place, .nationality]) || token.shape.contains(.allCapitals) { return false }
        if token.is(.adverb) || (token.entry.verb >= 0 && token.is(.common)) { return true }
        guard token.is(.common) else { return false }
        if part.count == 1 { return true }
        let head = part.last ?? index
        let namesThing = tokens[head].is([.organizationWord, .placeWord, .eventWord])
        return !namesThing && !token.is([.title, .role])
    }

    private func beginsSentence(_ index: Int) -> Bool {
        if index == sentence.lowerBound { return true }
        let before = tokens[index - 1]
        return before.kind == .quotationMark || before.kind == .colon || before.kind == .bracketOpen
            || before.isTerminal || before.kind == .symbol
    }
}

extension NameScanner {
    /// Reads a trimmed part of a run: its role, its group and its name.
    private func read(_ part: Range<Int>, into mentions: inout [NameMention]) {
        if isThing(part) {
            mentions.append(mention(part, role: part.lowerBound..<part.lowerBound))
            return
        }
        let name = afterRole(part)
        // `Labour MP Huw Dallimore`
        for index in part.lowerBound..<max(part.lowerBound, name.lowerBound) where tokens[index].is(.nationality) {
            mentions.append(mention(index..<index + 1, role: index..<index))
        }
        var start = name.lowerBound
        // `Russian`, `Republican` and `US` before a name describe it.
        while start < name.upperBound - 1, tokens[start].is([.nationality]) || isPlacePrefix(start, of: name) {
            if isWords(start + 1..<name.upperBound) { break }
            if tokens[start].is(.nationality) {
                mentions.append(mention(start..<start + 1, role: start..<start))
            }
            start += 1
        }
        guard start < name.upperBound else { return }
        let rest = start..<name.upperBound
        if rest.count == 1 && tokens[start].is([.title, .role]) && tokens[start].is(.common)
            && !tokens[start].is(.givenName)
        {
            return
        }
        mentions.append(mention(rest, role: role(before: rest.lowerBound)))
    }

    /// Whether the words behind a nationality name nobody, so that they are one name with it: `Islamic Aid`, `British Steel`.
    private func isWords(_ rest: Range<Int>) -> Bool {
        rest.allSatisfy { index in
            tokens[index].is(.common) && tokens[index].isCapitalized
                && !tokens[index].is([.givenName, .title, .role, .group, .nationality])
        }
    }

    /// The name that a tagger found in these tokens, without titles at its start, with its role.
    func mention(tagged tokens: Range<Int>) -> NameMention {
        var name = tokens
        while name.count > 1, let first = name.first,
            self.tokens[first].is(.title) && !self.tokens[first].is(.givenName)
                && (self.tokens[first + 1].isCapitalized || self.tokens[first + 1].is(.particle))
                && !self.tokens[name.upperBound - 1].is([.organizationWord, .placeWord])
                || self.tokens[first].is(.determiner) && !self.tokens[first].isCapitalized
        {
            name = name.dropFirst()
        }
        var role = role(before: name.lowerBound)
        // `Physio Kirsty Innes` is introduced like `Dr Kirsty Innes`.
        if role.isEmpty, name.count > 1, name.lowerBound > sentence.lowerBound {
            let before = self.tokens[name.lowerBound - 1]
            if before.is(.personNoun), before.isCapitalized, !before.is(.anyGivenName) {
                role = name.lowerBound - 1..<name.lowerBound
            }
        }
        return mention(name, role: role)
    }

    /// Whether the part as a whole names an organisation, a place or an event.
    private func isThing(_ part: Range<Int>) -> Bool {
        guard let last = part.last else { return false }
        if isKnownPlace(part) { return true }
        guard part.count > 1, !isOffice(part) else { return false }
        if tokens[last].is([.organizationWord, .placeWord, .eventWord]) {
            let before = tokens[last - 1]
            return !(before.is(.givenName) && !before.is(.common)) || part.count > 2
        }
        let hasJoint = part.contains { tokens[$0].is(.connector) && !tokens[$0].isCapitalized }
        return hasJoint && tokens[part.lowerBound..<last].contains { $0.is([.organizationWord]) && !$0.is(.title) }
    }

    /// Whether the part is or begins with a title of several words: `Secretary of State`.
    private func isOffice(_ part: Range<Int>) -> Bool {
        part.dropLast()
            .contains { index in
                tokens[index].is(.title) && tokens[index].is(.role)
                    && (article.isWord(index + 1, "of") || article.isWord(index + 1, "for"))
            }
    }

    private func isPlacePrefix(_ index: Int, of name: Range<Int>) -> Bool {
        guard tokens[index].is(.place), !tokens[index].is(.givenName) else { return false }
        let rest = index + 1..<name.upperBound
        return tokens[index].shape.contains(.allCapitals) || tokens[index].shape.contains(.endsInStop)
            || (tokens[rest.lowerBound].is(.givenName) && rest.count >= 2)
    }

    /// The part behind the last title or role and what belongs to it (`Secretary of State Ana Duarte`).
    private func afterRole(_ part: Range<Int>) -> Range<Int> {
        guard let role = part.last(where: { isRole($0, in: part) }) else { return part }
        var start = role + 1
        if start < part.upperBound, article.isWord(start, "of") || article.isWord(start, "for") {
            start += 1
            while start < part.upperBound {
                let token = tokens[start]
                let belongs = token.is([.common, .place, .nationality, .organizationWord]) || !token.isCapitalized
                guard belongs && !token.is(.givenName) else { break }
                start += 1
            }
        }
        return start..<part.upperBound
    }

    private func isRole(_ index: Int, in part: Range<Int>) -> Bool {
        guard tokens[index].is([.title, .role]), tokens[index].isCapitalized else { return false }
        // A given name that is a title too (`Rose Major`) is a name where it does not lead.
        return index == part.lowerBound || !tokens[index - 1].is(.givenName) || tokens[index - 1].is(.common)
    }

    /// The tokens of the role that ends before `index`: capitals and lower-case nouns back to a determiner or mark.
    private func role(before index: Int) -> Range<Int> {
        var start = index
        var hasRole = false
        // A title of a name (`Sir`) is no office.
        var hasOffice = false
        while start > sentence.lowerBound && index - start < 7 {
            let token = tokens[start - 1]
            guard token.kind == .word || token.kind == .clitic else { break }
            // A small word before a capital belongs to the sentence: `let President`.
            if start < index, !token.isCapitalized, tokens[start].isCapitalized, token.kind == .word,
                !token.is([.role, .preposition])
            {
                break
            }
            if token.is(.function.subtracting(.preposition))
                || (token.entry.verb >= 0 && !token.is(.role) && !token.isCapitalized)
            {
                break
            }
            // `The widow of driver Des Lund` is not he; `Secretary of State Lund` is.
            if token.is(.preposition), hasOffice || !article.isWord(start - 1, "of") || !hasRoleBefore(start - 1) {
                break
            }
            if token.is(.role) { hasOffice = true }
            if token.is([.role, .title]) { hasRole = true }
            if !hasRole && !token.is(.common) && !token.isCapitalized { break }
            if !hasRole && start == index && !token.is([.role, .title]) {
                guard token.isCapitalized, hasRoleBefore(start - 1) else { break }
            }
            start -= 1
        }
        while start < index && (tokens[start].kind == .clitic || tokens[start].is([.adverb, .weekday])) { start += 1 }
        return hasRole ? start..<index : index..<index
    }

    private func hasRoleBefore(_ index: Int) -> Bool {
        let window = max(sentence.lowerBound, index - 3)..<index
        return window.contains { tokens[$0].is([.role, .title]) }
            && !window.contains { tokens[$0].kind != .word }
    }

    private func isKnownPlace(_ part: Range<Int>) -> Bool {
        guard part.count <= 4 else { return false }
        if part.count == 1, let first = part.first {
            return tokens[first].is(.place) && !tokens[first].is(.givenName)
        }
        var key = WordKey.start
        for (position, index) in part.enumerated() {
            if position > 0 { key = WordKey.adding(0x20, to: key) }
            for byte in WordFolder.standard.fold(article.text[tokens[index].range]) {
                key = WordKey.adding(byte, to: key)
            }
        }
        return lexicon.entry(key).classes.contains(.place)
    }

    private var lexicon: Lexicon { article.lexicon }

    private func mention(_ name: Range<Int>, role: Range<Int>) -> NameMention {
        NameMention(
            tokens: name,
            role: role,
            passage: passage,
            evidence: NameEvidenceReader(article: article, sentence: sentence).evidence(of: name, role: role)
        )
    }
}
