import Model
import NIOHTTP1
import Pipeline

/// Writes the table of paths as OpenAPI 3.1.
struct OpenAPIWriter {
    private let routes: RouteTable
    private let linkBase: String
    private let needsToken: Bool

    /// Prepares to describe `routes`.
    init(_ routes: RouteTable, linkBase: String, needsToken: Bool) {
        self.routes = routes
        self.linkBase = linkBase
        self.needsToken = needsToken
    }

    /// The description.
    var bytes: [UInt8] {
        var json = JSONWriter(capacity: 1 << 17)
        json.object { json in
            json.member("openapi", "3.1.0")
            json.key("info")
            json.object { json in
                json.member("title", "OnRecord")
                json.member("version", Release.version)
                json.member("summary", "Who said what, where: quotes, speakers and articles of a corpus.")
            }
            json.key("servers")
            json.array { json in json.object { $0.member("url", linkBase.isEmpty ? "/" : linkBase) } }
            json.key("paths")
            json.object { json in
                for route in routes.routes {
                    json.key(route.pattern.template)
                    json.object { writeOperations(of: route, into: &$0) }
                }
            }
            json.key("components")
            json.object { writeComponents(into: &$0) }
        }
        return json.bytes
    }

    private func writeComponents(into json: inout JSONWriter) {
        var shapes: [String: Schema] = [:]
        for schema in routes.routes.compactMap(\.answer.schema) + [.problem, .list] {
            schema.collectNamed(into: &shapes)
        }
        json.key("schemas")
        json.object { json in
            for (name, schema) in shapes.sorted(by: { $0.key < $1.key }) {
                json.key(name)
                json.object { schema.writeKeywords(into: &$0) }
            }
        }
        guard needsToken else { return }
        json.key("securitySchemes")
        json.object { json in
            json.key("token")
            json.object { json in
                json.member("type", "http")
                json.member("scheme", "bearer")
            }
        }
    }

    private func writeOperations(of route: Route, into json: inout JSONWriter) {
        for method in route.methods {
            json.key(method.rawValue.lowercased())
            json.object { json in
                let name =
                    method == .HEAD ? "head" + route.name.prefix(1).uppercased() + route.name.dropFirst() : route.name
                json.member("operationId", method == .POST && route.methods.count > 1 ? name + "ByBody" : name)
                json.member("summary", route.summary)
                json.key("tags")
                json.array { $0.value(route.group) }
                writeParameters(of: route, method, into: &json)
                if method == .POST { writeBody(of: route, into: &json) }
                json.key("responses")
                json.object { writeResponses(of: route, method, into: &$0) }
                if needsToken && !route.isOpen {
                    json.key("security")
                    json.array { json in
                        json.object { json in
                            json.key("token")
                            json.array { _ in }
                        }
                    }
                }
            }
        }
    }

    private func writeParameters(of route: Route, _ method: HTTPMethod, into json: inout JSONWriter) {
        json.key("parameters")
        json.array { json in
            if route.pattern.isOpen {
                json.object { json in
                    json.member("name", "id")
                    json.member("in", "path")
                    json.key("required")
                    json.value(true)
                    json.member("description", "The id, as lists give it.")
                    json.key("schema")
                    json.object { json in
                        json.member("type", "string")
                        json.member("minLength", 1)
                    }
                }
            }
            // A body says what the query of GET does; where there is only a body, the query says how rows are written.
            let inBody = method == .POST && route.methods.contains(.GET)
            for parameter in route.parameters where !inBody || parameter.isPresentation {
                json.object { ParameterSchema(parameter).write(into: &$0) }
            }
        }
    }

    private func writeBody(of route: Route, into json: inout JSONWriter) {
        json.key("requestBody")
        json.object { json in
            json.key("required")
            json.value(true)
            json.key("content")
            json.object { json in
                json.key("application/json")
                json.object { json in
                    json.key("schema")
                    json.object { writeBodySchema(of: route, into: &$0) }
                }
                for type in route.methods.contains(.GET) ? ["text/plain"] : ["text/plain", "text/html"] {
                    json.key(type)
                    json.object { json in
                        json.key("schema")
                        json.object { json in
                            json.member("type", "string")
                            json.member("minLength", 1)
                        }
                    }
                }
            }
        }
    }

    private func writeBodySchema(of route: Route, into json: inout JSONWriter) {
        json.member("type", "object")
        let members = route.methods.contains(.GET) ? route.parameters.filter { !$0.isPresentation } : []
        json.key("required")
        json.array { json in
            for member in members where member.isRequired { json.value(member.name) }
            if members.isEmpty { json.value("text") }
        }
        json.key("properties")
        json.object { json in
            for member in members {
                json.key(member.name)
                json.object { json in
                    if member.isRequired { return ParameterSchema(member).writeSchema(into: &json) }
                    json.key("anyOf")
                    json.array { json in
                        json.object { ParameterSchema(member).writeSchema(into: &$0) }
                        json.object { $0.member("type", "null") }
                    }
                }
            }
            guard members.isEmpty else { return }
            for name in ["text", "title", "url", "published", "outlet", "language"] {
                json.key(name)
                json.object { json in
                    json.member("type", "string")
                    if name == "text" { json.member("minLength", 1) }
                }
            }
        }
        json.key("additionalProperties")
        json.value(members.isEmpty)
    }

    private func writeResponses(of route: Route, _ method: HTTPMethod, into json: inout JSONWriter) {
        json.key("200")
        json.object { json in
            json.member("description", route.summary)
            guard method != .HEAD else { return }
            json.key("content")
            json.object { json in
                for (media, forms) in route.media {
                    json.key(media)
                    json.object { writeSchema(of: route, forms, into: &$0) }
                }
            }
        }
        for (status, meaning) in route.refusals(method, needsToken: needsToken) {
            json.key(String(status.code))
            json.object { json in
                json.member("description", meaning)
                guard method != .HEAD, status.code >= 400 else { return }
                json.key("content")
                json.object { json in
                    json.key(MediaType.problem.essence)
                    json.object { json in
                        json.key("schema")
                        Schema.problem.write(into: &json)
                    }
                    // Readiness tells the state of the build under this status.
                    guard status == .serviceUnavailable, route.isOpen, let schema = route.answer.schema else { return }
                    json.key(MediaType.json.essence)
                    json.object { json in
                        json.key("schema")
                        schema.write(into: &json)
                    }
                }
            }
        }
    }

    private func writeSchema(of route: Route, _ forms: [Form], into json: inout JSONWriter) {
        json.key("schema")
        switch (forms.first, route.answer) {
        case (.json, .rows(let row)):
            json.object { json in
                json.key("allOf")
                json.array { json in
                    Schema.list.write(into: &json)
                    json.object { json in
                        json.key("properties")
                        json.object { json in
                            json.key("data")
                            Schema.array(row).write(into: &json)
                        }
                    }
                }
            }
        case (.json, .object(let schema)): schema.write(into: &json)
        case (.annotations, .object(let schema)) where route.forms == [.annotations]: schema.write(into: &json)
        case (.jsonld, _), (.annotations, _), (.jsonfeed, _): Schema.map.write(into: &json)
        default: json.object { $0.member("type", "string") }
        }
    }
}
