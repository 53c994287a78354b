import Index
import Linking
import Model
import NIOHTTP1

/// The path that checks a quote.
enum CheckRoutes {
    /// The most Unicode scalars of a text that is checked.
    private static let longest = 10_000

    /// The routes.
    static let routes = [
        Route(
            "/quotes/check",
            "checkQuote",
            "Whether words are on record, and whose: the verdict and the best matches with their differences.",
            parameters: [
                Parameter(
                    "text",
                    .text(1...longest),
                    required: true,
                    example: "The port will close on Friday.",
                    "What somebody is said to have said, without marks around it."
                ),
                Parameter(
                    "speaker",
                    .text(1...1000),
                    example: "Ana Duarte",
                    "The id or name of who is said to have said it, with a title or without."
                ), .units,
            ],
            returns: .object(.check),
            methods: [.GET, .HEAD, .POST],
            by: check
        )
    ]

    private static func check(_ request: CorpusRequest) throws(Problem) -> Content {
        let text = request.arguments.text("text") ?? ""
        let speaker = request.arguments.text("speaker")
        guard text.contains(where: { $0.isLetter || $0.isNumber }) else {
            throw refusal("text", "holds no word; give what is to be checked, as in ?text=No%20comment.")
        }
        let index = request.catalogue.index
        let checker = request.catalogue.checker
        let speakers = speaker.map { checker.speakers(bearing: index.speakers($0).map(\.index), orCalled: $0) }
        if let speakers, speakers.isEmpty {
            throw refusal("speaker", "is neither an id nor a name of an entity; /entities?q= finds them.")
        }
        let check = checker.check(text, speakers: speakers)
        let row = CheckRow(request, text: text)
        return .object { row.write(check, into: &$0) }
    }

    private static func refusal(_ parameter: String, _ detail: String) -> Problem {
        Problem(faults: [Problem.Fault(parameter: parameter, detail: detail)])
    }
}
