/// Whose some words are, by all reports of them.
struct SpeakerVotes {
    private struct Vote {
        let speaker: Int
        var weight: Double
        var isSure: Bool
    }

    /// A vote for each of the speakers, in order.
    private var votes: [Vote] = []

    /// What one version says.
    init(_ version: QuoteVersion) {
        guard let speaker = version.speaker else { return }
        votes = [Vote(speaker: speaker, weight: version.weight, isSure: version.isSure)]
    }

    /// Whom the reports that count for most name, or nil where none names anybody.
    var speaker: Int? { best?.speaker }

    /// Whether one of those reports is sure.
    var isSure: Bool { best?.isSure ?? false }

    private var best: Vote? { votes.max { ($0.weight, -$0.speaker) < ($1.weight, -$1.speaker) } }

    /// What both sets of reports say together.
    func joined(with other: SpeakerVotes) -> SpeakerVotes {
        var sum = self
        for vote in other.votes {
            if let place = sum.votes.firstIndex(where: { $0.speaker == vote.speaker }) {
                sum.votes[place].weight += vote.weight
                sum.votes[place].isSure = sum.votes[place].isSure || vote.isSure
            } else {
                sum.votes.append(vote)
            }
        }
        return sum
    }
}
