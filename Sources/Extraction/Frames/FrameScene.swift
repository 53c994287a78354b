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
    /// What makes drafts of the quotes, by the rules here and of frames later.
    let drafter: QuoteDrafter

    /// Reads the sentences, and drafts by the rules what is among the features.
    init(scene: Scene, words: TaggedWords, withheld: FeatureGroups = []) {
        let sentences = SpeechSentenceReader(scene: scene).sentences()
        self.scene = scene
        drafter = QuoteDrafter(scene: scene)
        let table = TokenTraitTable(
            scene: scene,
            traits: words.traits,
            partsOfSpeech: words.partsOfSpeech,
            drafts: drafter.draft(sentences)
        )
        lines = sentences.map { passage, sentence in
            let view = SentenceView(sentence.tokens, in: scene)
            let traits = ViewTraits(view, table, scene).without(withheld, scene, view)
            return Line(passage: passage, sentence: sentence, view: view, traits: traits)
        }
    }
}
