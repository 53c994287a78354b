import Language

/// Knows the people of an article's places by their names: who or what is `Tamaran` comes from Tamara.
struct DemonymReader {
    private static let endings = ["n", "an", "ian", "ish", "ese", "i", "ic", "er", "ns", "ans", "ians", "is", "ers"]
    /// The shortest beginning that a place and its people share, in letters.
    private static let shortest = 4

    /// For each beginning, the places that have it.
    private let places: [String: [String]]

    /// Prepares for places of one word, folded.
    init(places: [String]) {
        self.places = Dictionary(grouping: places, by: Self.stem).filter { $0.key.utf8.count >= Self.shortest }
    }

    /// The place that a folded word is made of, or nil where it is made of none.
    func place(of word: String) -> String? {
        guard word.utf8.count > Self.shortest, !places.isEmpty else { return nil }
        for ending in Self.endings where word.hasSuffix(ending) && word.utf8.count - ending.utf8.count >= Self.shortest
        {
            let known = places[Self.stem(String(word.dropLast(ending.count)))] ?? []
            if let place = known.first(where: { $0 != word }) { return place }
        }
        return nil
    }

    /// The word without the vowels that it ends in.
    private static func stem(_ word: String) -> String {
        var stem = Substring(word)
        while let last = stem.utf8.last, "aeiouy".utf8.contains(last) { stem = stem.dropLast() }
        return String(stem)
    }
}
