public import Linking
public import Model

/// The object that `/quotes/check` answers with, for whoever has a corpus and no server.
public struct CheckAnswer {
    private let row: CheckRow

    /// Prepares to write checks of `text` against `corpus`.
    public init(_ corpus: LinkedCorpus, text: String) {
        row = CheckRow(corpus, text: text, unit: .scalar)
    }

    /// The object as one line of JSON, offsets in Unicode scalars.
    public func json(_ check: QuoteCheck) -> [UInt8] {
        var json = JSONWriter(capacity: 4096)
        json.beginObject()
        row.write(check, into: &json)
        json.endObject()
        json.newline()
        return json.bytes
    }
}
