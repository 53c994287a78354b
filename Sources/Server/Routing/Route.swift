import NIOHTTP1

/// One path with what it takes and what answers it: a row of the route table.
struct Route: Sendable {
    /// What computes the answer.
    enum Handler: Sendable {
        /// Asks the corpus: refused while there is none, and without a token where one is required.
        case corpus(@Sendable (CorpusRequest) throws(Problem) -> Content)
        /// Answers at any time and to anybody, whatever the query says.
        case open(@Sendable (OpenRequest) throws(Problem) -> Content)
    }

    /// The path.
    let pattern: RoutePattern
    /// What it answers, in a sentence.
    let summary: String
    /// What its query may say.
    let parameters: [Parameter]
    /// What it answers with.
    let media: MediaType
    /// What computes the answer.
    let handler: Handler

    /// The methods it takes, beside `OPTIONS`.
    let methods: [HTTPMethod] = [.GET, .HEAD]

    /// A path that asks the corpus.
    init(
        _ pattern: RoutePattern,
        _ summary: String,
        parameters: [Parameter] = [],
        media: MediaType = .json,
        answer: @escaping @Sendable (CorpusRequest) throws(Problem) -> Content
    ) {
        self.pattern = pattern
        self.summary = summary
        self.parameters = parameters
        self.media = media
        handler = .corpus(answer)
    }

    /// A path that is open to anybody.
    init(
        open pattern: RoutePattern,
        _ summary: String,
        answer: @escaping @Sendable (OpenRequest) throws(Problem) -> Content
    ) {
        self.pattern = pattern
        self.summary = summary
        self.parameters = []
        media = .json
        handler = .open(answer)
    }
}
