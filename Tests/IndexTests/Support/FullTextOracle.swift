import CSQLite

/// SQLite's FTS5 over documents of ASCII words: what the text index is compared with.
@safe final class FullTextOracle {
    struct Match: Equatable {
        let document: Int32
        /// The negative of what `bm25()` gives: the greater the better.
        let score: Double
    }

    struct Failure: Error {
        let message: String
    }

    private var database: OpaquePointer?

    init(_ documents: [[String]]) throws {
        guard unsafe sqlite3_open(":memory:", &database) == SQLITE_OK else { throw failure() }
        try run("CREATE VIRTUAL TABLE document USING fts5(body, tokenize = 'ascii')")
        try run("BEGIN")
        for (number, words) in documents.enumerated() {
            try run("INSERT INTO document(rowid, body) VALUES (\(number), '\(words.joined(separator: " "))')")
        }
        try run("COMMIT")
    }

    deinit {
        unsafe sqlite3_close(database)
    }

    /// The documents that an FTS5 query finds, in ascending order.
    func matches(_ query: String) throws -> [Match] {
        let sql = "SELECT rowid, -bm25(document) FROM document WHERE document MATCH '\(query)' ORDER BY rowid"
        var statement: OpaquePointer?
        guard unsafe sqlite3_prepare_v2(database, sql, -1, &statement, nil) == SQLITE_OK else { throw failure() }
        defer { unsafe sqlite3_finalize(statement) }
        var matches: [Match] = []
        while true {
            switch unsafe sqlite3_step(statement) {
            case SQLITE_ROW:
                let document = unsafe Int32(sqlite3_column_int64(statement, 0))
                matches.append(Match(document: document, score: unsafe sqlite3_column_double(statement, 1)))
            case SQLITE_DONE:
                return matches
            default:
                throw failure()
            }
        }
    }

    private func run(_ sql: String) throws {
        guard unsafe sqlite3_exec(database, sql, nil, nil, nil) == SQLITE_OK else { throw failure() }
    }

    private func failure() -> Failure {
        Failure(message: unsafe sqlite3_errmsg(database).map { unsafe String(cString: $0) } ?? "no message")
    }
}
