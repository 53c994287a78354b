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

    /// Reads the sentences, and drafts by the rules what is among the features.
    init(scene: Scene, words: TaggedWords) {
        let sentences = SpeechSentenceReader(scene: scene).sentences()
        self.scene = scene
        let table = TokenTraitTable(
            scene: scene,
            traits: words.traits,
            partsOfSpeech: words.partsOfSpeech,
            drafts: QuoteDrafter(scene: scene).draft(sentences)
        )
        lines = sentences.map { passage, sentence in
            let view = SentenceView(sentence.tokens, in: scene)
            return Line(passage: passage, sentence: sentence, view: view, traits: ViewTraits(view, table, scene))
        }
    }
}
