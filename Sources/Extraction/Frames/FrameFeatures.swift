import Language

/// The features by which the source and the content that belong to one cue are found.
///
/// Templates 80–159 belong to this tagger. Every feature sees where the cue is: what a token is in a sentence with two
/// attributions depends on which one is asked for.
struct FrameFeatures {
    private let traits: ViewTraits
    private let context: VerbContext
    private let roles: RoleReading

    init(_ traits: ViewTraits, _ context: VerbContext, _ roles: RoleReading) {
        self.traits = traits
        self.context = context
        self.roles = roles
    }

    /// Adds the features of the sentence's tokens for the cue at these positions.
    func describe(_ cue: Range<Int>, in table: inout FeatureTable) {
        let head = self.head(of: cue)
        let headPlace = head + ViewTraits.margin
        let cueWord = traits.words[headPlace]
        let lemma = traits.verbs[headPlace] == 0 ? cueWord : traits.verbs[headPlace]
        let after = traits.words[cue.upperBound + ViewTraits.margin]
        let afterTag = traits.tags[cue.upperBound + ViewTraits.margin]
        let beforeTag = traits.tags[cue.lowerBound - 1 + ViewTraits.margin]
        let beforeMark = traits.marks[cue.lowerBound - 1 + ViewTraits.margin]
        let frame = FeatureHash.join(traits.tags[headPlace], afterTag, beforeTag << 8 | beforeMark)
        let paths = CuePath.paths(to: cue, traits, roles)
        for position in 0..<traits.count {
            let place = position + ViewTraits.margin
            let path = paths[position]
            let side = path.side
            table.add(80, side)
            table.add(81, FeatureHash.join(side, path.distance))
            describeWindow(place, side, &table)
            let tag = FeatureHash.join(traits.tags[place], traits.marks[place], traits.names[place])
            table.add(100, FeatureHash.join(side, lemma, tag))
            table.add(101, FeatureHash.join(side, lemma, traits.words[place]))
            table.add(102, FeatureHash.join(side, lemma, path.distance))
            table.add(103, FeatureHash.join(path.distance, lemma, traits.tags[place] << 8 | traits.tags[place + 1]))
            table.add(104, FeatureHash.join(side, path.code, tag))
            table.add(105, FeatureHash.join(side, path.code, traits.words[place]))
            table.add(106, FeatureHash.join(path.code, path.distance, traits.tags[place]))
            table.add(107, FeatureHash.join(side, frame, tag))
            table.add(108, FeatureHash.join(path.distance, frame, lemma))
            table.add(109, FeatureHash.join(side, after, tag))
            table.add(110, FeatureHash.join(path.code, path.clause, traits.marks[place]))
            table.add(111, FeatureHash.join(side, path.clause, tag))
            table.add(112, FeatureHash.join(path.clause, traits.words[place - 1], traits.words[place]))
            table.add(113, FeatureHash.join(side, path.between, tag))
            table.add(114, FeatureHash.join(lemma, path.code, traits.marks[place]))
            describeRoles(position, side, path, tag, &table)
            table.endToken()
        }
    }

    private func describeWindow(_ place: Int, _ side: UInt64, _ table: inout FeatureTable) {
        let (words, tags, names, marks) = (traits.words, traits.tags, traits.names, traits.marks)
        for offset in -1...1 {
            table.add(UInt32(83 + offset), FeatureHash.join(side, words[place + offset]))
            table.add(UInt32(86 + offset), FeatureHash.join(side, tags[place + offset], names[place + offset]))
        }
        table.add(88, FeatureHash.join(side, words[place - 1], words[place]))
        table.add(89, FeatureHash.join(side, words[place], words[place + 1]))
        table.add(90, FeatureHash.join(side, FeatureHash.join(tags[place - 1], tags[place], tags[place + 1])))
        table.add(91, FeatureHash.join(side, FeatureHash.join(tags[place - 2], tags[place - 1], tags[place])))
        table.add(92, FeatureHash.join(side, FeatureHash.join(tags[place], tags[place + 1], tags[place + 2])))
        table.add(93, FeatureHash.join(side, FeatureHash.join(marks[place - 1], marks[place], marks[place + 1])))
        table.add(94, FeatureHash.join(side, FeatureHash.join(names[place - 1], names[place], names[place + 1])))
        table.add(95, FeatureHash.join(side, words[place - 1], tags[place]))
        table.add(96, FeatureHash.join(side, tags[place], words[place + 1]))
        table.add(97, FeatureHash.join(side, words[place + 1], tags[place + 2]))
        let rules = traits.rules
        table.add(98, FeatureHash.join(side, rules[place], rules[place + 1] << 8 | rules[place - 1]))
    }

    private func describeRoles(
        _ position: Int,
        _ side: UInt64,
        _ path: CuePath,
        _ tag: UInt64,
        _ table: inout FeatureTable
    ) {
        let role = roles.code(at: position)
        let around = FeatureHash.join(roles.code(at: position - 1), role, roles.code(at: position + 1))
        table.add(120, FeatureHash.join(side, role))
        table.add(121, FeatureHash.join(side, around))
        table.add(122, FeatureHash.join(side, role, path.code))
        table.add(123, FeatureHash.join(side, role, path.between))
        table.add(124, FeatureHash.join(around, path.code, path.between))
        table.add(125, FeatureHash.join(side, roles.strength(at: position), path.between))
        table.add(126, FeatureHash.join(role, path.between, tag))
        table.add(127, FeatureHash.join(side, role, path.distance))
    }

    /// The last verb of the cue, or its last word.
    private func head(of cue: Range<Int>) -> Int {
        cue.last { traits.verbs[$0 + ViewTraits.margin] != 0 } ?? cue.last {
            let tag = traits.tags[$0 + ViewTraits.margin]
            return tag > 0 && PartOfSpeech(rawValue: UInt8(tag - 1))?.isVerb ?? false
        } ?? cue.upperBound - 1
    }
}
