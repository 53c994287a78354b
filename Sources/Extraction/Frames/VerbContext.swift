import Language

/// For each place of a sentence, what stands to its left and right: words of saying, verbs, commas, `that`, marks.
struct VerbContext {
    struct Side {
        /// The nearest word of saying outside marks.
        var key: UInt64 = 0
        /// How far it is, in classes.
        var distance: UInt8 = 0
        /// The commas between, three at the most.
        var commas: UInt8 = 0
        /// Whether `that` stands between.
        var hasThat = false
        /// The nearest mark of quotation.
        var mark: UInt64 = 0
        /// The tag of the nearest verb.
        var verbTag: UInt64 = 0
    }

    private(set) var left: [Side] = []
    private(set) var right: [Side] = []
    /// The first verb outside marks.
    private(set) var mainVerb: UInt64 = 0

    private static let that = WordKey.of("that".utf8)
    private static let comma = WordKey.of(",".utf8)

    init(_ traits: ViewTraits) {
        left = Self.sides(0..<traits.count, traits)
        right = Self.sides((0..<traits.count).reversed(), traits).reversed()
        let verb = (0..<traits.count)
            .first { position in
                let place = position + ViewTraits.margin
                return traits.marks[place] == 0 && Self.isVerb(traits.tags[place])
            }
        mainVerb = verb.map { traits.words[$0 + ViewTraits.margin] } ?? 0
    }

    private static func isVerb(_ tag: UInt64) -> Bool {
        tag > 0 && PartOfSpeech(rawValue: UInt8(tag - 1))?.isVerb ?? false
    }

    private static func sides(_ positions: some Sequence<Int>, _ traits: ViewTraits) -> [Side] {
        var sides: [Side] = []
        sides.reserveCapacity(traits.count)
        var side = Side()
        var distance = 0
        for position in positions {
            let place = position + ViewTraits.margin
            side.distance = distance > 12 ? 7 : distance > 7 ? 6 : distance > 4 ? 5 : UInt8(distance)
            sides.append(side)
            distance += 1
            if traits.verbs[place] != 0 && traits.names[place] == 0 {
                side.key = traits.verbs[place]
                distance = 1
                side.commas = 0
                side.hasThat = false
            }
            if traits.marks[place] == 0 {
                if traits.words[place] == comma { side.commas = min(side.commas + 1, 3) }
                if traits.words[place] == that { side.hasThat = true }
            } else {
                side.mark = traits.marks[place]
            }
            if isVerb(traits.tags[place]) { side.verbTag = traits.tags[place] }
        }
        return sides
    }
}
