import Language
import Model

/// Reads whether the words around a name, or its last one, tell that it names a company or another body.
///
/// Firms go by a single word that no list knows as often as people do, and they speak; what sets them apart is what they
/// have (`shares in Severoil`), who works there (`Severoil founder Mikhail Dvorkin`) and what they are called
/// (`Severoil, the oil firm`).
struct BodyEvidenceReader {
    /// How far from a name the words that say what it is end, in tokens.
    private static let reach = 9

    /// What stands before the role of somebody who works for a firm or a club.
    private static let ranks = [
        "chief", "managing", "senior", "deputy", "vice", "assistant", "acting", "interim", "caretaker", "former",
        "non-executive", "team", "club", "group",
    ]

    let article: ParsedArticle
    let sentence: Range<Int>

    private var tokens: [Token] { article.tokens }

    /// Whether anything tells so of the name; of several words, which people have too, only the last or what is said of it.
    func isBody(_ name: Range<Int>) -> Bool {
        if name.count == 1 {
            return isFollowed(name) || isPreceded(name) || isExplained(name) || owns(name) || areMany(name)
                || runs(name)
        }
        if endsLikeBody(name) { return true }
        return !tokens[name.lowerBound].is(.givenName) && (isFollowed(name) || isExplained(name))
    }

    /// `Marrin Brothers`, but not `Wayne Bridge`: the first word is no given name, or there are more.
    private func endsLikeBody(_ name: Range<Int>) -> Bool {
        guard name.count > 1, let last = name.last else { return false }
        let first = tokens[name.lowerBound]
        guard !first.is(.title), name.count > 2 || !first.is(.givenName), !first.shape.contains(.initial) else {
            return false
        }
        if article.isWord(name.lowerBound, "radio") { return true }
        return tokens[last].is([.organizationWord, .bodyWord]) && !isTitled(name)
    }

    /// Whether a title stands before the name: `Mr Church`, `Lord Power`.
    private func isTitled(_ name: Range<Int>) -> Bool {
        let before = name.lowerBound - 1
        return before >= sentence.lowerBound && tokens[before].is(.title)
    }

    /// `Severoil shares`, `Severoil’s auditors`, `Severoil founder Mikhail Dvorkin`.
    private func isFollowed(_ name: Range<Int>) -> Bool {
        guard !isTitled(name) else { return false }
        var next = name.upperBound
        guard next < sentence.upperBound else { return false }
        if tokens[next].kind == .clitic { next += 1 }
        // `chief executive`, `managing director`, `share price`
        let limit = min(next + 3, sentence.upperBound)
        guard let head = (next..<limit).first(where: { tokens[$0].is([.firmGood, .firmRole]) }),
            tokens[next..<head].allSatisfy({ $0.kind == .word && !$0.isCapitalized && !$0.is(.function) }),
            !tokens[head].isCapitalized
        else { return false }
        if tokens[head].is(.firmGood) {
            // `Ana Duarte’s own stake` is a person's as well.
            return name.count == 1 || next == name.upperBound || !isHolding(head)
        }
        // `Corry backs skipper Robinson`, `Trump campaign manager Kelly Brandt`
        guard (next..<head).allSatisfy({ index in Self.ranks.contains { article.isWord(index, $0) } }) else {
            return false
        }
        let behind = head + 1
        return next == name.upperBound && behind < sentence.upperBound && tokens[behind].isCapitalized
    }

    /// Whether people have the good as well as firms.
    private func isHolding(_ index: Int) -> Bool {
        ["stake", "stock", "shares", "debts", "employees", "investors", "creditors"]
            .contains { article.isWord(index, $0) }
    }

    /// `shares in Severoil`, `the founder of Severoil`, `the oil firm Severoil`, `state-owned Severoil`.
    private func isPreceded(_ name: Range<Int>) -> Bool {
        let before = name.lowerBound - 1
        guard before >= sentence.lowerBound else { return false }
        // `Paris-based Severoil`
        if let word = article.wordBehindHyphen(in: before) {
            return ["based", "owned", "listed", "headquartered", "registered"].contains(word)
        }
        guard before > sentence.lowerBound else { return false }
        let token = tokens[before]
        if token.kind == .word, !token.isCapitalized {
            if token.is(.firmKind) || endsLikeMaker(before) { return true }
            let bytes = article.text[token.range]
            if bytes.suffix(6).elementsEqual("-owned".utf8) || bytes.suffix(7).elementsEqual("-listed".utf8) {
                return true
            }
        }
        let holder = tokens[before - 1]
        if article.isWord(before, "in") { return holder.is(.firmGood) }
        // `an analyst at Brandt Lowell`, `the works council at Reiter`
        if article.isWord(before, "at") {
            return holder.is(.firmRole)
                || ["council", "staff", "workers", "jobs"].contains { article.isWord(before - 1, $0) }
        }
        // `who took over Castlemoor in November`
        if article.isWord(before, "over") {
            return ["took", "take", "taken", "taking", "takes"].contains { article.isWord(before - 1, $0) }
        }
        guard article.isWord(before, "of") else { return false }
        return holder.is(.firmGood) || isHeadOfFirm(before - 1)
    }

    /// Whether a role is one that firms alone have: `chief executive`, `founder`, `managing director`.
    private func isHeadOfFirm(_ index: Int) -> Bool {
        let roles = ["executive", "founder", "co-founder", "ceo", "cfo"]
        if roles.contains(where: { article.isWord(index, $0) }) { return true }
        return article.isWord(index, "director") && article.isWord(index - 1, "managing")
    }

    /// `Severoil said its wells …`: the sentence begins with the name, and nothing else in it can be meant by `its`.
    private func owns(_ name: Range<Int>) -> Bool {
        guard name.lowerBound == sentence.lowerBound, name.upperBound < sentence.upperBound else { return false }
        for index in name.upperBound..<min(name.upperBound + Self.reach, sentence.upperBound) {
            if article.isWord(index, "its") { return true }
            let token = tokens[index]
            if token.isCapitalized || token.is([.determiner, .organ, .firmKind, .document]) { return false }
        }
        return false
    }

    /// `Lindqvist runs 410 stores`, `Reiter is the largest employer in the valley`.
    private func runs(_ name: Range<Int>) -> Bool {
        let verb = name.upperBound
        guard verb + 2 < sentence.upperBound, !isTitled(name) else { return false }
        let rest = verb + 1..<min(verb + Self.reach, sentence.upperBound)
        if ["runs", "owns", "operates", "employs"].contains(where: { article.isWord(verb, $0) }) {
            return rest.prefix(3).contains { tokens[$0].kind == .number }
        }
        guard article.isWord(verb, "is") || article.isWord(verb, "was") else { return false }
        let head = rest.first { index in
            tokens[index].is(.firmKind) || article.isWord(index, "employer") || article.isWord(index, "employers")
        }
        return head.map { head in (rest.lowerBound..<head).allSatisfy { tokens[$0].kind != .comma } } ?? false
    }

    /// `Rovers have won`, `Northwick are third`: clubs and firms have verbs of many, a person alone has not.
    private func areMany(_ name: Range<Int>) -> Bool {
        let (before, next) = (name.lowerBound - 1, name.upperBound)
        guard next < sentence.upperBound, !isTitled(name), !tokens[name.lowerBound].is(.month) else { return false }
        let verbs = ["are", "have"]
        guard verbs.contains(where: { article.isWord(next, $0) }) else { return false }
        // `Blair and Brown are`, `the Hendersons are`
        let word = article.text[tokens[name.lowerBound].range]
        if word.last == UInt8(ascii: "s"), !tokens[name.lowerBound].is(.organizationWord) { return false }
        guard before >= sentence.lowerBound else { return true }
        return tokens[before].kind == .word && !tokens[before].is(.coordinator) && !tokens[before].isCapitalized
    }

    /// `Severoil, the oil firm whose …`, `Severoil, which owes …`, `Severoil, based in …`.
    private func isExplained(_ name: Range<Int>) -> Bool {
        let comma = name.upperBound
        guard comma + 1 < sentence.upperBound, tokens[comma].kind == .comma, !isTitled(name) else { return false }
        let next = comma + 1
        let isPlaced = ["in", "near", "at", "from", "to"].contains { article.isWord(name.lowerBound - 1, $0) }
        if ["which", "based", "owned"].contains(where: { article.isWord(next, $0) }) { return !isPlaced }
        guard tokens[next].is([.determiner, .possessive]) else { return false }
        guard let head = head(from: next + 1) else { return false }
        if tokens[head].is([.role, .group, .stateWord, .placeWord]) { return false }
        return tokens[head].is([.firmKind, .organ]) && !article.isWord(head, "country")
            && !article.isWord(head, "nation")
            || endsLikeMaker(head)
    }

    /// The last word of the nouns that begin at `start`.
    private func head(from start: Int) -> Int? {
        var head: Int?
        for index in start..<min(start + Self.reach, sentence.upperBound) {
            let token = tokens[index]
            if token.kind == .clitic { return nil }
            guard token.kind == .word, !token.is(.function) else { break }
            head = index
        }
        return head
    }

    /// `toymaker`, `paper-maker`; a maker of laws or films is somebody.
    private func endsLikeMaker(_ index: Int) -> Bool {
        let word = article.text[tokens[index].range]
        let people = ["lawmaker", "filmmaker", "film-maker", "policymaker", "policy-maker", "moviemaker", "peacemaker"]
        return word.count > 6 && word.suffix(5).elementsEqual("maker".utf8)
            && !people.contains { article.isWord(index, $0) }
    }
}
