/// The names that scrapers and news interfaces give to what a record says, the surest first.
///
/// They are those of trafilatura, newspaper, news-please, Readability and Mercury, of NewsAPI, of schema.org and of IPTC
/// ninjs 1 and 2.
enum RecordNames {
    static let text = [
        "text", "maintext", "articleBody", "body", "content", "body_text", "body_xhtml", "body_html", "bodies",
        "textContent", "html",
    ]
    static let title = ["title", "headline", "headlines"]
    static let authors = ["authors", "author", "author_name", "byline", "by_line", "creator", "writer"]
    static let date = [
        "date", "date_publish", "publish_date", "publishedAt", "published", "datePublished", "date_published",
        "published_at", "published_date", "publishedTime", "pub_date", "pubDate", "versioncreated",
    ]
    static let outlet = [
        "outlet", "sitename", "site_name", "siteName", "source-hostname", "source", "publisher", "hostname",
        "source_domain", "infosources", "copyrightholder",
    ]
    static let url = [
        "url", "canonical_url", "canonical_link", "link", "web_url", "mainEntityOfPage", "source", "uri",
    ]
    static let language = ["language", "lang", "meta_lang", "inLanguage"]
    static let dateline = ["dateline", "located"]

    /// All of them; a member of such a name that holds nothing is no member worth keeping.
    static let all = text + title + authors + date + outlet + url + language + dateline
}
