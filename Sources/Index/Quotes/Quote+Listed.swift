import Model

extension Quote {
    /// Whether lists and counts show the quote without being asked for furniture or scare quotes.
    var isListed: Bool { zone != .furniture && kind != .scare }
}
