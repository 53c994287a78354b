import Index
import Linking
import Model
import NIOHTTP1

/// The path that checks a quote.
enum CheckRoutes {
    /// The most bytes of a text that is checked.
    private static let longest = 10_000

    /// The routes.
    static let routes = [
        Route(
            "/quotes/check",
            "Whether words are on record, and whose: the verdict and the best matches with their differences.",
            parameters: [
                Parameter("text", .text, "What somebody is said to have said, without marks around it."),
                Parameter("speaker", .text, "The id or name of who is said to have said it."),
                .units, .format,
            ],
            answer: get
        )
    ]

    private static func get(_ request: CorpusRequest) throws(Problem) -> Content {
        try check(request.arguments.text("text") ?? "", by: request.arguments.text("speaker"), request)
    }

    /// Answers with the verdict on `text`.
    static func check(_ text: String, by speaker: String?, _ request: CorpusRequest) throws(Problem) -> Content {
        guard text.contains(where: { $0.isLetter || $0.isNumber }) else {
            throw refusal("text", "is missing or holds no word; give what is to be checked, as in ?text=No%20comment.")
        }
        guard text.utf8.count <= longest else {
            throw refusal("text", "is longer than \(longest) bytes; check it in parts.")
        }
        let index = request.catalogue.index
        let speakers = speaker.map { Set(index.speakers($0).map(\.index)) }
        if let speakers, speakers.isEmpty {
            throw refusal("speaker", "is neither an id nor a name of an entity; /entities?q= finds them.")
        }
        let check = request.catalogue.checker.check(text, speakers: speakers)
        let row = CheckRow(request, text: text)
        return .object { row.write(check, into: &$0) }
    }

    private static func refusal(_ parameter: String, _ detail: String) -> Problem {
        let fault = Problem.Fault(parameter: parameter, detail: detail)
        return Problem(.badRequest, detail: "“\(parameter)” \(detail)", faults: [fault])
    }
}
