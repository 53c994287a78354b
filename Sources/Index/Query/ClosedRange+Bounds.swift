extension ClosedRange<Int> {
    /// The numbers from `least` to `most`, each unbounded where nil; none where they cross.
    init?(least: Int?, most: Int?) {
        let least = least ?? .min
        let most = most ?? .max
        guard least <= most else { return nil }
        self = least...most
    }
}
