public import Model

/// An attribution that an annotator marked, in bytes of the article's text.
public struct GoldAttribution: Sendable {
    let cue: TextRange?
    let source: [TextRange]
    let content: [TextRange]

    /// Creates an attribution; `cue` is nil and `source` empty where there is none.
    public init(cue: TextRange?, source: [TextRange], content: [TextRange]) {
        self.cue = cue
        self.source = source
        self.content = content
    }
}
