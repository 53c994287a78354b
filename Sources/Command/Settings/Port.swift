import ArgumentParser

/// A TCP port, 0 for any free one.
struct Port: ExpressibleByArgument, Equatable, CustomStringConvertible {
    /// The port that is used where none is given.
    static let standard = Port(number: 8080)

    let number: Int

    /// Refuses what is not a whole number from 0 to 65535.
    init?(argument: String) {
        guard let number = Int(argument), (0...65_535).contains(number) else { return nil }
        self.number = number
    }

    var description: String { String(number) }

    private init(number: Int) {
        self.number = number
    }
}
