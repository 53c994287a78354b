import NIOHTTP1

extension Route {
    /// The part of the API that the path belongs to.
    var group: String {
        let first = pattern.template.split(separator: "/").first.map(String.init) ?? ""
        switch first {
        case "articles", "quotes", "utterances", "stories", "entities", "outlets", "corpus": return first
        case "timeline": return "quotes"
        case "extract": return "articles"
        default: return "server"
        }
    }

    /// The media types of the answer and the forms that each stands for, in the order of the forms.
    var media: [(media: String, forms: [Form])] {
        var media: [(media: String, forms: [Form])] = []
        for form in forms {
            if let index = media.firstIndex(where: { $0.media == form.media.essence }) {
                media[index].forms.append(form)
            } else {
                media.append((form.media.essence, [form]))
            }
        }
        return media
    }

    /// The statuses beside 200 that the path may answer with, and what they mean.
    func refusals(_ method: HTTPMethod, needsToken: Bool) -> [(status: HTTPResponseStatus, meaning: String)] {
        var refusals: [(HTTPResponseStatus, String)] = []
        let isCorpus = if case .corpus = handler { true } else { false }
        if answer.isText && isCorpus { refusals.append((.partialContent, "The range of bytes that was asked for.")) }
        if method != .POST { refusals.append((.notModified, "What the client has is still true.")) }
        refusals.append((.badRequest, "Parameters or body are wrong; “errors” names all faults."))
        if needsToken && !isOpen { refusals.append((.unauthorized, "A token is needed.")) }
        if case .events = handler { refusals.append((.notFound, "The server does not watch its files.")) }
        if pattern.isOpen { refusals.append((.notFound, "There is nothing of that id.")) }
        refusals.append((.notAcceptable, "The path has none of the forms that “Accept” names."))
        if parameters.contains(where: { $0.kind == .cursor }) {
            refusals.append((.gone, "The cursor is of another build."))
        }
        refusals.append((.uriTooLong, "The request line is longer than 8 KiB."))
        if method == .POST {
            refusals.append((.payloadTooLarge, "The body is longer than 2 MiB."))
            refusals.append((.unsupportedMediaType, "The body is of another type."))
        }
        if answer.isText && isCorpus { refusals.append((.rangeNotSatisfiable, "The range lies behind the end.")) }
        refusals.append((.misdirectedRequest, "The server does not answer for that host."))
        refusals.append((.serviceUnavailable, "The index is being built, or there is too much to do; try again."))
        return refusals
    }
}

extension Route.Answer {
    /// The shape of a row or of the object.
    var schema: Schema? {
        switch self {
        case .rows(let schema), .object(let schema): schema
        case .text: nil
        }
    }

    /// Whether it is text.
    var isText: Bool { if case .text = self { true } else { false } }
}
