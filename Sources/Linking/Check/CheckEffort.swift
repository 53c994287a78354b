/// What may still be spent on one check, so that no text costs more than another.
///
/// The parts of a text share it evenly; what one leaves is for those behind it.
struct CheckEffort {
    /// The fewest that a part has of each, however many there are.
    private static let least = (places: 256, steps: 2_000)

    /// The places in the archive that may be looked at.
    private var places = 200_000
    /// The comparisons of two words.
    private var steps = 8_000_000
    /// The parts that are still to come.
    private var parts: Int

    /// Divides all among so many parts.
    init(parts: Int) { self.parts = parts }

    /// What the next part may spend.
    mutating func next() -> (places: Int, steps: Int) {
        let share = max(1, parts)
        parts -= 1
        return (max(places / share, Self.least.places), max(steps / share, Self.least.steps))
    }

    /// Takes off what a part has spent.
    mutating func spend(places: Int, steps: Int) {
        self.places = max(0, self.places - places)
        self.steps = max(0, self.steps - steps)
    }
}
