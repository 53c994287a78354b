import Index

/// The addresses of a list: itself, its other pages and its other forms.
struct ListLinks {
    /// The parameters that say nothing of the whole list.
    private static let ofPage = ["limit", "cursor", "facet", "facet_size", "format"]

    /// The room for an address in bytes, as most have it.
    private static let usualLength = 192

    private let request: CorpusRequest
    private let build: String

    /// Prepares the addresses of the list that `request` asks for.
    init(_ request: CorpusRequest) {
        self.request = request
        build = request.catalogue.served.build
    }

    /// The list as it was asked for.
    var own: String { address(from: request.linkBase) { _ in true } }

    /// The page at a position.
    func page(_ position: PagePosition) -> String {
        let cursor = "cursor=" + Cursor.encode(position, build: build, query: query)
        return address(from: request.linkBase, adding: cursor) { $0.name != "cursor" }
    }

    /// The whole list in another form, or nil where it has none such.
    func whole(_ form: Form) -> String? {
        guard request.route.forms.contains(form) else { return nil }
        return address(from: request.linkBase, adding: "format=" + form.rawValue) { !Self.ofPage.contains($0.name) }
    }

    /// The position that the request's cursor stands for, or nil for the beginning, which an empty one stands for.
    func position() throws(Problem) -> PagePosition? {
        guard let cursor = request.arguments.text("cursor"), !cursor.isEmpty else { return nil }
        return try Cursor.decode(cursor, build: build, query: query)
    }

    /// What selects and orders the list, whatever the page and the way its rows are written.
    private var query: String { address(from: "") { !$0.isPresentation } }

    private func address(
        from base: String,
        adding item: String? = nil,
        keeping isKept: (Arguments.Given) -> Bool
    ) -> String {
        var address: [UInt8] = []
        address.reserveCapacity(Self.usualLength)
        address += base.utf8
        address += request.path.utf8
        var separator = UInt8(ascii: "?")
        func append(_ item: String) {
            address.append(separator)
            address += item.utf8
            separator = UInt8(ascii: "&")
        }
        for given in request.arguments.canonical where isKept(given) { append(given.encoded) }
        if let item { append(item) }
        return String(decoding: address, as: UTF8.self)
    }
}
