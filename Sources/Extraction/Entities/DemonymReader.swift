import Language

/// Knows the people of an article's places by their names: who or what is `Tamaran` comes from Tamara.
struct DemonymReader {
    private static let endings: Set<String> = [
        "n", "an", "ian", "ish", "ese", "i", "ic", "er", "ns", "ans", "ians", "is", "ers",
    ]
    /// The shortest beginning that a place and its people share, in letters.
    private static let shortest = 4

    private let stems: Set<String>

    /// Prepares for places of one word, folded.
    init(places: [String]) {
        stems = Set(places.map(Self.stem).filter { $0.utf8.count >= Self.shortest })
    }

    /// Whether a folded word is made of a place's name.
    func isDemonym(_ word: String) -> Bool {
        guard word.utf8.count > Self.shortest else { return false }
        return Self.endings.contains { ending in
            word.hasSuffix(ending) && stems.contains(Self.stem(String(word.dropLast(ending.count))))
                && word.utf8.count - ending.utf8.count >= Self.shortest
        }
    }

    /// The word without the vowels that it ends in.
    private static func stem(_ word: String) -> String {
        var stem = Substring(word)
        while let last = stem.utf8.last, "aeiouy".utf8.contains(last) { stem = stem.dropLast() }
        return String(stem)
    }
}
