import Index

/// The addresses of a list: itself, its other pages and its other forms.
struct ListLinks {
    private let request: CorpusRequest
    private let build: String
    /// What selects and orders the list, whatever the page and the way its rows are written.
    private let query: String

    /// Prepares the addresses of the list that `request` asks for.
    init(_ request: CorpusRequest) {
        self.request = request
        build = request.catalogue.served.build
        query = request.path + "?" + Self.joined(request.arguments.canonical.filter { !$0.isPresentation })
    }

    /// The list as it was asked for.
    var own: String { link { _ in true } }

    /// The page at a position.
    func page(_ position: PagePosition) -> String {
        let cursor = "cursor=" + Cursor.encode(position, build: build, query: query)
        return link(adding: cursor) { $0 != "cursor" }
    }

    /// The whole list in another form, or nil where it has none such.
    func whole(_ form: Form) -> String? {
        guard request.route.forms.contains(form) else { return nil }
        let ofPage = ["limit", "cursor", "facet", "facet_size", "format"]
        return link(adding: "format=" + form.rawValue) { !ofPage.contains($0) }
    }

    /// The position that the request's cursor stands for, or nil for the beginning, which an empty one stands for.
    func position() throws(Problem) -> PagePosition? {
        guard let cursor = request.arguments.text("cursor"), !cursor.isEmpty else { return nil }
        return try Cursor.decode(cursor, build: build, query: query)
    }

    private func link(adding item: String? = nil, keeping isKept: (String) -> Bool) -> String {
        let all = Self.joined(request.arguments.canonical.filter { isKept($0.name) }, item)
        return request.linkBase + request.path + (all.isEmpty ? "" : "?" + all)
    }

    private static func joined(_ items: [Arguments.Given], _ item: String? = nil) -> String {
        (items.map(\.encoded) + [item].compactMap { $0 }).joined(separator: "&")
    }
}
