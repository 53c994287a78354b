import NIOCore
import NIOHTTP1

/// The answers to requests that came twice, under the bytes that the requests came as: what a request is spared that is
/// asked again.
///
/// Each event loop has its own, so that no request takes a lock. It is emptied when another corpus is served, and when it is
/// full: what is asked for often is back at once.
struct AnswerMemo {
    /// An answer with the request that it was given to.
    struct Kept {
        /// The request.
        let message: RequestMessage
        /// The answer.
        let response: Response
    }

    private static let greatestRequest = 8 << 10
    private static let greatestBody = 64 << 10
    /// Fields by which each request is treated by itself: tokens are not kept here, and the client's name for a request is
    /// new each time.
    private static let exceptions = ["authorization", "expect", "x-request-id"]

    private let capacity: Int
    private var answers: [ByteBuffer: Kept] = [:]
    private var size = 0
    private var doorkeeper = Doorkeeper()
    private weak var catalogue: Catalogue?

    /// Creates an empty memo of so many bytes.
    init(capacity: Int = 16 << 20) {
        self.capacity = capacity
    }

    /// The answer that a request of these bytes, all of its own and none of another, got from the corpus of `state`.
    mutating func answer(to request: ByteBuffer, from state: ServingState) -> Kept? {
        guard catalogue === state.catalogue else {
            clear()
            catalogue = state.catalogue
            return nil
        }
        return answers[request]
    }

    /// Whether the answer to a request of these bytes is worth keeping, because they came not long ago.
    mutating func wants(_ request: ByteBuffer) -> Bool {
        request.readableBytes <= Self.greatestRequest && catalogue != nil && doorkeeper.knows(request)
    }

    /// Keeps an answer that was given from the corpus that was asked for last, unless the next may be another.
    mutating func keep(_ answer: Kept, for request: ByteBuffer) {
        let head = answer.message.head
        var response = answer.response
        guard head.method == .GET, head.version == .http1_1, response.isRepeatable, response.isWhole,
            response.body.count <= Self.greatestBody, !Self.exceptions.contains(where: head.headers.contains)
        else { return }
        let written = AnswerHead(response)
        // Request and head are there twice, as bytes and as what was read or is written.
        let bytes = response.body.count + 2 * (request.readableBytes + written.count)
        guard bytes <= capacity else { return }
        if size + bytes > capacity { clear() }
        size += bytes
        response.head = written
        // The bytes alone, without the room that they were received in.
        answers[ByteBuffer(bytes: request.readableBytesView)] = Kept(message: answer.message, response: response)
    }

    private mutating func clear() {
        answers.removeAll(keepingCapacity: true)
        size = 0
    }
}
