/// Chooses among the frames of a sentence.
enum FrameSelection {
    /// The frames that do not lie in the content of a surer or larger one: who is reported to speak inside reported speech
    /// is not reported by the article.
    static func outermost(_ frames: [SpeechFrame]) -> [SpeechFrame] {
        let ranked = frames.indices.sorted { (frames[$0].probability, $1) > (frames[$1].probability, $0) }
        var kept: [Int] = []
        for index in ranked {
            let clashes = kept.contains { other in
                isInside(frames[index].cue, frames[other].content) || isInside(frames[other].cue, frames[index].content)
                    || overlap(frames[index].content, frames[other].content)
            }
            if !clashes { kept.append(index) }
        }
        return kept.sorted().map { frames[$0] }
    }

    private static func isInside(_ cue: Range<Int>, _ content: [Range<Int>]) -> Bool {
        content.contains { $0.overlaps(cue) }
    }

    private static func overlap(_ first: [Range<Int>], _ second: [Range<Int>]) -> Bool {
        first.contains { stretch in second.contains { $0.overlaps(stretch) } }
    }
}
