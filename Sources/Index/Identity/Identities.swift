import Language
import Model

/// The way in for the strings of a query: each leads to a number or nowhere.
struct Identities: Sendable {
    let articles: IDTable
    let entities: IDTable
    let names: NameTable
    let utterances: IDTable
    let stories: IDTable
    let outlets: IDTable
    let cues: IDTable
    let cueNames: [String]

    /// The number of a lemma, whatever its case.
    func cue(_ lemma: String) -> Int? { cues[WordFolder.standard.fold(lemma)] }

    /// The number of a lemma as a list of one, or an empty one.
    func cueNumbers(_ lemma: String) -> [Int] { cue(lemma).map { [$0] } ?? [] }

    /// The numbers of the entities that `speaker` means: the one of that id, else those of that name.
    func speakers(_ speaker: String) -> [Int] {
        entities[speaker].map { [$0] } ?? names[speaker].map(Int.init)
    }
}

extension Identities {
    /// Takes down the ids of `corpus` and of its outlets.
    init(_ corpus: LinkedCorpus, outlets: [OutletSummary]) {
        articles = IDTable(corpus.articles.lazy.map(\.article.id))
        entities = IDTable(corpus.entities.lazy.map(\.id))
        names = NameTable(corpus.entities)
        utterances = IDTable(corpus.utterances.lazy.map(\.id))
        stories = IDTable(corpus.stories.lazy.map(\.id))
        self.outlets = IDTable(outlets.lazy.map(\.id))
        var lemmas: Set<String> = []
        for article in corpus.articles {
            for quote in article.quotes {
                if let cue = quote.cue { lemmas.insert(WordFolder.standard.fold(cue.lemma)) }
            }
        }
        cueNames = lemmas.sorted()
        cues = IDTable(cueNames)
    }
}
