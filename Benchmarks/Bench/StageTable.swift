/// What one stage took.
struct StageResult {
    let name: String
    let articles: Int
    let bytes: Int
    let seconds: Double
    /// The time of all cores together that the process took.
    let processorSeconds: Double
    let peakMemory: Int?
}

/// Prints stages as a table.
enum StageTable {
    static let header = """
        stage         seconds   articles/s       MB/s    µs/article   CPU µs/article   peak memory
        """

    static func row(_ result: StageResult) -> String {
        let perSecond = Double(result.articles) / result.seconds
        let memory = result.peakMemory.map { "\($0 >> 20) MB" } ?? "unknown"
        return Cell.left(result.name, 12)
            + Cell.right(Cell.fixed(result.seconds, 2), 9) + Cell.right(Cell.fixed(perSecond, 0), 13)
            + Cell.right(Cell.fixed(Double(result.bytes) / result.seconds / 1_000_000, 1), 11)
            + Cell.right(Cell.fixed(1_000_000 / perSecond, 1), 14)
            + Cell.right(Cell.fixed(1_000_000 * result.processorSeconds / Double(result.articles), 1), 17)
            + Cell.right(memory, 14)
    }
}
