import Language

/// Reads the attributions of each sentence: first what its tokens are, then for each cue what belongs to it.
struct FrameReader: Sendable {
    /// Less likely cues are not asked for their frames.
    static let leastCueShare = 0.16
    /// Less likely frames are none: a cue and the ends of what belongs to it, taken together.
    private static let leastProbability = 0.06

    let roles: RoleTagger
    let frames: FrameTagger
    var withheld: FeatureGroups = []

    /// The frames of each line of `scene`, in the order of their cues.
    func frames(in scene: FrameScene) -> [[SpeechFrame]] {
        var table = FeatureTable()
        return scene.lines.map { line in
            let context = VerbContext(line.traits)
            let reading = roles.read(line.traits, context, &table)
            let features = FrameFeatures(line.traits, context, reading.without(withheld))
            return reading.cues(atLeast: Self.leastCueShare)
                .compactMap { frames.frame($0, features, line.view, reading, &table) }
                .filter { $0.probability * $0.cueProbability >= Self.leastProbability }
        }
    }
}
