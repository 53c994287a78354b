import Yams

/// Reads a file of overrides.
struct OverrideReader {
    private static let sections = ["merge", "split", "rename", "wikidata"]
    private static let splitKeys = ["entity", "articles", "name", "id"]

    private let path: String

    /// Prepares to read the file of that name.
    init(path: String) {
        self.path = path
    }

    /// The decisions in `text`.
    func read(_ text: String) throws(OverrideError) -> EntityOverrides {
        var overrides = EntityOverrides(path: path, text: text)
        guard let root = try compose(text), root.null == nil else { return overrides }
        for (key, value) in try pairs(of: root, "the file must hold \(Self.list(Self.sections))") {
            switch try string(key, "a section's name") {
            case "merge": overrides.merges = try merges(value)
            case "split": overrides.splits = try splits(value)
            case "rename": overrides.names = try labels(value)
            case "wikidata": overrides.links = try links(value)
            case let other: throw error(key, "“\(other)” is no section; there are \(Self.list(Self.sections))")
            }
        }
        return overrides
    }

    /// The most places at which an alias repeats what stands elsewhere: of nested ones each multiplies what is read.
    private static let mostAliases = 32

    /// Refuses text with more aliases, before anything follows them.
    ///
    /// What only looks like one (`*` before a letter, in a text between marks) counts too.
    private func checkAliases(_ text: String) throws(OverrideError) {
        var count = 0
        var line = 1
        var before = UInt8(ascii: "\n")
        var isAlias = false
        for byte in text.utf8 {
            if isAlias, byte > 0x20 { count += 1 }
            if count > Self.mostAliases {
                let problem = "there are more than \(Self.mostAliases) aliases (*name); write out what they stand for"
                throw OverrideError(path: path, line: line, problem: problem)
            }
            isAlias = byte == UInt8(ascii: "*") && (before <= 0x20 || "[{,:?-".utf8.contains(before))
            if byte == UInt8(ascii: "\n") { line += 1 }
            before = byte
        }
    }

    private func compose(_ text: String) throws(OverrideError) -> Node? {
        try checkAliases(text)
        do {
            return try Yams.compose(yaml: text)
        } catch let error as YamlError {
            throw OverrideError(path: path, line: Self.line(of: error, in: text), problem: Self.problem(of: error))
        } catch {
            throw OverrideError(path: path, line: 1, problem: "this is not YAML")
        }
    }

    private func merges(_ node: Node) throws(OverrideError) -> [EntityOverrides.Merge] {
        var merges: [EntityOverrides.Merge] = []
        var keptBy: [String: String] = [:]
        for (key, value) in try pairs(of: node, "“merge” maps an id to the list of ids that are the same") {
            let kept = try string(key, "an entity's id")
            let others = try strings(value, "the ids that are “\(kept)”")
            for other in others {
                if other == kept { throw error(value, "“\(kept)” cannot be merged into itself") }
                if let first = keptBy[other] { throw error(value, "“\(other)” is merged into “\(first)” already") }
                keptBy[other] = kept
            }
            merges.append(EntityOverrides.Merge(kept: kept, others: others, line: line(key)))
        }
        for merge in merges {
            if let kept = keptBy[merge.kept] {
                let problem = "“\(merge.kept)” is itself merged into “\(kept)”; name “\(kept)” instead"
                throw OverrideError(path: path, line: merge.line, problem: problem)
            }
        }
        return merges
    }

    private func splits(_ node: Node) throws(OverrideError) -> [EntityOverrides.Split] {
        guard let items = node.sequence else {
            throw error(node, "“split” is a list of items with entity, articles and name")
        }
        var splits: [EntityOverrides.Split] = []
        for item in items {
            var values: [String: Node] = [:]
            for (key, value) in try pairs(of: item, "an item of “split” has entity, articles and name") {
                let name = try string(key, "a key")
                guard Self.splitKeys.contains(name) else {
                    throw error(key, "“\(name)” is no key of a split; there are \(Self.list(Self.splitKeys))")
                }
                values[name] = value
            }
            guard let entity = values["entity"], let articles = values["articles"], let name = values["name"] else {
                throw error(item, "a split needs entity, articles and name")
            }
            splits.append(
                EntityOverrides.Split(
                    entity: try string(entity, "an entity's id"),
                    articles: try strings(articles, "ids of articles"),
                    name: try string(name, "the name of who is meant there"),
                    id: try id(values["id"]),
                    line: line(item)
                )
            )
        }
        return splits
    }

    private func id(_ node: Node?) throws(OverrideError) -> String? {
        guard let node else { return nil }
        let id = try string(node, "an id")
        let isSlug = id.utf8.allSatisfy { $0 == UInt8(ascii: "-") || $0 &- 0x61 < 26 || $0 &- 0x30 < 10 }
        guard isSlug, id.utf8.count <= 100 else {
            throw error(node, "“\(id)” is no id: small letters, digits and hyphens, 100 at the most")
        }
        guard !EntityNames.reserved.contains(id) else {
            throw error(node, "“\(id)” is a path of the API; give another id")
        }
        return id
    }

    private func labels(_ node: Node) throws(OverrideError) -> [EntityOverrides.Label] {
        var labels: [EntityOverrides.Label] = []
        for (key, value) in try pairs(of: node, "this section maps an id to a text") {
            labels.append(
                EntityOverrides.Label(
                    entity: try string(key, "an entity's id"),
                    text: try string(value, "a text"),
                    line: line(key)
                )
            )
        }
        return labels
    }

    private func links(_ node: Node) throws(OverrideError) -> [EntityOverrides.Label] {
        let links = try labels(node)
        for link in links {
            let digits = link.text.utf8.dropFirst()
            guard link.text.hasPrefix("Q"), (1...12).contains(digits.count), digits.allSatisfy({ $0 &- 0x30 < 10 })
            else {
                let problem = "“\(link.text)” is no Wikidata id: Q and a number, as in Q42"
                throw OverrideError(path: path, line: link.line, problem: problem)
            }
        }
        return links
    }

    private func pairs(of node: Node, _ expected: String) throws(OverrideError) -> [(Node, Node)] {
        guard let mapping = node.mapping else { throw error(node, expected) }
        return mapping.map { ($0.key, $0.value) }
    }

    private func strings(_ node: Node, _ expected: String) throws(OverrideError) -> [String] {
        if node.scalar != nil { return [try string(node, expected)] }
        guard let items = node.sequence, !items.isEmpty else {
            throw error(node, "here must stand \(expected), as a list")
        }
        var strings: [String] = []
        for item in items { strings.append(try string(item, expected)) }
        return strings
    }

    private func string(_ node: Node, _ expected: String) throws(OverrideError) -> String {
        guard let text = node.scalar?.string, text.contains(where: { !$0.isWhitespace }), text.utf8.count <= 1000 else {
            throw error(node, "here must stand \(expected)")
        }
        return text
    }

    private func error(_ node: Node, _ problem: String) -> OverrideError {
        OverrideError(path: path, line: line(node), problem: problem)
    }

    private func line(_ node: Node) -> Int { node.mark?.line ?? 1 }

    private static func list(_ words: [String]) -> String { words.joined(separator: ", ") }

    private static func line(of error: YamlError, in text: String) -> Int {
        switch error {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
        case .duplicatedKeysInMapping(let keys, let context):
            // The parser gives the line at which the mapping begins.
            repetition(of: keys.first ?? "", in: text, from: context.mark.line) ?? context.mark.line
        default: 1
        }
    }

    /// The second line from a line on that begins with a key.
    private static func repetition(of key: String, in text: String, from line: Int) -> Int? {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.drop(while: \.isWhitespace) }
        let places = lines.indices.filter { $0 + 1 >= line && lines[$0].hasPrefix(key + ":") }
        return places.count > 1 ? places[1] + 1 : nil
    }

    private static func problem(of error: YamlError) -> String {
        switch error {
        case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _):
            "this is not YAML: \(problem)"
        case .duplicatedKeysInMapping(let keys, _): "“\(keys.first.map { "\($0)" } ?? "")” stands here twice"
        default: "this is not YAML"
        }
    }
}

extension EntityOverrides {
    /// Reads decisions from YAML, as `docs/configuration.md` describes it.
    ///
    /// - Parameters:
    ///   - yaml: The text.
    ///   - path: What the file is called in errors and in the report.
    /// - Throws: What is wrong, with its line.
    public init(yaml: String, path: String) throws(OverrideError) {
        self = try OverrideReader(path: path).read(yaml)
    }
}
