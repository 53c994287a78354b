import Language
import Model

/// Where the names of bodies begin and end that a tagger has cut amid their words.
extension NameBounds {
    /// Whether a sentence begins with a word for many of a body: `Members of Harrowmere Borough Council`.
    func isGroup(_ index: Int, before end: Int) -> Bool {
        index == sentence.lowerBound && tokens[index].is(.group) && tokens[index].is(.common) && end - index > 3
            && article.isWord(index + 1, "of") && tokens[index + 2].isCapitalized
    }

    /// Where a body's name begins of which the tagger has the end alone: `Food and Drug Administration`, `Women’s Institute`.
    func beforeJoint(_ start: Int) -> Int {
        let joint = start - 1
        guard joint - 1 > sentence.lowerBound, isFree(joint - 1), isFree(joint), tokens[joint - 1].isCapitalized,
            tokens[start].is(.common), tokens[joint - 1].is(.common),
            !tokens[joint - 2].isCapitalized || taken[joint - 2]
        else { return start }
        if tokens[joint].kind == .clitic {
            return isOwner(joint - 1) && tokens[start].is([.organizationWord, .bodyWord]) ? joint - 1 : start
        }
        let isPart = !tokens[joint - 1]
            .is([.givenName, .nationality, .place, .title, .role, .organizationWord, .month])
        return article.isWord(joint, "and") && isPart && isBodyOfWords(from: start) ? joint - 1 : start
    }

    /// Whether a body's name of common words goes on from the word: `Drug Administration`.
    private func isBodyOfWords(from start: Int) -> Bool {
        let next = start + 1
        return next < sentence.upperBound && taken[next] && tokens[next].isCapitalized
            && tokens[next].is([.organizationWord, .bodyWord])
    }

    /// Whether bodies are named for those whom the word means: `Coroner’s Court`, `Women’s Institute`.
    func isOwner(_ index: Int) -> Bool {
        guard tokens[index].isCapitalized, tokens[index].is(.common), !tokens[index].is(.givenName) else {
            return false
        }
        return tokens[index].is([.role, .personNoun, .group])
            || ["women", "men", "children", "people"].contains { article.isWord(index, $0) }
    }

    func isBodyBehindClitic(_ index: Int) -> Bool {
        isFree(index) && tokens[index].kind == .clitic && isFree(index + 1) && tokens[index + 1].isCapitalized
            && tokens[index + 1].is([.organizationWord, .bodyWord])
    }

    /// Whether a firm's name goes on with those who own it with the first: `Ferreira and Sons`.
    func isPartners(_ index: Int) -> Bool {
        guard article.isWord(index, "and") || article.text[tokens[index].range].elementsEqual("&".utf8) else {
            return false
        }
        return ["Sons", "Co", "Co.", "Daughters", "Partners", "Brothers", "Company", "Associates"]
            .contains { article.text[tokens[index + 1].range].elementsEqual($0.utf8) }
    }
}
