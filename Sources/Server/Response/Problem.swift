import Model
import NIOHTTP1

/// A refusal, written as `application/problem+json` (RFC 9457).
struct Problem: Error, Sendable {
    /// One thing that is wrong with a parameter.
    struct Fault: Hashable, Sendable {
        /// The parameter's name as the request spells it.
        let parameter: String
        /// What is wrong and what to do, in a sentence.
        let detail: String
    }

    /// The status.
    let status: HTTPResponseStatus
    /// What happened and what to do, in a sentence.
    let detail: String
    /// All that is wrong with the parameters.
    let faults: [Fault]
    /// Fields of the answer's head, such as `Allow`.
    let headers: HTTPHeaders

    /// Creates a refusal.
    init(_ status: HTTPResponseStatus, detail: String, faults: [Fault] = [], headers: HTTPHeaders = [:]) {
        self.status = status
        self.detail = detail
        self.faults = faults
        self.headers = headers
    }

    /// Creates the refusal of parameters.
    init(faults: [Fault]) {
        self.init(
            .badRequest,
            detail: faults.map { "“\($0.parameter)” \($0.detail)" }.joined(separator: " "),
            faults: faults
        )
    }

    /// A path that leads nowhere.
    static let unknownPath = Problem(.notFound, detail: "There is nothing at this path; “/” lists what there is.")

    /// The answer to the request with the target `instance`, or nil where that could not be read, and the name `id`.
    func response(instance: String?, id: String = "") -> Response {
        var json = JSONWriter(capacity: 512)
        json.beginObject()
        json.key("type")
        json.value("about:blank")
        json.key("title")
        json.value(status.reasonPhrase)
        json.key("status")
        json.value(Int(status.code))
        json.key("detail")
        json.value(detail)
        if let instance {
            json.key("instance")
            json.value(instance)
        }
        if !id.isEmpty {
            json.key("request_id")
            json.value(id)
        }
        if !faults.isEmpty { write(faults, into: &json) }
        json.endObject()
        var headers = headers
        headers.add(name: "Content-Type", value: MediaType.problem.header)
        headers.add(name: "Cache-Control", value: "no-store")
        return Response(status: status, headers: headers, body: json.bytes)
    }

    private func write(_ faults: [Fault], into json: inout JSONWriter) {
        json.key("errors")
        json.beginArray()
        for fault in faults {
            json.beginObject()
            json.key("parameter")
            json.value(fault.parameter)
            json.key("detail")
            json.value(fault.detail)
            json.endObject()
        }
        json.endArray()
    }
}
