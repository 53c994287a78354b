import Model

/// Sees to it that no two articles of a corpus have one id.
///
/// The first keeps its own; a later one gets `-` and eight digits of the SHA-256 of its path and place, so that an article
/// added elsewhere changes the ids of none but those that clash with it.
public struct ArticleIDAssigner: Sendable {
    /// Hashes of the ids given so far, since a run may be over millions of articles.
    ///
    /// Two ids of one hash are taken for a clash, which costs the second its name and nothing else.
    private var taken: Set<UInt64> = []

    /// Starts with no id taken.
    public init() {}

    /// The reading with an id that none before it has, with an entry of the report where that is a new one.
    ///
    /// Readings are to be given in the order of the input.
    public mutating func assign(_ reading: Reading) -> Reading {
        guard let article = reading.article, !taken.insert(Self.hash(article.id)).inserted else { return reading }
        let id = freeID(like: article.id, path: article.path, place: reading.place)
        var reading = reading
        switch reading.content {
        case .article(var article):
            article.id = id
            reading.content = .article(article)
        case .annotated(var annotated):
            annotated.article.id = id
            reading.content = .annotated(annotated)
        case .nothing: break
        }
        for index in reading.issues.indices { reading.issues[index] = reading.issues[index].moved(to: id) }
        reading.issues.append(.idClash(article, new: id, place: reading.place))
        return reading
    }

    /// The 64-bit FNV-1a hash, the same on every run.
    private static func hash(_ id: String) -> UInt64 {
        id.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    private mutating func freeID(like id: String, path: String, place: Int?) -> String {
        var hash = Digest.sha256((path + "\n" + (place.map(String.init) ?? "")).utf8)
        // The same file may be given twice, and an id may look like one of these: hash on until one is free.
        while true {
            let candidate = "\(id)-\(hash.prefix(8))"
            if taken.insert(Self.hash(candidate)).inserted { return candidate }
            hash = Digest.sha256(hash.utf8)
        }
    }
}

extension CorpusIssue {
    fileprivate func moved(to id: String) -> CorpusIssue {
        article == nil
            ? self : CorpusIssue(severity, path: path, line: line, article: id, code: code, message: message)
    }

    fileprivate static func idClash(_ article: Article, new id: String, place: Int?) -> CorpusIssue {
        CorpusIssue(
            .notice,
            path: article.path,
            line: place,
            article: id,
            code: "id_clash",
            message:
                "Another article has the id \(article.id), so this one is \(id); give the records ids of their own."
        )
    }
}
