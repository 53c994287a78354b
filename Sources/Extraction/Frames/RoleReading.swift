import Language

/// What the first look says of each token of a sentence.
struct RoleReading: Sendable {
    let roles: [Role]
    /// The probabilities of a source, a cue and content, in parts of 255.
    private let shares: [SIMD4<UInt8>]

    /// A sentence about which nothing is said.
    init(count: Int) {
        roles = Array(repeating: .none, count: count)
        shares = Array(repeating: .zero, count: count)
    }

    init(labels: [UInt8], probabilities: LabelProbabilities) {
        roles = labels.map { Role(rawValue: $0) ?? .none }
        func share(_ first: Role, _ next: Role, _ token: Int) -> UInt8 {
            let sum = probabilities[token, Int(first.rawValue)] + probabilities[token, Int(next.rawValue)]
            return UInt8(truncatingIfNeeded: Int32((sum * 255).rounded(.toNearestOrEven)))
        }
        shares = labels.indices.map { token in
            SIMD4(
                share(.source, .sourceInside, token),
                share(.cue, .cueInside, token),
                share(.content, .contentInside, token),
                0
            )
        }
    }

    /// The same, or nothing where the second look may not see the first.
    func without(_ withheld: FeatureGroups) -> RoleReading {
        withheld.contains(.firstLook) ? RoleReading(count: roles.count) : self
    }

    func isCue(_ position: Int) -> Bool { roles[position].isCue }
    func isSource(_ position: Int) -> Bool { roles[position].isSource }

    /// The probability that the token is part of a cue.
    func cueShare(at position: Int) -> Double { Double(shares[position][1]) / 255 }

    /// The role at `position` with its probability in classes, 0 outside the sentence.
    func code(at position: Int) -> UInt64 {
        guard roles.indices.contains(position) else { return 0 }
        return UInt64(roles[position].rawValue) + 1
    }

    /// The probabilities of source and content at `position`, in classes.
    func strength(at position: Int) -> UInt64 {
        let share = shares[position]
        return UInt64(share[0] >> 6) << 4 | UInt64(share[2] >> 6) | UInt64(share[1] >> 6) << 8
    }

    /// No sentence that people write has more cues; each costs a look at the whole sentence.
    private static let mostCues = 16

    /// The stretches that may be a cue, the first sixteen: at least `threshold` likely, or so labelled.
    func cues(atLeast threshold: Double) -> [Range<Int>] {
        var cues: [Range<Int>] = []
        for position in roles.indices where roles[position].isCue || cueShare(at: position) >= threshold {
            if let last = cues.last, last.upperBound == position, roles[position] != .cue {
                cues[cues.count - 1] = last.lowerBound..<position + 1
            } else {
                if cues.count == Self.mostCues { break }
                cues.append(position..<position + 1)
            }
        }
        return cues
    }
}
