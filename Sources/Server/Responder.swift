import NIOHTTP1

/// The server as a function of a request and of what is served at its moment; it knows nothing of sockets.
///
/// The order of its questions is the order in which a request can fail: host, path, method, token, readiness,
/// parameters, form, and then what the route says.
struct Responder: Sendable {
    /// In how many seconds to try again while the index is building.
    static let retryAfter = "2"

    private static let pagePolicy = """
        default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
        connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'
        """
    private static let dataPolicy = "default-src 'none'; frame-ancestors 'none'"

    private enum Resource {
        case route(Route, id: String)
        case asset(Content)

        var methods: [HTTPMethod] {
            switch self {
            case .route(let route, _): route.methods
            case .asset: [.GET, .HEAD]
            }
        }
    }

    private let routes = RouteTable.standard
    private let hosts: HostPolicy
    private let origins: OriginPolicy
    private let tokens: BearerTokens
    private let assets: PublicFolder
    private let linkBase: String

    /// Checks the configuration and reads the page into memory.
    init(_ configuration: ServerConfiguration) throws(ServerError) {
        hosts = try HostPolicy(configuration)
        origins = try OriginPolicy(configuration)
        tokens = BearerTokens(configuration.tokens)
        linkBase = try Self.linkBase(configuration.baseURL)
        if let folder = configuration.publicFolder {
            assets = try PublicFolder(path: folder)
        } else {
            assets = .none
        }
    }

    /// Answers a request from what is served; `cache` saves the making of bodies, the answer is the same without.
    func respond(_ head: HTTPRequestHead, from state: ServingState, keeping cache: inout BodyCache) -> Response {
        var response: Response
        do {
            response = try answer(head, from: state, keeping: &cache)
        } catch {
            response = error.response(instance: head.uri)
        }
        complete(&response, request: head.headers)
        return response
    }

    /// Answers a request whose head or body is not acceptable to the wire.
    func refuse(_ problem: Problem, request head: HTTPRequestHead?) -> Response {
        var response = problem.response(instance: head?.uri)
        complete(&response, request: head?.headers ?? [:])
        return response
    }

    private func answer(
        _ head: HTTPRequestHead,
        from state: ServingState,
        keeping cache: inout BodyCache
    ) throws(Problem) -> Response {
        if head.method == .OPTIONS && head.uri == "*" {
            try hosts.check(head, authority: nil)
            return options([.GET, .HEAD])
        }
        let request = try Request(head)
        try hosts.check(head, authority: request.target.authority)
        let resource = try resource(at: request.target.path)
        if request.method == .OPTIONS { return options(resource.methods) }
        guard resource.methods.contains(request.method) else {
            throw Problem(
                .methodNotAllowed,
                detail: "This path does not take \(request.method.rawValue).",
                headers: options(resource.methods).headers
            )
        }
        let content = try content(of: resource, request, from: state, keeping: &cache)
        return try ContentNegotiation(request: request).response(with: content, keeping: &cache)
    }

    private func resource(at path: [String]) throws(Problem) -> Resource {
        if let found = routes.route(for: path) { return .route(found.route, id: found.id) }
        if let asset = assets.asset(at: path) { return .asset(asset) }
        throw .unknownPath
    }

    private func options(_ methods: [HTTPMethod]) -> Response {
        let allowed = (methods + [.OPTIONS]).map(\.rawValue).joined(separator: ", ")
        return Response(status: .noContent, headers: ["Allow": allowed])
    }

    private func content(
        of resource: Resource,
        _ request: Request,
        from state: ServingState,
        keeping cache: inout BodyCache
    ) throws(Problem) -> Content {
        switch resource {
        case .asset(let content): return content
        case .route(let route, let id):
            switch route.handler {
            case .open(let answer):
                // The page's address may bear what its script reads; everywhere else a slip is told.
                if !request.target.path.isEmpty {
                    _ = try ArgumentReader(parameters: route.parameters).read(request.target.query)
                }
                return try answer(OpenRequest(request: request, state: state, assets: assets, linkBase: linkBase))
            case .corpus(let answer):
                try tokens.check(request.headers)
                let question = try question(request, route, id: id, from: state)
                return try cache.content(tag(of: question, route)) { () throws(Problem) in try answer(question) }
            }
        }
    }

    private func question(
        _ request: Request,
        _ route: Route,
        id: String,
        from state: ServingState
    ) throws(Problem) -> CorpusRequest {
        guard let catalogue = state.catalogue else {
            throw Problem(
                .serviceUnavailable,
                detail: "The index is still being built; /readyz says how far it is.",
                headers: ["Retry-After": Self.retryAfter]
            )
        }
        let arguments = try ArgumentReader(parameters: route.parameters).read(request.target.query)
        guard arguments.text("format") != nil || request.accept.accepts(route.media) else {
            throw Problem(.notAcceptable, detail: "This path answers with \(route.media.essence) only.")
        }
        var path = ""
        for segment in request.target.path {
            path += "/"
            PercentCoding.encode(segment, into: &path)
        }
        return CorpusRequest(
            id: id,
            path: path,
            arguments: arguments,
            catalogue: catalogue,
            linkBase: linkBase
        )
    }

    private func tag(of question: CorpusRequest, _ route: Route) -> String {
        EntityTag.of(
            [question.catalogue.served.build, linkBase, route.media.essence, question.path]
                + question.arguments.canonical.map(\.encoded)
        )
    }

    private func complete(_ response: inout Response, request: HTTPHeaders) {
        let isPage = response.headers.first(name: "content-type") == MediaType.html.header
        response.headers.add(name: "X-Content-Type-Options", value: "nosniff")
        // A cache takes over what a 304 says: the policy of data would block the page that it holds.
        if response.status != .notModified {
            response.headers.add(name: "Content-Security-Policy", value: isPage ? Self.pagePolicy : Self.dataPolicy)
        }
        response.headers.add(name: "Referrer-Policy", value: "no-referrer")
        origins.apply(to: &response.headers, request: request)
    }

    private static func linkBase(_ url: String?) throws(ServerError) -> String {
        guard let url else { return "" }
        let isAddress = ["http://", "https://"].contains { url.hasPrefix($0) && url.utf8.count > $0.utf8.count }
        guard isAddress, url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !"\"<>?#".utf8.contains($0) }) else {
            throw .invalidSetting(name: "base-url", reason: "it must be like https://example.org/news")
        }
        return url.hasSuffix("/") ? String(url.dropLast()) : url
    }
}
