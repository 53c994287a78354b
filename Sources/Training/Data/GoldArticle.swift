/// One line of a gold file: an article with the attributions that annotators marked.
///
/// The shape is described in `docs/quality.md`; offsets are Unicode scalars, half-open.
public struct GoldArticle: Decodable, Sendable {
    /// One attribution.
    struct Quote: Decodable, Sendable {
        let kind: String
        let start: Int
        let end: Int
        let spans: [[Int]]?
        let segments: [[Int]]?
        let speakerText: String?
        let speakerStart: Int?
        let speakerEnd: Int?
        let speakerSpans: [[Int]]?
        /// Whether the speaker is a name without titles and apposition, which are added when models learn.
        let speakerIsName: Bool?
        let speakerResolved: String?
        /// The longest name of who speaks, where people have marked whom the speaker's words mean.
        let speakerName: String?
        let cueStart: Int?
        let cueEnd: Int?
        let cueSpans: [[Int]]?

        enum CodingKeys: String, CodingKey {
            case kind, start, end, spans, segments
            case speakerText = "speaker_text"
            case speakerStart = "speaker_start"
            case speakerEnd = "speaker_end"
            case speakerSpans = "speaker_spans"
            case speakerIsName = "speaker_is_name"
            case speakerResolved = "speaker_resolved_auto"
            case speakerName = "speaker_resolved"
            case cueStart = "cue_start"
            case cueEnd = "cue_end"
            case cueSpans = "cue_spans"
        }
    }

    let id: String
    let text: String
    let quotes: [Quote]
    /// Whether all attributions are marked; they are unless a file says otherwise.
    let attributionsAreComplete: Bool?

    var isComplete: Bool { attributionsAreComplete ?? true }

    enum CodingKeys: String, CodingKey {
        case id, text, quotes
        case attributionsAreComplete = "attributions_are_complete"
    }
}
