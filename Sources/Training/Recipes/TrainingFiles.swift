/// The files that models are learned from.
public struct TrainingFiles: Sendable {
    /// A file of texts and a file of the tags of their words.
    public struct Tagged: Sendable {
        let texts: String
        let tags: String

        /// Creates a pair of paths.
        public init(texts: String, tags: String) {
            self.texts = texts
            self.tags = tags
        }
    }

    /// Articles with marked attributions.
    public var attributions: [String]
    /// Words with parts of speech.
    public var words: [Tagged]
    /// Words with kinds of names.
    public var names: [Tagged]
    /// Words with chains of mentions.
    public var chains: [Tagged]
    /// Words with kinds of names, groups, events and works among them, from which the kinds of entities are learned.
    public var kinds: [Tagged]
    /// Of every so many articles with attributions one is used; 1 uses all.
    public var stride = 1

    /// Creates a list of files.
    public init(attributions: [String], words: [Tagged], names: [Tagged], chains: [Tagged], kinds: [Tagged] = []) {
        self.attributions = attributions
        self.words = words
        self.names = names
        self.chains = chains
        self.kinds = kinds
    }
}
