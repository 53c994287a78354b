import NIOHTTP1
import Pipeline

/// The reference of the API as one page, made from the table of paths.
struct ReferencePage {
    private let routes: RouteTable

    /// Prepares the page of `routes`.
    init(_ routes: RouteTable) {
        self.routes = routes
    }

    /// The page.
    var content: Content {
        var html = MarkupWriter()
        HTMLPage.begin("OnRecord: the API", into: &html)
        html.markup("<main>")
        html.element("h1", "OnRecord \(Release.version): the API")
        html.markup("<p>The same as <a href=\"openapi.json\">OpenAPI 3.1</a>. Lists answer ")
        html.markup("<code>{\"data\": […], \"meta\": {…}, \"links\": {…}}</code>; errors are ")
        html.markup("<code>application/problem+json</code>.</p>")
        writeContents(into: &html)
        for route in routes.routes { write(route, into: &html) }
        html.markup("</main>")
        HTMLPage.end(into: &html)
        return HTMLPage.content(html)
    }

    private func writeContents(into html: inout MarkupWriter) {
        html.markup("<table><tbody>")
        for route in routes.routes {
            html.markup("<tr><td>")
            html.open("a", [("href", "#" + route.name)])
            html.element("code", route.pattern.template)
            html.markup("</a></td>")
            html.element("td", route.summary)
            html.markup("</tr>")
        }
        html.markup("</tbody></table>")
    }

    private func write(_ route: Route, into html: inout MarkupWriter) {
        html.open("h2", [("id", route.name)])
        html.element("code", route.methods.map(\.rawValue).joined(separator: " ") + " " + route.pattern.template)
        html.markup("</h2>")
        html.element("p", route.summary)
        html.element("p", "Forms: " + route.forms.map(\.media.header).joined(separator: ", ") + ".")
        if !route.parameters.isEmpty {
            html.markup("<table><thead><tr><th>parameter</th><th>what</th></tr></thead><tbody>")
            for parameter in route.parameters { write(parameter, into: &html) }
            html.markup("</tbody></table>")
        }
        guard let members = route.answer.schema?.members else { return }
        html.element("h3", route.answer.isList ? "A row" : "The answer")
        html.markup("<table><tbody>")
        for member in members {
            html.markup("<tr><td>")
            html.element("code", member.name)
            html.markup("</td><td>")
            html.text(member.summary)
            let inner = member.schema.paths.filter { !$0.contains(".") }
            if !inner.isEmpty { html.element("small", " {" + inner.joined(separator: ", ") + "}") }
            html.markup("</td></tr>")
        }
        html.markup("</tbody></table>")
    }

    private func write(_ parameter: Parameter, into html: inout MarkupWriter) {
        html.markup("<tr><td>")
        html.element("code", parameter.name)
        html.markup("</td><td>")
        html.text(parameter.summary)
        html.element("small", parameter.kind.meaning.map { " " + $0 })
        html.markup("</td></tr>")
    }
}

extension Route.Answer {
    /// Whether it is a list.
    fileprivate var isList: Bool { if case .rows = self { true } else { false } }
}

extension Parameter.Kind {
    /// What a value has to be, where the summary does not say.
    fileprivate var meaning: String? {
        switch self {
        case .option(let values): "One of \(values.joined(separator: ", "))."
        case .options(let values): "Of \(values.joined(separator: ", "))."
        case .choiceOf(let values): "Of \(values.joined(separator: ", "))."
        case .integer(let bounds): "From \(bounds.lowerBound) to \(bounds.upperBound)."
        case .number(let bounds): "From \(bounds.lowerBound) to \(bounds.upperBound)."
        case .truth: "true or false."
        case .date: "Such as 2031-05-07, 2031-05 or 2031."
        case .text, .search, .choice, .cursor: nil
        }
    }
}
