import Foundation
import Linking
import Model

/// What the program found where the reader found something.
struct LinkingFindings {
    /// The least share of common words by which a quote of the program is the reader's.
    private static let sameQuote = 0.5

    let corpus: LinkedCorpus
    private let places: [String: Int]
    private let utteranceOf: [QuoteReference: Int]

    /// Prepares to look things up in `corpus`.
    init(_ corpus: LinkedCorpus) {
        self.corpus = corpus
        places = Dictionary(
            corpus.articles.enumerated().map { ($1.article.id, $0) },
            uniquingKeysWith: { one, _ in one }
        )
        var utteranceOf: [QuoteReference: Int] = [:]
        for (index, utterance) in corpus.utterances.enumerated() {
            for quote in utterance.quotes { utteranceOf[quote] = index }
        }
        self.utteranceOf = utteranceOf
    }

    /// The id of the entity that goes by a name in an article, or nil where the program does not know the name there.
    func entity(_ name: String, in article: String) -> String? {
        guard let place = places[article] else { return nil }
        let annotated = corpus.articles[place]
        var counts: [Int: Int] = [:]
        for (index, entity) in annotated.entities.enumerated() {
            for mention in entity.mentions where mention.kind == .name {
                if Self.plain(annotated.article.text.string(mention.range)) == Self.plain(name) {
                    counts[corpus.entityOf[place][index], default: 0] += 1
                }
            }
        }
        return counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }.map { corpus.entities[$0.key].id }
    }

    /// The quote that reports those words in an article.
    func quote(_ words: String, in article: String) -> QuoteReference? {
        guard let place = places[article] else { return nil }
        let annotated = corpus.articles[place]
        let found = annotated.quotes.indices
            .filter { annotated.quotes[$0].kind != .scare }
            .map { index in
                let text = annotated.quotes[index].text(in: annotated.article.text)
                return (index, QuoteComparison(recorded: words, other: text).similarity, text == words ? 1 : 0)
            }
            // Two people's equal words in one article may differ in a mark.
            .max { ($0.1, $0.2) < ($1.1, $1.2) }
        guard let found, found.1 >= Self.sameQuote else { return nil }
        return QuoteReference(article: place, quote: found.0)
    }

    /// The utterance of a quote.
    func utterance(of quote: QuoteReference) -> Int? { utteranceOf[quote] }

    /// The id of who says a quote.
    func speaker(of quote: QuoteReference?) -> String {
        guard let quote else { return "-" }
        let speaker = corpus.articles[quote.article].quotes[quote.quote].speaker
        return speaker.entity.map { corpus.entities[corpus.entityOf[quote.article][$0]].id } ?? "\(speaker.type)"
    }

    /// Why two quotes are not one utterance, as far as their speakers tell.
    func reason(_ left: QuoteReference?, _ right: QuoteReference?) -> String {
        guard let left, let right else { return "not found" }
        return utterance(of: left) == utterance(of: right) ? "joined" : speakers(left, right)
    }

    /// Whether two quotes have one speaker.
    func speakers(_ left: QuoteReference, _ right: QuoteReference) -> String {
        let speakers = [left, right]
            .map { quote in
                corpus.articles[quote.article].quotes[quote.quote].speaker.entity
                    .map { corpus.entityOf[quote.article][$0] }
            }
        guard let one = speakers[0], let two = speakers[1] else { return "with a speaker unknown" }
        return one == two ? "of one speaker" : "of two speakers"
    }

    /// The number of an article.
    func place(_ article: String) -> Int? { places[article] }

    /// The entities that go by a name or id.
    func entities(named name: String) -> Set<Int> {
        Set(
            corpus.entities.indices.filter { index in
                let entity = corpus.entities[index]
                return entity.id == name
                    || ([entity.name] + entity.aliases.map(\.text)).map(Self.plain)
                        .contains(Self.plain(name))
            }
        )
    }

    /// A name as it is compared: without courtesy titles, possessives and `the`, in small letters.
    private static func plain(_ name: String) -> String {
        var words = name.lowercased().replacing("’", with: "'").split(whereSeparator: \.isWhitespace).map(String.init)
        while words.count > 1, ["mr", "mrs", "ms", "dr", "the", "mr.", "mrs.", "ms.", "dr."].contains(words[0]) {
            words.removeFirst()
        }
        let joined = words.joined(separator: " ")
        return joined.hasSuffix("'s") ? String(joined.dropLast(2)) : joined
    }
}
