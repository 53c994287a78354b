/// Finds the stretches of an archive that share most pairs of words with some words.
struct SpeechCandidates {
    /// A stretch, and where in it the words would begin if it held them all.
    struct Candidate {
        let stretch: Int
        let anchor: Int
    }

    /// The most candidates of the asked speakers, and of others.
    private static let most = 48

    let archive: SpeechArchive
    let pairs: WordPairIndex

    /// The stretches, those that share most first: `own` of which `isOwn` holds, and others.
    ///
    /// `left` is the number of places that may be looked at, and then of those that were left.
    ///
    /// - Complexity: O(*n*) in the words and in the places, the rarest pairs first; of one word, in the words of the archive.
    func find(
        _ words: ArraySlice<CheckedText.Word>,
        left: inout Int,
        isOwn: (Int) -> Bool
    ) -> (own: [Candidate], others: [Candidate]) {
        let found = words.count == 1 ? single(words[words.startIndex].key) : shared(words, &left)
        let own = found.filter { isOwn($0.stretch) }.prefix(Self.most)
        return (Array(own), Array(found.filter { !isOwn($0.stretch) }.prefix(Self.most)))
    }

    private func shared(_ words: ArraySlice<CheckedText.Word>, _ left: inout Int) -> [Candidate] {
        var scores: [Int: (score: Double, anchor: Int)] = [:]
        for (offset, places) in lists(words) {
            guard left > 0 else { break }
            let pair = (words[words.startIndex + offset].key, words[words.startIndex + offset + 1].key)
            let rarity = 1 / Double(places.count + 4).squareRoot()
            var seen = 0
            for place in places.prefix(left) {
                let place = Int(place)
                // A pair that recurs in a stretch counts once.
                guard place >= seen, archive.words[place] == pair.0, archive.words[place + 1] == pair.1 else {
                    continue
                }
                let stretch = archive.stretch(at: place)
                seen = archive.range(of: stretch).upperBound
                let known = scores[stretch]
                scores[stretch] = ((known?.score ?? 0) + rarity, known?.anchor ?? place - offset)
            }
            left = max(0, left - places.count)
        }
        return scores.sorted { $0.value.score != $1.value.score ? $0.value.score > $1.value.score : $0.key < $1.key }
            .map { Candidate(stretch: $0.key, anchor: $0.value.anchor) }
    }

    /// For each pair of neighbours, its offset and its places, the rarest first.
    private func lists(_ words: ArraySlice<CheckedText.Word>) -> [(offset: Int, places: ArraySlice<UInt32>)] {
        let neighbours = zip(words, words.dropFirst()).enumerated()
        return neighbours.map { ($0.offset, pairs.places(of: $0.element.0.key, $0.element.1.key)) }
            .filter { !$0.1.isEmpty }
            .sorted { $0.1.count != $1.1.count ? $0.1.count < $1.1.count : $0.0 < $1.0 }
    }

    /// The first stretches that hold a word: there are no pairs to look for.
    private func single(_ key: UInt64) -> [Candidate] {
        var found: [Candidate] = []
        for (place, word) in archive.words.enumerated() where word == key {
            let stretch = archive.stretch(at: place)
            if found.last?.stretch != stretch { found.append(Candidate(stretch: stretch, anchor: place)) }
            if found.count == 2 * Self.most { break }
        }
        return found
    }
}
