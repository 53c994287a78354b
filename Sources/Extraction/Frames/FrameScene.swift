import Language
import Model

/// An article made ready for the taggers of attributions: its sentences with the traits of their shown tokens.
struct FrameScene {
    struct Line {
        /// The index of the passage.
        let passage: Int
        let sentence: SpeechSentence
        let view: SentenceView
        let traits: ViewTraits
    }

    let scene: Scene
    let lines: [Line]

    init(scene: Scene, words: TaggedWords, drafts: [QuoteDraft]) {
        self.scene = scene
        let table = TokenTraitTable(
            scene: scene,
            traits: words.traits,
            partsOfSpeech: words.partsOfSpeech,
            drafts: drafts
        )
        let reader = SpeechSentenceReader(scene: scene)
        var lines: [Line] = []
        for (index, passage) in scene.article.passages.enumerated() {
            let isTitle = NameFinder().isTitleCase(passage, in: scene.article)
            for sentence in reader.sentences(of: passage, isTitle: isTitle) {
                let view = SentenceView(sentence.tokens, in: scene)
                lines.append(
                    Line(passage: index, sentence: sentence, view: view, traits: ViewTraits(view, table, scene))
                )
            }
        }
        self.lines = lines
    }
}
