import Foundation
import NIOHTTP1

/// The body of a request, read as if its members stood in the query.
enum RequestBody {
    /// The items of `request`'s body: the members of a JSON object, the fields of a form, or plain text as the parameter
    /// `text`.
    static func items(of request: Request) throws(Problem) -> [RequestTarget.Item] {
        switch try essence(of: request.headers) {
        case "application/json": return try members(request.body)
        case "application/x-www-form-urlencoded":
            return RequestTarget.items(request.body[...])
        case "text/plain":
            return [RequestTarget.Item(name: "text", value: String(validating: request.body, as: UTF8.self))]
        default: throw unsupported(["application/json", "application/x-www-form-urlencoded", "text/plain"])
        }
    }

    /// The refusal of a body that is none of `types`.
    static func unsupported(_ types: [String]) -> Problem {
        Problem(
            .unsupportedMediaType,
            detail: "“Content-Type” must be one of \(types.joined(separator: ", ")).",
            headers: ["Accept-Post": types.joined(separator: ", ")]
        )
    }

    /// The media type of the body, without parameters, in lower case; "" where none is given.
    ///
    /// - Throws: A ``Problem`` with status 415 for a body that is compressed.
    static func essence(of headers: HTTPHeaders) throws(Problem) -> String {
        if let coding = headers.first(name: "content-encoding"), coding.lowercased() != "identity" {
            throw Problem(
                .unsupportedMediaType,
                detail: "The body must not be compressed; leave “Content-Encoding” out.",
                headers: ["Accept-Encoding": "identity"]
            )
        }
        let field = headers.first(name: "content-type") ?? ""
        return field.prefix { $0 != ";" }.filter { !$0.isWhitespace }.lowercased()
    }

    private static func members(_ body: [UInt8]) throws(Problem) -> [RequestTarget.Item] {
        guard let members = try? JSONDecoder().decode([String: Value].self, from: Data(body)) else {
            throw Problem(.badRequest, detail: "The body is not one JSON object; send {\"text\": \"…\"}.")
        }
        var items: [RequestTarget.Item] = []
        var faults: [Problem.Fault] = []
        for (name, value) in members.sorted(by: { $0.key < $1.key }) {
            switch value {
            case .text(let text): items.append(RequestTarget.Item(name: name, value: text))
            case .null: break
            case .other:
                faults.append(Problem.Fault(parameter: name, detail: "must be a string, a number or a truth value."))
            }
        }
        guard faults.isEmpty else { throw Problem(faults: faults) }
        return items
    }

    /// A value as a query would spell it.
    private enum Value: Decodable {
        case text(String)
        case null
        case other

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                self = .null
            } else if let text = try? container.decode(String.self) {
                self = .text(text)
            } else if let truth = try? container.decode(Bool.self) {
                self = .text(truth ? "true" : "false")
            } else if let number = try? container.decode(Int.self) {
                self = .text(String(number))
            } else if let number = try? container.decode(Double.self) {
                self = .text("\(number)")
            } else {
                self = .other
            }
        }
    }
}
