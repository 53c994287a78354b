import Model

/// The article that a page describes in JSON-LD, in the vocabulary of schema.org.
struct LinkedData {
    private static let mostObjects = 10_000

    private var article: [String: JSONValue] = [:]
    private var byID: [String: [String: JSONValue]] = [:]
    private var siteName: String?

    /// Reads the scripts of a page; what is no JSON is passed over.
    init(_ tree: HTMLTree, nesting: Int) {
        var objects: [[String: JSONValue]] = []
        for script in tree.elements(.script)
        where tree.value(.type, of: script)?.lowercased().contains("ld+json") == true {
            var utf8: [UInt8] = []
            for node in tree.range(of: script) where tree.nodes[node].tag == .text { utf8 += tree.text(node) }
            guard let document = try? JSONParser.parse(Self.bare(utf8), nesting: nesting) else { continue }
            Self.collect(document.value, into: &objects)
        }
        for object in objects {
            if let id = object["@id"].flatMap(RecordValue.string), byID[id] == nil { byID[id] = object }
            if siteName == nil, Self.types(object).contains("WebSite") {
                siteName = object["name"].flatMap(RecordValue.named)
            }
        }
        // The first with a headline: what follows are other stories.
        let articles = objects.filter { Self.types($0).contains(where: Self.isArticle) }
        article = articles.first { $0["headline"] != nil } ?? articles.first ?? [:]
    }

    /// The headline.
    var title: String? { text("headline") ?? text("name") }

    /// The people who wrote it; organisations are none.
    var authors: [String] {
        for name in ["author", "creator"] {
            guard let value = article[name] else { continue }
            let people = names(value, of: ["Person"])
            if !people.isEmpty { return people }
        }
        return []
    }

    /// The publisher's name.
    var outlet: String? {
        (article["publisher"] ?? article["sourceOrganization"]).flatMap { names($0, of: nil).first } ?? siteName
    }

    /// The date of publication in ISO 8601.
    var published: String? { article["datePublished"].flatMap(RecordValue.date) }

    /// Where the article is to be found.
    var url: String? {
        ["url", "mainEntityOfPage", "@id"].lazy.compactMap { article[$0].flatMap(RecordValue.address) }.first
    }

    /// A tag of BCP 47.
    var language: String? { text("inLanguage").flatMap(RecordValue.languageTag) }

    /// The place that the story was filed from.
    var dateline: String? { text("dateline") }

    private func text(_ name: String) -> String? { article[name].flatMap(RecordValue.named).map(Self.plain) }

    /// The names that a value gives, of objects of the given types where there are any; references are followed once.
    private func names(_ value: JSONValue, of types: [String]?) -> [String] {
        switch value {
        case .array(let elements): return elements.prefix(64).flatMap { names($0, of: types) }
        case .object(let members):
            let object =
                members["name"] == nil
                ? members["@id"].flatMap(RecordValue.string).flatMap { byID[$0] } ?? members : members
            let own = Self.types(object)
            if let types, !own.isEmpty, !own.contains(where: types.contains) { return [] }
            if case .array(let several) = object["name"] {
                return several.compactMap(RecordValue.string).map(Self.plain)
            }
            return object["name"].flatMap(RecordValue.string).map { [Self.plain($0)] } ?? []
        default:
            guard let string = RecordValue.string(value), RecordValue.webAddress(string) == nil else { return [] }
            return types == nil ? [Self.plain(string)] : NameList.people(in: Self.plain(string))
        }
    }

    /// All objects of arrays and graphs, and articles that pages, lists and breadcrumbs name as their main thing.
    private static func collect(_ value: JSONValue, into objects: inout [[String: JSONValue]]) {
        switch value {
        case .array(let elements): for element in elements { collect(element, into: &objects) }
        case .object(let members):
            guard objects.count < mostObjects else { return }
            objects.append(members)
            for name in ["@graph", "mainEntity", "publisher", "author"] where members[name] != nil {
                collect(members[name] ?? .null, into: &objects)
            }
        default: break
        }
    }

    private static func types(_ object: [String: JSONValue]) -> [String] {
        let names: [String] =
            switch object["@type"] {
            case .string(let name): [name]
            case .array(let elements): elements.compactMap(RecordValue.string)
            default: []
            }
        return names.map { name in name.split(whereSeparator: { $0 == "/" || $0 == ":" }).last.map(String.init) ?? name
        }
    }

    private static func isArticle(_ type: String) -> Bool {
        type.hasSuffix("Article") || type.hasSuffix("BlogPosting") || type == "Report"
    }

    /// `script` without the comment or CDATA marks that some pages put around it.
    private static func bare(_ script: [UInt8]) -> [UInt8] {
        guard let start = script.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }),
            let end = script.lastIndex(where: { $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "]") }), start < end
        else { return script }
        // `<![CDATA[` holds a bracket itself.
        let head = script[..<start]
        let isMarked = head.suffix(2).elementsEqual("<!".utf8)
        guard isMarked else { return Array(script[start...end]) }
        let inner = script[start...].dropFirst("[CDATA[".utf8.count)
        let close = inner.lastIndex(of: UInt8(ascii: "}")) ?? inner.endIndex - 1
        return inner.first { $0 > 0x20 } == nil || close < inner.startIndex ? script : Array(inner[...close])
    }

    /// `string` on one line, with the entities of HTML that some pages write into their data resolved.
    private static func plain(_ string: String) -> String {
        guard string.utf8.contains(UInt8(ascii: "&")), string.utf8.contains(UInt8(ascii: ";")) else {
            return RecordValue.oneLine(string)
        }
        let tree = HTMLParser.parse(Array(string.utf8))
        return tree.nodes.isEmpty ? RecordValue.oneLine(string) : tree.string(in: 0)
    }
}
