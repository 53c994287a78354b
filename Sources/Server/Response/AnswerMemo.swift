import NIOCore
import NIOHTTP1

/// The answers to requests that came twice, under all that they depend on: what a request is spared that is asked again.
///
/// Each event loop has its own, so that no request takes a lock. It is emptied when another corpus is served, and when it is
/// full: what is asked for often is back at once.
struct AnswerMemo {
    /// The fields that an answer depends on.
    private static let fields: Set<String> = [
        "host", "accept", "accept-encoding", "if-none-match", "if-range", "range", "origin",
        "access-control-request-method",
    ]
    /// The lengths of their names, and of the one that keeps an answer from being kept, as bits.
    private static let lengths = (fields.map(\.utf8.count) + ["authorization".utf8.count]).reduce(0) { $0 | 1 << $1 }
    private static let greatestBody = 512 << 10
    /// The room for a key, as most have it.
    private static let usualKey = 128

    private let capacity: Int
    private var answers: [String: Response] = [:]
    private var size = 0
    private var doorkeeper = Doorkeeper()
    private weak var catalogue: Catalogue?

    /// Creates an empty memo of so many bytes.
    init(capacity: Int = 16 << 20) {
        self.capacity = capacity
    }

    /// What tells the request from others, or nil where its answer is not kept: it has a body, or bears a token.
    static func key(_ head: HTTPRequestHead) -> String? {
        guard head.method == .GET else { return nil }
        var key = ""
        key.reserveCapacity(usualKey)
        key += head.version == .http1_0 ? "0" : "1"
        key += head.uri
        for (name, value) in head.headers where lengths >> name.utf8.count & 1 == 1 {
            let name = name.lowercased()
            if name == "authorization" { return nil }
            guard fields.contains(name) else { continue }
            key += "\n"
            key += name
            key += ":"
            key += value
        }
        return key
    }

    /// The answer that `key` got from the corpus of `state`, for the request of that name.
    mutating func answer(_ key: String, id: String, from state: ServingState) -> Response? {
        guard catalogue === state.catalogue else {
            clear()
            catalogue = state.catalogue
            return nil
        }
        guard var answer = answers[key] else { return nil }
        answer.id = id
        return answer
    }

    /// Keeps an answer that was given from the corpus that was asked for last, if it was asked for before.
    mutating func keep(_ response: Response, for key: String) {
        let bytes = response.body.readableBytes + 2 * key.utf8.count
        guard response.isRepeatable, catalogue != nil, bytes <= min(Self.greatestBody, capacity) else { return }
        guard doorkeeper.knows(key) else { return }
        if size + bytes > capacity { clear() }
        size += bytes
        var response = response
        response.head = AnswerHead(response)
        answers[key] = response
    }

    private mutating func clear() {
        answers.removeAll(keepingCapacity: true)
        size = 0
    }
}
