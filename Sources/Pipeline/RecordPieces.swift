public import Corpus

/// Cuts the records of a source into pieces that are worth a task of their own.
public struct RecordPieces {
    /// Neighbouring records and entries of the report.
    public struct Piece: Sendable {
        /// The records and entries, in their order.
        public fileprivate(set) var items: [StreamItem] = []
        /// How many bytes the records have.
        public fileprivate(set) var bytes = 0
    }

    /// How many bytes close a piece: some dozens of articles, a fraction of a second of work.
    private static let bytes = 128 << 10
    /// How many records close a piece.
    private static let records = 256

    private var stream: RecordStream

    /// Prepares to cut `stream`.
    public init(_ stream: RecordStream) {
        self.stream = stream
    }

    /// The next piece, or nil at the end.
    public mutating func next() -> Piece? {
        var piece = Piece()
        while piece.bytes < Self.bytes && piece.items.count < Self.records, let item = stream.next() {
            if case .record(let record) = item { piece.bytes += record.bytes.count }
            piece.items.append(item)
        }
        return piece.items.isEmpty ? nil : piece
    }
}
