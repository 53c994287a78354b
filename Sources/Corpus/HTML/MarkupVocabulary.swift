/// The words by which pages everywhere name the parts of an article in `class`, `id`, `role` and `itemprop`; no name of
/// any outlet is among them.
///
/// A class counts by its parts: `article-byline__name` holds `byline`.
enum MarkupVocabulary {
    /// Who wrote it.
    static let byline: Set<String> = ["author", "authors", "byline", "bylines"]
    /// The line under the headline.
    static let subtitle: Set<String> = [
        "deck", "dek", "kickerline", "standfirst", "strapline", "subhead", "subheadline", "subtitle", "summary",
    ]
    /// The text of a picture.
    static let caption: Set<String> = ["caption", "figcaption"]
    /// Who made a picture.
    static let credit: Set<String> = ["credit", "credits", "copyright", "photographer"]
    /// Other stories.
    static let related: Set<String> = [
        "recirculation", "recommended", "recommendations", "related", "teaser", "teasers", "trending",
    ]
    /// Requests to sign up.
    static let signup: Set<String> = ["newsletter", "newsletters", "signup", "subscribe", "subscription"]
    /// Buttons and lists of words that are no text of the article.
    static let controls: Set<String> = [
        "ad", "ads", "advert", "advertisement", "breadcrumb", "breadcrumbs", "share", "sharing", "social", "tags",
    ]
    /// Words of the story set large once more.
    static let pullQuote: Set<String> = ["pull", "pullquote", "pullquotes"]
    /// What readers wrote.
    static let comments: Set<String> = ["comment", "comments", "disqus", "respond"]
    /// Whole classes of what only programs that read aloud tell.
    static let unseenClasses: Set<String> = [
        "assistive-text", "screen-reader-text", "sr-only", "visually-hidden", "visuallyhidden",
    ]
    /// Roles of what stands around a page's article.
    static let outerRoles: Set<String> = [
        "alertdialog", "banner", "contentinfo", "dialog", "menu", "menubar", "navigation", "search", "toolbar",
    ]
}
