import Language

/// The features by which tokens are told to be a source, a cue or attributed content.
///
/// Templates 0–79 belong to this tagger.
struct RoleFeatures {
    private let traits: ViewTraits
    private let context: VerbContext

    init(_ traits: ViewTraits, _ context: VerbContext) {
        self.traits = traits
        self.context = context
    }

    func describe(in table: inout FeatureTable) {
        let last = traits.words[max(traits.count - 1, 0) + ViewTraits.margin]
        for position in 0..<traits.count {
            let place = position + ViewTraits.margin
            describeWords(place, &table)
            describeContext(position, last, &table)
            table.endToken()
        }
    }

    private func describeWords(_ place: Int, _ table: inout FeatureTable) {
        let (words, tags, names, marks) = (traits.words, traits.tags, traits.names, traits.marks)
        table.add(0, 0)
        for offset in -2...2 {
            let other = UInt32(offset + 3)
            table.add(other, words[place + offset])
            table.add(5 + other, FeatureHash.join(tags[place + offset], names[place + offset]))
            table.add(10 + other, FeatureHash.join(traits.classes[place + offset], marks[place + offset]))
        }
        table.add(16, FeatureHash.join(words[place - 1], words[place]))
        table.add(17, FeatureHash.join(words[place], words[place + 1]))
        table.add(18, FeatureHash.join(tags[place - 1], tags[place]))
        table.add(19, FeatureHash.join(tags[place], tags[place + 1]))
        table.add(20, FeatureHash.join(tags[place - 1], tags[place], tags[place + 1]))
        table.add(21, FeatureHash.join(tags[place - 2], tags[place - 1], tags[place]))
        table.add(22, FeatureHash.join(tags[place], tags[place + 1], tags[place + 2]))
        table.add(23, FeatureHash.join(words[place], tags[place - 1], tags[place + 1]))
        table.add(24, FeatureHash.join(words[place - 1], tags[place]))
        table.add(25, FeatureHash.join(tags[place], words[place + 1]))
        table.add(26, FeatureHash.join(traits.suffixes[place], tags[place]))
        table.add(27, traits.shapes[place])
        table.add(28, FeatureHash.join(names[place - 1], names[place], names[place + 1]))
        table.add(29, FeatureHash.join(marks[place - 1], marks[place], marks[place + 1]))
        table.add(30, FeatureHash.join(traits.verbs[place], marks[place + 1]))
        table.add(31, FeatureHash.join(traits.verbs[place], words[place + 1]))
        table.add(32, FeatureHash.join(words[place + 1], words[place + 2]))
        table.add(33, FeatureHash.join(words[place - 2], words[place - 1]))
        let rule = traits.rules[place]
        table.add(34, rule)
        table.add(35, FeatureHash.join(rule, traits.rules[place - 1], traits.rules[place + 1]))
        table.add(36, FeatureHash.join(rule, tags[place]))
        table.add(37, FeatureHash.join(rule & 3, words[place]))
    }

    private func describeContext(_ position: Int, _ last: UInt64, _ table: inout FeatureTable) {
        let place = position + ViewTraits.margin
        let tag = FeatureHash.join(traits.tags[place], traits.marks[place])
        let left = context.left[position]
        let right = context.right[position]
        table.add(40, FeatureHash.join(left.key, tag))
        table.add(41, FeatureHash.join(right.key, tag))
        table.add(42, FeatureHash.join(left.key, UInt64(left.distance)))
        table.add(43, FeatureHash.join(right.key, UInt64(right.distance)))
        table.add(
            44,
            FeatureHash.join(left.key & 31, right.key & 31, UInt64(left.distance) << 8 | UInt64(right.distance))
        )
        table.add(
            45,
            FeatureHash.join(left.key, UInt64(left.commas) << 8 | (left.hasThat ? 1 : 0), traits.marks[place])
        )
        table.add(46, FeatureHash.join(left.key & 31, UInt64(left.commas) << 8 | (left.hasThat ? 1 : 0), tag))
        table.add(47, FeatureHash.join(right.key & 31, UInt64(right.commas) << 8 | (right.hasThat ? 1 : 0), tag))
        table.add(48, FeatureHash.join(left.key, traits.words[place]))
        table.add(49, FeatureHash.join(right.key, traits.words[place]))
        table.add(50, FeatureHash.join(traits.words[ViewTraits.margin], tag))
        table.add(51, FeatureHash.join(last, traits.marks[place]))
        let fromStart = UInt64(min(position, 6))
        let toEnd = UInt64(min(traits.count - position, 4))
        table.add(52, fromStart << 8 | toEnd)
        table.add(53, FeatureHash.join(context.mainVerb, tag))
        table.add(54, FeatureHash.join(context.mainVerb, UInt64(min(left.distance, 3)), traits.words[place]))
        table.add(55, FeatureHash.join(left.mark, right.mark, tag))
        table.add(56, FeatureHash.join(left.verbTag, right.verbTag, tag))
    }
}
