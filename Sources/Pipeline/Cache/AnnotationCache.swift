import Foundation
import Model

/// What was read and found in articles before, in a SQLite database: a restart reads anew only what changed.
///
/// An entry is known by everything that it depends on (``RecordKey``), so that it is never stale. What goes wrong with the
/// database costs time and no more: the work goes on without it, and ``failure`` says why. It belongs to one task at a time.
public final class AnnotationCache {
    /// One article as it was before its id was held against others, and the report of its reading.
    struct Entry: Sendable {
        /// The line of `extract`.
        let line: [UInt8]
        /// What was repaired or guessed.
        let issues: [CorpusIssue]

        /// Keeps what is there already.
        init(line: [UInt8], issues: [CorpusIssue]) {
            self.line = line
            self.issues = issues
        }

        /// Makes the entry of an article.
        init(_ annotated: AnnotatedArticle, issues: [CorpusIssue]) {
            var json = JSONWriter(capacity: 4 * annotated.article.text.count)
            ArticleRenderer(annotated, context: 0).writeLine(into: &json)
            self.init(line: json.bytes, issues: issues)
        }
    }

    /// Why a cache cannot be had.
    public struct Fault: Error {
        /// What is wrong, in a sentence.
        public let message: String
    }

    /// `OnRe`, by which the database is known (SQLite's `application_id`).
    static let applicationID = 0x4F6E_5265
    /// Changes with every change of the tables.
    static let format = 1
    /// So many new entries are written at a time.
    private static let entriesAtATime = 500

    /// Why the database is not used any more, or nil.
    public private(set) var failure: String?

    private var database: Database?
    /// Whether other programs read the database.
    private let isShared: Bool
    private let lookup: Statement
    private let insertion: Statement
    private var used: Set<[UInt8]> = []
    private var pending = 0

    /// Opens the cache at `path`, or makes it.
    ///
    /// - Returns: The cache, and what is to be told where a file was set aside that is damaged or something else.
    /// - Throws: ``Fault`` where the file can neither be used nor be made.
    public static func open(_ path: String) throws(Fault) -> (cache: AnnotationCache, warning: String?) {
        do {
            if let database = try usable(path) { return (try AnnotationCache(database), nil) }
            let aside = try setAside(path)
            guard let database = try usable(path) else { throw Fault(message: "\(path): it cannot be made") }
            let reason = "it is damaged, or no cache of this version"
            return (try AnnotationCache(database), "\(path) was set aside as \(aside): \(reason)")
        } catch let fault as Fault {
            throw fault
        } catch {
            throw Fault(message: "\(path): \((error as? Database.Failure)?.message ?? "it cannot be written")")
        }
    }

    /// A cache that goes with the program: in a file without a name, which no other program sees.
    public static func temporary() throws(Fault) -> AnnotationCache {
        do throws(Database.Failure) {
            let database = try Database("")
            try CacheTables.create(in: database)
            return try AnnotationCache(database, isShared: false)
        } catch {
            throw Fault(message: "a temporary file: \(error.message)")
        }
    }

    private init(_ database: Database, isShared: Bool = true) throws(Database.Failure) {
        self.database = database
        self.isShared = isShared
        lookup = try database.prepare("SELECT line, issues FROM annotations WHERE key = ?")
        insertion = try database.prepare("INSERT OR REPLACE INTO annotations VALUES (?, ?, ?)")
    }

    /// The database at `path` with its tables, or nil where a file is there that is not one.
    private static func usable(_ path: String) throws(Database.Failure) -> Database? {
        let database = try Database(path)
        do {
            let application = try database.number("PRAGMA application_id")
            let tables = try database.number("SELECT count(*) FROM sqlite_master")
            if application == 0 && tables == 0 {
                try CacheTables.create(in: database)
                return database
            }
            guard application == applicationID, try database.number("PRAGMA user_version") == format else { return nil }
            let check = try database.prepare("PRAGMA quick_check(1)")
            guard try check.next(), case .text("ok") = check.value(0) else { return nil }
            return database
        } catch  where error.isDamage {
            return nil
        }
    }

    private static func setAside(_ path: String) throws -> String {
        var aside = path + ".set-aside"
        var number = 1
        while FileManager.default.fileExists(atPath: aside) {
            number += 1
            aside = "\(path).set-aside-\(number)"
        }
        try FileManager.default.moveItem(atPath: path, toPath: aside)
        return aside
    }

    /// What is known under `key`.
    func entry(_ key: [UInt8]) -> Entry? {
        attempt { () throws(Database.Failure) in
            try lookup.bind([.bytes(key)])
            guard try lookup.next(), case .bytes(let line) = lookup.value(0), case .bytes(let issues) = lookup.value(1)
            else { return nil }
            used.insert(key)
            return IssueList.read(issues).map { Entry(line: line, issues: $0) }
        } ?? nil
    }

    /// Keeps an entry.
    func keep(_ entry: Entry, under key: [UInt8]) {
        attempt { () throws(Database.Failure) in
            if pending == 0 { try database?.run("BEGIN") }
            try insertion.run([.bytes(key), .bytes(entry.line), .bytes(IssueList.bytes(entry.issues))])
            used.insert(key)
            pending += 1
            if pending == Self.entriesAtATime { try commit() }
        }
    }

    /// Forgets what was not asked for, and writes the tables that other programs read.
    func finish(_ corpus: LinkedCorpus, build: String) {
        attempt { () throws(Database.Failure) in
            try commit()
            guard let database else { return }
            try database.run("BEGIN")
            try forget(in: database)
            if isShared { try CacheTables.write(corpus, build: build, into: database) }
            try database.run("COMMIT")
        }
        used = []
    }

    private func forget(in database: Database) throws(Database.Failure) {
        let keys = try database.prepare("SELECT key FROM annotations")
        var stale: [[UInt8]] = []
        while try keys.next() {
            if case .bytes(let key) = keys.value(0), !used.contains(key) { stale.append(key) }
        }
        let deletion = try database.prepare("DELETE FROM annotations WHERE key = ?")
        for key in stale { try deletion.run([.bytes(key)]) }
    }

    private func commit() throws(Database.Failure) {
        if pending > 0 { try database?.run("COMMIT") }
        pending = 0
    }

    /// Does something with the database, unless it has failed before.
    @discardableResult private func attempt<Value>(_ work: () throws(Database.Failure) -> Value) -> Value? {
        guard database != nil else { return nil }
        do {
            return try work()
        } catch {
            failure = error.message
            database = nil
            return nil
        }
    }
}
