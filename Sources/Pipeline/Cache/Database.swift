import CSQLite

/// A connection to a SQLite database; the only unsafe code of the module.
///
/// It belongs to one task at a time.
@safe final class Database {
    /// A value of a column.
    enum Value {
        case null
        case integer(Int)
        case real(Double)
        case text(String)
        case bytes([UInt8])
    }

    /// What SQLite says is wrong.
    struct Failure: Error {
        let message: String
        /// Whether the file is no database, or a damaged one.
        let isDamage: Bool
    }

    /// How long another process is waited for that writes, in milliseconds.
    private static let patience: Int32 = 2000

    private var connection: OpaquePointer?

    /// Opens the file at `path`, or makes it.
    init(_ path: String) throws(Failure) {
        let opened = unsafe sqlite3_open(path, &connection)
        guard opened == SQLITE_OK else {
            let failure = failure
            unsafe sqlite3_close(connection)
            unsafe connection = nil
            throw failure
        }
        unsafe sqlite3_busy_timeout(connection, Self.patience)
    }

    deinit {
        // Statements that are still there keep it open until they go.
        unsafe sqlite3_close_v2(connection)
    }

    /// Runs statements that give no rows.
    func run(_ sql: String) throws(Failure) {
        guard unsafe sqlite3_exec(connection, sql, nil, nil, nil) == SQLITE_OK else { throw failure }
    }

    /// Prepares one statement, to be run often.
    func prepare(_ sql: String) throws(Failure) -> Statement {
        var statement: OpaquePointer?
        guard unsafe sqlite3_prepare_v2(connection, sql, -1, &statement, nil) == SQLITE_OK,
            let statement = unsafe statement
        else { throw failure }
        return unsafe Statement(statement, of: self)
    }

    /// The whole number that a query gives.
    func number(_ sql: String) throws(Failure) -> Int {
        let statement = try prepare(sql)
        guard try statement.next(), case .integer(let number) = statement.value(0) else {
            throw Failure(message: "there is no number", isDamage: true)
        }
        return number
    }

    fileprivate var failure: Failure {
        let message = unsafe sqlite3_errmsg(connection).map { unsafe String(cString: $0) }
        let code = unsafe sqlite3_errcode(connection)
        return Failure(
            message: message ?? "it cannot be opened",
            isDamage: code == SQLITE_NOTADB || code == SQLITE_CORRUPT
        )
    }
}

/// A statement with places (`?`) for values.
@safe final class Statement {
    private let statement: OpaquePointer
    private let database: Database

    fileprivate init(_ statement: OpaquePointer, of database: Database) {
        unsafe self.statement = statement
        self.database = database
    }

    deinit {
        unsafe sqlite3_finalize(statement)
    }

    /// Begins anew with these values in its places.
    func bind(_ values: [Database.Value]) throws(Database.Failure) {
        unsafe sqlite3_reset(statement)
        for (index, value) in values.enumerated() {
            guard bind(value, at: Int32(index + 1)) == SQLITE_OK else { throw database.failure }
        }
    }

    /// Runs it with these values, for a statement that gives no rows.
    func run(_ values: [Database.Value]) throws(Database.Failure) {
        try bind(values)
        _ = try next()
        unsafe sqlite3_reset(statement)
    }

    /// Goes to the next row, and tells whether there is one.
    func next() throws(Database.Failure) -> Bool {
        switch unsafe sqlite3_step(statement) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw database.failure
        }
    }

    /// The value in a column of the row.
    func value(_ column: Int32) -> Database.Value {
        switch unsafe sqlite3_column_type(statement, column) {
        case SQLITE_INTEGER: return unsafe .integer(Int(sqlite3_column_int64(statement, column)))
        case SQLITE_FLOAT: return unsafe .real(sqlite3_column_double(statement, column))
        case SQLITE_TEXT: return .text(String(decoding: bytes(column), as: UTF8.self))
        case SQLITE_BLOB: return .bytes(bytes(column))
        default: return .null
        }
    }

    private func bytes(_ column: Int32) -> [UInt8] {
        guard let start = unsafe sqlite3_column_blob(statement, column) else { return [] }
        let count = unsafe Int(sqlite3_column_bytes(statement, column))
        return unsafe Array(UnsafeRawBufferPointer(start: start, count: count))
    }

    private func bind(_ value: Database.Value, at index: Int32) -> Int32 {
        // SQLite copies what it is told to keep by a destructor of -1.
        let copies = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        switch value {
        case .null: return unsafe sqlite3_bind_null(statement, index)
        case .integer(let number): return unsafe sqlite3_bind_int64(statement, index, Int64(number))
        case .real(let number): return unsafe sqlite3_bind_double(statement, index, number)
        case .text(var text):
            return text.withUTF8 { utf8 in
                unsafe utf8.withMemoryRebound(to: CChar.self) { buffer in
                    unsafe sqlite3_bind_text64(
                        statement,
                        index,
                        buffer.baseAddress,
                        UInt64(buffer.count),
                        copies,
                        UInt8(SQLITE_UTF8)
                    )
                }
            }
        case .bytes(let bytes):
            return unsafe bytes.withUnsafeBytes { buffer in
                unsafe sqlite3_bind_blob64(statement, index, buffer.baseAddress, UInt64(buffer.count), copies)
            }
        }
    }
}
