import Crypto
import Foundation
import NIOHTTP1

/// The frame of the pages that the server writes itself: no script, no file beside them, one style that the policy names
/// by its hash.
enum HTMLPage {
    private static let style: StaticString = """
        :root{color-scheme:light dark}body{font:1rem/1.55 system-ui,sans-serif;max-width:46rem;margin:2rem auto;\
        padding:0 1rem}blockquote{font-size:1.35rem;margin:0;border-left:.25rem solid #b45309;padding-left:1rem}\
        figure{margin:0}figcaption{margin-top:.75rem}.context{white-space:pre-line}.facts,.source,td small{opacity:.75}\
        table{border-collapse:collapse;width:100%;font-size:.9rem}td,th{text-align:left;vertical-align:top;\
        border-bottom:1px solid #8884;padding:.3rem .6rem .3rem 0}code{font-size:.92em}pre{overflow-x:auto;\
        background:#8881;padding:.6rem}h2{margin-top:2rem}h2 a,strong a{color:inherit}h3{margin-bottom:.2rem}mark{padding:0 .1em}
        """

    private static let policy: String = {
        let digest = style.withUTF8Buffer { unsafe SHA256.hash(data: $0) }
        let hash = Data(digest).base64EncodedString()
        return "default-src 'none'; style-src 'sha256-\(hash)'; base-uri 'none'; form-action 'none'; "
            + "frame-ancestors 'none'"
    }()

    /// Writes what comes before the page's own elements.
    static func begin(_ title: String, into html: inout MarkupWriter) {
        html.markup("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">")
        html.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
        html.element("title", title)
        html.markup("<style>")
        html.markup(style)
        html.markup("</style></head><body>")
    }

    /// Writes what comes after them.
    static func end(into html: inout MarkupWriter) {
        html.markup("</body></html>\n")
    }

    /// The finished page.
    static func content(_ html: MarkupWriter) -> Content {
        var content = Content(.html, html.bytes)
        content.headers.add(name: "Content-Security-Policy", value: policy)
        return content
    }
}
