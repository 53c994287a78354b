import Model

/// Where a record came from, and the id that this gives it.
struct RecordOrigin {
    /// The file, for people.
    let path: String
    let format: SourceFormat
    /// The line, or the number in a list, from 1.
    let place: Int?
    /// The line of JSON Lines, which entries of the report name.
    let line: Int?
    /// The id where the record has none of its own.
    let id: String

    /// Makes the id of file and place; a record that is alone in its file is known by the file.
    init(_ record: RawRecord) {
        path = record.path
        format = record.format
        place = record.line ?? record.number
        line = record.line
        let stem = ArticleID.make(record.stem) ?? "article"
        id = place.map { "\(stem)-\($0)" } ?? stem
    }
}
