import Model

/// Reads a line that `extract` wrote, trusting none of it: every offset lies in the text, every slice equals its text,
/// every reference leads somewhere and every kind is known.
struct AnnotatedLineReader {
    private static let schema = "onrecord/1"

    let text: ArticleText
    let articleID: String
    private let line: AnnotationMember
    private let offsets: OffsetTable

    /// The annotated article that `members` hold.
    ///
    /// - Throws: ``AnnotationFault`` for the first thing that is wrong.
    static func read(_ members: [String: JSONValue]) throws(AnnotationFault) -> AnnotatedArticle {
        let reader = try AnnotatedLineReader(AnnotationMember(name: "", value: .object(members)))
        let article = try reader.article()
        let entities = try reader.entities()
        return AnnotatedArticle(article: article, quotes: try reader.quotes(entities), entities: entities)
    }

    private init(_ line: AnnotationMember) throws(AnnotationFault) {
        self.line = line
        guard try line["schema"].string() == Self.schema else {
            throw try line["schema"].fault("is not \(Self.schema), the one that this version reads")
        }
        articleID = try line["id"].string()
        guard ArticleID.isValid(articleID), articleID.utf8.count <= 1024 else {
            throw try line["id"].fault("holds other bytes than letters, digits, _ and -")
        }
        text = ArticleText(try line["text"].string())
        guard !text.utf8.contains(0), !text.utf8.contains(UInt8(ascii: "\r")) else {
            throw try line["text"].fault("holds U+0000 or a carriage return")
        }
        offsets = OffsetTable(text)
    }

    /// The member of the whole line under `name`.
    func member(_ name: String) throws(AnnotationFault) -> AnnotationMember { try line[name] }

    /// The range that `start` and `end` of `member` tell in Unicode scalars.
    func range(_ member: AnnotationMember) throws(AnnotationFault) -> TextRange {
        let start = try member["start"].count()
        let end = try member["end"].count()
        guard start < end, let first = offsets.byte(start, in: .scalar), let last = offsets.byte(end, in: .scalar)
        else {
            throw member.fault("is no range of the text")
        }
        return TextRange(first, last)
    }

    /// The range of `member`, whose `text` must be what stands there.
    func slice(_ member: AnnotationMember) throws(AnnotationFault) -> TextRange {
        let range = try range(member)
        guard text[range].elementsEqual(try member["text"].string().utf8) else {
            throw try member["text"].fault("differs from the text at its offsets")
        }
        return range
    }

    /// The ranges of an array, in the order of the text and without overlap.
    func ranges(_ member: AnnotationMember) throws(AnnotationFault) -> [TextRange] {
        var ranges: [TextRange] = []
        for element in try member.array() {
            let range = try range(element)
            if let last = ranges.last, last.end > range.start {
                throw element.fault("begins before the one before it ends")
            }
            ranges.append(range)
        }
        return ranges
    }

    private func entities() throws(AnnotationFault) -> [Entity] {
        var entities: [Entity] = []
        var ids: Set<String> = []
        for member in try line["entities"].array() {
            let id = try member["id"].string()
            guard ids.insert(id).inserted else { throw try member["id"].fault("is that of another entity too") }
            entities.append(
                Entity(
                    id: id,
                    name: try member["name"].string(),
                    type: try member["type"].choice(EntityType.self),
                    roles: try strings(member["roles"]),
                    mentions: try mentions(member["mentions"])
                )
            )
        }
        return entities
    }

    private func mentions(_ member: AnnotationMember) throws(AnnotationFault) -> [Mention] {
        var mentions: [Mention] = []
        for element in try member.array() {
            mentions.append(
                Mention(range: try slice(element), kind: try element["kind"].choice(MentionKind.self))
            )
        }
        return mentions
    }

    /// The strings of an array.
    func strings(_ member: AnnotationMember) throws(AnnotationFault) -> [String] {
        var strings: [String] = []
        for element in try member.array() { strings.append(try element.string()) }
        return strings
    }
}
