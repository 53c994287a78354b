import Language
import Model

/// The roles that annotators gave the tokens of an article.
struct TokenRoles {
    struct Cue {
        let positions: Range<Int>
        let attribution: Int
    }

    /// For each token its role, attribution by attribution; what is attributed inside other content is left out.
    private var roles: [Role]
    private var cueOf: [Int32]
    private var frames: [[Int: Role]]

    init(_ gold: [GoldAttribution], in article: ParsedArticle) {
        roles = Array(repeating: .none, count: article.tokens.count)
        cueOf = Array(repeating: -1, count: article.tokens.count)
        frames = Array(repeating: [:], count: gold.count)
        let outer = gold.indices.filter { index in
            guard let cue = gold[index].cue else { return true }
            return !gold.indices.contains { other in
                other != index && gold[other].content.contains { $0.start <= cue.start && cue.end <= $0.end }
            }
        }
        for index in outer {
            mark(gold[index].content, .content, .contentInside, index, article)
            mark(gold[index].source, .source, .sourceInside, index, article)
            if let cue = gold[index].cue {
                for token in Self.tokens(cue, article) { cueOf[token] = Int32(index) }
                mark([cue], .cue, .cueInside, index, article)
            }
        }
    }

    private mutating func mark(
        _ ranges: [TextRange],
        _ first: Role,
        _ inside: Role,
        _ index: Int,
        _ article: ParsedArticle
    ) {
        for range in ranges {
            for (position, token) in Self.tokens(range, article).enumerated() {
                let role = position == 0 ? first : inside
                roles[token] = role
                frames[index][token] = role
            }
        }
    }

    private static func tokens(_ range: TextRange, _ article: ParsedArticle) -> Range<Int> {
        var low = 0
        var high = article.tokens.count
        while low < high {
            let middle = (low + high) / 2
            if article.tokens[middle].range.end <= range.start { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < article.tokens.count, article.tokens[end].range.start < range.end { end += 1 }
        return low..<end
    }

    /// The labels of the shown tokens for the tagger of roles.
    func labels(of view: SentenceView) -> [UInt8] {
        view.tokens.enumerated()
            .map { position, token in
                // The first shown token of a stretch begins it, wherever the stretch began.
                opening(roles[token], before: position == 0 ? .none : roles[view.tokens[position - 1]]).rawValue
            }
    }

    private func opening(_ role: Role, before: Role) -> Role {
        switch role {
        case .sourceInside where !before.isSource: .source
        case .cueInside where !before.isCue: .cue
        case .contentInside where !before.isContent: .content
        default: role
        }
    }

    /// The marked cues of the view.
    func cues(in view: SentenceView) -> [Cue] {
        var cues: [Cue] = []
        for (position, token) in view.tokens.enumerated() where cueOf[token] >= 0 {
            let attribution = Int(cueOf[token])
            if let last = cues.last, last.attribution == attribution, last.positions.upperBound == position {
                cues[cues.count - 1] = Cue(
                    positions: last.positions.lowerBound..<position + 1,
                    attribution: attribution
                )
            } else {
                cues.append(Cue(positions: position..<position + 1, attribution: attribution))
            }
        }
        return cues
    }

    /// The attribution whose cue stands at `positions`, or nil.
    func attribution(of positions: Range<Int>, among cues: [Cue]) -> Int? {
        cues.filter { $0.positions.overlaps(positions) }
            .max { $0.positions.clamped(to: positions).count < $1.positions.clamped(to: positions).count }?
            .attribution
    }

    /// The labels of the shown tokens for the tagger of frames; all `none` without an attribution.
    func labels(of view: SentenceView, for attribution: Int?) -> [UInt8] {
        guard let attribution else { return Array(repeating: 0, count: view.tokens.count) }
        var before = Role.none
        return view.tokens.map { token in
            let role = opening(frames[attribution][token] ?? .none, before: before)
            before = role
            switch role {
            case .source: return 1
            case .sourceInside: return 2
            case .content: return 3
            case .contentInside: return 4
            case .none, .cue, .cueInside: return 0
            }
        }
    }
}
