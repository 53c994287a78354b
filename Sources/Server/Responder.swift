import NIOHTTP1
import Pipeline

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
    private let pipeline: CorpusPipeline?
    /// What tells of changes, or nil where nothing is watched.
    let events: EventHub?
    private let documents: APIDocuments
    private let observations: Observations

    /// Checks the configuration and reads the page into memory; `pipeline` annotates what clients send.
    init(
        _ configuration: ServerConfiguration,
        annotatingBy pipeline: CorpusPipeline? = nil,
        observations: Observations = Observations()
    ) throws(ServerError) {
        self.pipeline = pipeline
        self.observations = observations
        events = configuration.isWatching ? EventHub() : nil
        hosts = try HostPolicy(configuration)
        origins = try OriginPolicy(configuration)
        tokens = BearerTokens(configuration.tokens)
        linkBase = try Self.linkBase(configuration.baseURL)
        documents = APIDocuments(routes, linkBase: linkBase, needsToken: configuration.tokens != nil)
        if let folder = configuration.publicFolder {
            assets = try PublicFolder(path: folder)
        } else {
            assets = .none
        }
    }

    /// Answers a request from what is served; `cache` saves the making of bodies, the answer is the same without.
    func respond(_ message: RequestMessage, from state: ServingState, keeping cache: inout BodyCache) -> Response {
        var route: String?
        var response: Response
        do {
            response = try answer(message, from: state, keeping: &cache, route: &route)
        } catch {
            response = error.response(instance: message.head.uri, id: message.id)
        }
        response.route = route
        if let work = response.work {
            response.work = { [route] cancellation in
                var done = work(cancellation)
                done.route = route
                complete(&done, request: message)
                return done
            }
        } else {
            complete(&response, request: message)
        }
        return response
    }

    /// Answers a request whose head or body is not acceptable to the wire.
    func refuse(_ problem: Problem, request message: RequestMessage?) -> Response {
        var ids = RequestID()
        let id = message?.id ?? ids.next()
        var response = problem.response(instance: message?.head.uri, id: id)
        let head = message?.head ?? HTTPRequestHead(version: .http1_1, method: .GET, uri: "")
        complete(&response, request: RequestMessage(head: head, id: id))
        return response
    }

    /// Whether the request's path takes a body.
    func takesBody(_ head: HTTPRequestHead) -> Bool {
        guard head.method == .POST, let target = try? RequestTarget(head.uri) else { return false }
        return routes.route(for: target.path)?.route.methods.contains(.POST) ?? false
    }

    private func answer(
        _ message: RequestMessage,
        from state: ServingState,
        keeping cache: inout BodyCache,
        route: inout String?
    ) throws(Problem) -> Response {
        let head = message.head
        if head.method == .OPTIONS && head.uri == "*" {
            try hosts.check(head, authority: nil)
            return options([.GET, .HEAD])
        }
        let request = try Request(message)
        try hosts.check(head, authority: request.target.authority)
        let resource = try resource(at: request.target.path)
        if case .route(let found, _) = resource { route = found.pattern.template }
        if request.method == .OPTIONS { return options(resource.methods) }
        guard resource.methods.contains(request.method) else {
            throw Problem(
                .methodNotAllowed,
                detail: "This path does not take \(request.method.rawValue).",
                headers: options(resource.methods).headers
            )
        }
        if case .route(let route, _) = resource, case .work(let handler) = route.handler {
            try tokens.check(request.headers)
            let arguments = try ArgumentReader(parameters: route.parameters).read(request.target.query)
            _ = try FormChoice.form(of: route.forms, format: arguments.text("format"), accept: request.accept)
            return work(try handler(WorkRequest(request: request, pipeline: pipeline, arguments: arguments)), message)
        }
        if case .route(let route, _) = resource, case .events = route.handler { return try listen(request, route) }
        let content = try content(of: resource, request, from: state, keeping: &cache)
        var response = try ContentNegotiation(request: request).response(with: content, keeping: &cache)
        response.isRepeatable = isRepeatable(resource) && response.parts == nil
        return response
    }

    /// Whether answers depend on nothing but the request and the corpus.
    private func isRepeatable(_ resource: Resource) -> Bool {
        guard case .route(let route, _) = resource else { return true }
        if case .corpus = route.handler { return true }
        return false
    }

    private func work(
        _ make: @escaping @Sendable (Cancellation) throws(Problem) -> Content,
        _ message: RequestMessage
    ) -> Response {
        Response { cancellation in
            do throws(Problem) {
                let content = try make(cancellation)
                let headers: HTTPHeaders = ["Content-Type": content.media.header, "Cache-Control": "no-store"]
                return Response(status: content.status, headers: headers, body: content.bytes)
            } catch {
                return error.response(instance: message.head.uri, id: message.id)
            }
        }
    }

    private func listen(_ request: Request, _ route: Route) throws(Problem) -> Response {
        try tokens.check(request.headers)
        _ = try ArgumentReader(parameters: route.parameters).read(request.target.query)
        _ = try FormChoice.form(of: route.forms, format: nil, accept: request.accept)
        guard let events else {
            throw Problem(
                .notFound,
                detail: "Nothing changes here while it is served; start the server with --watch to follow its files."
            )
        }
        let headers: HTTPHeaders = ["Content-Type": MediaType.eventStream.header, "Cache-Control": "no-store"]
        var response = Response(status: .ok, headers: headers)
        response.events = EventSubscription(hub: events, build: request.headers.first(name: "last-event-id"))
        return response
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
        guard case .route(let route, let id) = resource else {
            if case .asset(let content) = resource { return content }
            throw .unknownPath
        }
        if !route.isOpen { try tokens.check(request.headers) }
        switch route.handler {
        case .server(let answer): return try content(of: route, request, from: state, by: answer)
        case .corpus(let answer):
            let question = try question(request, route, id: id, from: state)
            guard request.method != .POST else { return try answer(question) }
            var content = try cache.content(tag(of: question)) { () throws(Problem) in try answer(question) }
            if route.forms.count > 1 && question.arguments.text("format") == nil {
                content.headers.add(name: "Vary", value: "Accept")
            }
            return content
        case .work, .events: throw .unknownPath
        }
    }

    private func content(
        of route: Route,
        _ request: Request,
        from state: ServingState,
        by answer: (ServerRequest) throws(Problem) -> Content
    ) throws(Problem) -> Content {
        // The page's address may bear what its script reads; everywhere else a slip is told.
        let isHome = request.target.path.isEmpty
        if !isHome {
            _ = try ArgumentReader(parameters: route.parameters).read(request.target.query)
            if !route.isOpen { _ = try FormChoice.form(of: route.forms, format: nil, accept: request.accept) }
        }
        return try answer(
            ServerRequest(
                request: request,
                state: state,
                assets: assets,
                documents: documents,
                observations: observations,
                linkBase: linkBase
            )
        )
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
        let body = request.method == .POST ? try RequestBody.items(of: request) : []
        let arguments = try ArgumentReader(parameters: route.parameters).read(request.target.query + body)
        var path = ""
        for segment in request.target.path {
            path += "/"
            PercentCoding.encode(segment, into: &path)
        }
        let form = try FormChoice.form(of: route.forms, format: arguments.text("format"), accept: request.accept)
        return CorpusRequest(
            route: route,
            id: id,
            path: path,
            arguments: arguments,
            form: form,
            catalogue: catalogue,
            linkBase: form.hasFields || form == .text ? linkBase : absoluteBase(request)
        )
    }

    /// What links begin with that are read away from this server: in feeds, annotations and linked data.
    private func absoluteBase(_ request: Request) -> String {
        if !linkBase.isEmpty { return linkBase }
        return "http://"
            + (request.target.authority ?? request.headers[canonicalForm: "host"].first.map(String.init) ?? "localhost")
    }

    private func tag(of question: CorpusRequest) -> String {
        let isFeed = question.form == .atom || question.form == .jsonfeed
        return EntityTag.of(
            [question.catalogue.served.build, question.linkBase, question.form.rawValue, question.path]
                + (isFeed ? [question.catalogue.feedTag] : []) + question.arguments.canonical.map(\.encoded)
        )
    }

    private func complete(_ response: inout Response, request message: RequestMessage) {
        let isPage = response.headers.first(name: "content-type") == MediaType.html.header
        response.headers.add(name: "X-Content-Type-Options", value: "nosniff")
        // A cache takes over what a 304 says: the policy of data would block the page that it holds.
        if response.status != .notModified && !response.headers.contains(name: "content-security-policy") {
            response.headers.add(name: "Content-Security-Policy", value: isPage ? Self.pagePolicy : Self.dataPolicy)
        }
        response.headers.add(name: "Referrer-Policy", value: "no-referrer")
        response.id = message.id
        origins.apply(to: &response.headers, request: message.head.headers)
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
