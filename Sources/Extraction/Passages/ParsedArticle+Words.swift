import Language
import Model

/// What the stages ask of single words.
extension ParsedArticle {
    /// The folded text of the token at `index`.
    func folded(_ index: Int) -> String {
        String(decoding: WordFolder.standard.fold(text[tokens[index].range]), as: UTF8.self)
    }

    /// A key of the folded words of `tokens`.
    func key(of tokens: Range<Int>) -> UInt64 {
        var key = WordKey.start
        for index in tokens {
            key = WordKey.adding(0x20, to: WordFolder.standard.key(text[self.tokens[index].range], after: key))
        }
        return key
    }

    /// Whether the token at `index` is a verb of saying in the past or third person.
    func isSpeechVerb(_ index: Int) -> Bool {
        let entry = tokens[index].entry
        guard entry.verb >= 0, entry.form == .past || entry.form == .third else { return false }
        return lexicon.verbs[Int(entry.verb)].sense == .speech
    }

    /// Whether the token at `index` is an adverb by its ending.
    func endsLikeAdverb(_ index: Int) -> Bool {
        let bytes = text[tokens[index].range]
        return bytes.count > 4 && bytes.suffix(2).elementsEqual("ly".utf8) && !tokens[index].isCapitalized
    }
}
