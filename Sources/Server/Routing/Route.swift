import NIOHTTP1

/// One path with what it takes and what answers it: a row of the route table.
///
/// A class, so that a request holds on to one reference instead of copying the row.
final class Route: Sendable {
    /// What computes the answer.
    enum Handler: Sendable {
        /// Asks the corpus: refused while there is none, and without a token where one is required.
        case corpus(@Sendable (CorpusRequest) throws(Problem) -> Content)
        /// Answers at any time, and to anybody where ``Route/isOpen``.
        case server(@Sendable (ServerRequest) throws(Problem) -> Content)
        /// Works on the body, away from the event loops.
        case work(@Sendable (WorkRequest) throws(Problem) -> @Sendable (Cancellation) throws(Problem) -> Content)
        /// Tells what happens, for as long as the client listens.
        case events
    }

    /// What the answer holds.
    enum Answer: Sendable {
        /// A list of such rows.
        case rows(Schema)
        /// One such object.
        case object(Schema)
        /// Text.
        case text
    }

    /// The path.
    let pattern: RoutePattern
    /// The name of the operation, unique in the table.
    let name: String
    /// What it answers, in a sentence.
    let summary: String
    /// What its query may say; what a body may say too where it takes one.
    let parameters: [Parameter]
    /// The forms that it answers in, the usual one first.
    let forms: [Form]
    /// What the answer holds.
    let answer: Answer
    /// The methods it takes, beside `OPTIONS`.
    let methods: [HTTPMethod]
    /// Whether no token is asked for.
    let isOpen: Bool
    /// What computes the answer.
    let handler: Handler

    private init(
        _ pattern: RoutePattern,
        _ name: String,
        _ summary: String,
        parameters: [Parameter],
        forms: [Form],
        answer: Answer,
        methods: [HTTPMethod],
        isOpen: Bool,
        handler: Handler
    ) {
        self.pattern = pattern
        self.name = name
        self.summary = summary
        self.forms = forms
        self.answer = answer
        self.methods = methods
        self.isOpen = isOpen
        self.handler = handler
        var parameters = parameters
        if case .rows(let schema) = answer { parameters.append(.fields(of: schema)) }
        if case .server = handler {
        } else if forms.contains(where: \.isNamed) {
            parameters.append(.format(forms))
        }
        self.parameters = parameters
    }

    /// A path that asks the corpus.
    ///
    /// `fields` is added to the parameters of a list, and `format` wherever there is a form to choose.
    convenience init(
        _ pattern: RoutePattern,
        _ name: String,
        _ summary: String,
        parameters: [Parameter] = [],
        forms: [Form] = [.json],
        returns answer: Answer,
        methods: [HTTPMethod] = [.GET, .HEAD],
        by handler: @escaping @Sendable (CorpusRequest) throws(Problem) -> Content
    ) {
        self.init(
            pattern,
            name,
            summary,
            parameters: parameters,
            forms: forms,
            answer: answer,
            methods: methods,
            isOpen: false,
            handler: .corpus(handler)
        )
    }

    /// A path that tells of the server.
    convenience init(
        server pattern: RoutePattern,
        _ name: String,
        _ summary: String,
        forms: [Form],
        returns answer: Answer,
        isOpen: Bool = false,
        by handler: @escaping @Sendable (ServerRequest) throws(Problem) -> Content
    ) {
        self.init(
            pattern,
            name,
            summary,
            parameters: [],
            forms: forms,
            answer: answer,
            methods: [.GET, .HEAD],
            isOpen: isOpen,
            handler: .server(handler)
        )
    }

    /// A path that works on a body.
    convenience init(
        work pattern: RoutePattern,
        _ name: String,
        _ summary: String,
        parameters: [Parameter],
        returns answer: Answer,
        by handler:
            @escaping @Sendable (WorkRequest) throws(Problem) -> @Sendable (Cancellation) throws(Problem) -> Content
    ) {
        self.init(
            pattern,
            name,
            summary,
            parameters: parameters,
            forms: [.json],
            answer: answer,
            methods: [.POST],
            isOpen: false,
            handler: .work(handler)
        )
    }

    /// The path that tells what happens.
    convenience init(events pattern: RoutePattern, _ name: String, _ summary: String) {
        self.init(
            pattern,
            name,
            summary,
            parameters: [],
            forms: [.events],
            answer: .text,
            methods: [.GET, .HEAD],
            isOpen: false,
            handler: .events
        )
    }
}
