/// The elements that are told apart.
enum HTMLTag: String, CaseIterable {
    case text = "#text"
    case unknown = "#unknown"
    case a, abbr, address, article, aside, audio, b, base, blockquote, body, br, button, canvas, caption, center, cite
    case code, datalist, dd, del, details, dialog, div, dl, dt, em, embed, fieldset, figcaption, figure, font, footer,
        form
    case h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html, i, iframe, img, input, ins, label, legend, li, link,
        main
    case map, mark, math, menu, meta, nav, noscript, object, ol, option, p, picture, pre, q, s, script, section, select
    case small, source, span, strong, style, sub, summary, sup, svg, table, tbody, td, template, textarea, tfoot, th,
        thead
    case time, title, tr, track, u, ul, video, wbr

    private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

    /// The element of that name in lower case.
    static func named(_ name: String) -> HTMLTag { byName[name] ?? .unknown }

    /// Whether a browser shows nothing of what stands in it, or a control that is no text.
    var isUnseen: Bool {
        switch self {
        case .audio, .button, .canvas, .datalist, .dialog, .embed, .head, .iframe, .input, .map, .math, .noscript,
            .object,
            .option, .script, .select, .style, .svg, .template, .textarea, .title, .video:
            true
        default: false
        }
    }

    /// Whether it begins and ends a block of text.
    var isBlock: Bool {
        switch self {
        case .address, .article, .aside, .blockquote, .body, .caption, .center, .dd, .details, .div, .dl, .dt,
            .fieldset,
            .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup, .hr, .html, .legend,
            .li,
            .main, .menu, .nav, .ol, .p, .pre, .section, .summary, .table, .tbody, .td, .tfoot, .th, .thead, .tr, .ul:
            true
        default: false
        }
    }

    /// Whether it is a heading.
    var isHeading: Bool {
        switch self {
        case .h1, .h2, .h3, .h4, .h5, .h6: true
        default: false
        }
    }

    /// Whether it only holds other blocks together.
    var isContainer: Bool {
        switch self {
        case .article, .body, .center, .div, .fieldset, .form, .html, .main, .section, .table, .tbody, .td, .tr,
            .unknown:
            true
        default: false
        }
    }
}
