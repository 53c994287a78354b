import Index
import Model

/// Writes outlets as rows.
enum OutletRow {
    /// Writes the members of the outlet's row.
    static func write(_ outlet: OutletSummary, into json: inout JSONWriter) {
        json.member("id", outlet.id)
        json.member("name", outlet.name)
        json.member("article_count", outlet.articleCount)
        json.member("quote_count", outlet.quoteCount)
        json.member("first_seen", outlet.firstSeen)
        json.member("last_seen", outlet.lastSeen)
    }
}
