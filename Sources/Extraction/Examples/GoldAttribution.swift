public import Model

/// An attribution that an annotator marked, in bytes of the article's text.
public struct GoldAttribution: Sendable {
    let cue: TextRange?
    var source: [TextRange]
    /// Whether the source is a name without what describes it there.
    let isBareName: Bool
    let content: [TextRange]
    /// A name of who speaks, wherever the article gives it; nil where nobody named speaks or nobody marked it.
    let name: String?

    /// Creates an attribution; `cue` is nil and `source` empty where there is none.
    public init(
        cue: TextRange?,
        source: [TextRange],
        isBareName: Bool = false,
        content: [TextRange],
        name: String? = nil
    ) {
        self.cue = cue
        self.source = source
        self.isBareName = isBareName
        self.content = content
        self.name = name
    }
}
