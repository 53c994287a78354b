/// What the benchmark was asked to do.
struct BenchOptions {
    /// An argument that cannot be used.
    struct Fault: Error {
        let message: String
    }

    static let help = """
        USAGE: onrecord-bench [--articles N] [--seed N] [--examples DIR] [--write FOLDER]

        Writes N articles (default 10000), varied by a seeded generator from the articles in DIR (default
        Examples/wire), and times reading, annotating, linking, indexing and queries on all cores. With --write it
        keeps the articles in FOLDER, for other measurements, and times nothing.
        """

    var articles = 10_000
    var seed: UInt64 = 1
    var examples = "Examples/wire"
    var folder: String?
    var wantsHelp = false

    /// Reads the arguments of the command line.
    init(_ arguments: [String]) throws(Fault) {
        var rest = arguments[...]
        while let name = rest.popFirst() {
            if name == "--help" || name == "-h" {
                wantsHelp = true
                continue
            }
            guard ["--articles", "--seed", "--examples", "--write"].contains(name) else {
                throw Fault(message: "there is no option \(name)")
            }
            guard let value = rest.popFirst() else { throw Fault(message: "\(name) needs a value") }
            switch name {
            case "--articles": articles = try Self.number(value, of: name, in: 1...10_000_000)
            case "--seed": seed = UInt64(try Self.number(value, of: name, in: 0...Int.max))
            case "--write": folder = value
            default: examples = value
            }
        }
    }

    private static func number(_ text: String, of name: String, in range: ClosedRange<Int>) throws(Fault) -> Int {
        guard let number = Int(text), range.contains(number) else {
            throw Fault(message: "\(name) needs a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }
}
