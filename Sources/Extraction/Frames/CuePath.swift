import Language

/// What stands between a token and the cue.
struct CuePath {
    /// 1 before the cue, 2 in it, 3 behind it.
    var side: UInt64 = 0
    /// How far it is, in classes.
    var distance: UInt64 = 0
    /// Commas, verbs, `that` and marks between, in one number.
    var code: UInt64 = 0
    /// The words that opened the clause the token stands in.
    var clause: UInt64 = 0
    /// The roles between: whether another cue or source stands there.
    var between: UInt64 = 0

    private static let that = WordKey.of("that".utf8)
    private static let comma = WordKey.of(",".utf8)

    static func paths(to cue: Range<Int>, _ traits: ViewTraits, _ roles: RoleReading) -> [CuePath] {
        var paths = [CuePath](repeating: CuePath(), count: traits.count)
        for position in cue { paths[position].side = 2 }
        walk((0..<cue.lowerBound).reversed(), side: 1, traits, roles, &paths)
        walk(cue.upperBound..<traits.count, side: 3, traits, roles, &paths)
        return paths
    }

    private static func walk(
        _ positions: some Sequence<Int>,
        side: UInt64,
        _ traits: ViewTraits,
        _ roles: RoleReading,
        _ paths: inout [CuePath]
    ) {
        var (commas, verbs, thats, quotes): (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        var clause: UInt64 = 0
        var (cues, sources): (UInt64, UInt64) = (0, 0)
        var steps = 0
        for position in positions {
            let place = position + ViewTraits.margin
            steps += 1
            let distance = steps > 20 ? 9 : steps > 12 ? 8 : steps > 8 ? 7 : steps > 5 ? 6 : steps
            paths[position] = CuePath(
                side: side,
                distance: side << 8 | UInt64(distance),
                code: commas | verbs << 4 | thats << 8 | quotes << 12,
                clause: clause,
                between: cues | sources << 4
            )
            if traits.marks[place] == 1 || traits.marks[place] == 5 { quotes = min(quotes + 1, 3) }
            if traits.marks[place] == 0 {
                if traits.words[place] == comma { commas = min(commas + 1, 3) }
                if traits.words[place] == that { thats = 1 }
                if let tag = PartOfSpeech(rawValue: UInt8(max(traits.tags[place], 1) - 1)) {
                    if tag.isVerb && tag != .modal { verbs = min(verbs + 1, 3) }
                    if tag == .relative || tag == .coordinator || traits.words[place] == that
                        || (tag == .preposition && traits.shapes[place] >> 16 == 0)
                    {
                        clause = traits.words[place]
                    }
                }
            }
            if roles.isCue(position) { cues = min(cues + 1, 2) }
            if roles.isSource(position) { sources = min(sources + 1, 2) }
        }
    }
}
