import Model

/// The tables of the cache: one for the program, and those that other programs read, as `docs/configuration.md` tells them.
enum CacheTables {
    /// Makes the tables in an empty database.
    static func create(in database: Database) throws(Database.Failure) {
        try database.run(
            """
            PRAGMA application_id = \(AnnotationCache.applicationID);
            PRAGMA user_version = \(AnnotationCache.format);
            CREATE TABLE build (hash TEXT NOT NULL);
            CREATE TABLE annotations (key BLOB PRIMARY KEY, line BLOB NOT NULL, issues BLOB NOT NULL);
            CREATE TABLE articles (id TEXT PRIMARY KEY, path TEXT, title TEXT, outlet TEXT, published TEXT,
              event_date TEXT, language TEXT, word_count INTEGER, story TEXT, duplicate_of TEXT, text TEXT);
            CREATE TABLE entities (id TEXT PRIMARY KEY, name TEXT, type TEXT, mention_count INTEGER,
              article_count INTEGER, quote_count INTEGER, first_seen TEXT, last_seen TEXT);
            CREATE TABLE utterances (id TEXT PRIMARY KEY, text TEXT, speaker TEXT REFERENCES entities);
            CREATE TABLE quotes (id TEXT PRIMARY KEY, article TEXT REFERENCES articles, kind TEXT, text TEXT,
              start INTEGER, "end" INTEGER, speaker TEXT REFERENCES entities, speaker_type TEXT, cue TEXT, zone TEXT,
              paragraph INTEGER, method TEXT, confidence REAL, utterance TEXT REFERENCES utterances);
            CREATE TABLE mentions (article TEXT REFERENCES articles, entity TEXT REFERENCES entities, start INTEGER,
              "end" INTEGER, text TEXT, kind TEXT);
            """
        )
    }

    /// Writes what `corpus` holds in the place of what was there, unless that is the same build.
    static func write(_ corpus: LinkedCorpus, build: String, into database: Database) throws(Database.Failure) {
        let known = try database.prepare("SELECT hash FROM build")
        if try known.next(), case .text(build) = known.value(0) { return }
        for table in ["mentions", "quotes", "utterances", "entities", "articles", "build"] {
            try database.run("DELETE FROM \(table)")
        }
        try database.prepare("INSERT INTO build VALUES (?)").run([.text(build)])
        try writeEntities(of: corpus, into: database)
        try writeUtterances(of: corpus, into: database)
        let articles = try database.prepare("INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        let quotes = try database.prepare("INSERT INTO quotes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        let mentions = try database.prepare("INSERT INTO mentions VALUES (?, ?, ?, ?, ?, ?)")
        let utterances = utterances(corpus)
        for index in corpus.articles.indices {
            let rows = CacheRows(corpus, index)
            try articles.run(rows.article)
            for quote in corpus.articles[index].quotes.indices {
                let utterance = utterances[QuoteReference(article: index, quote: quote)]
                try quotes.run(rows.quote(quote, utterance: utterance))
            }
            for row in rows.mentions { try mentions.run(row) }
        }
    }

    private static func utterances(_ corpus: LinkedCorpus) -> [QuoteReference: String] {
        var ids: [QuoteReference: String] = [:]
        for utterance in corpus.utterances {
            for quote in utterance.quotes { ids[quote] = utterance.id }
        }
        return ids
    }

    private static func writeEntities(of corpus: LinkedCorpus, into database: Database) throws(Database.Failure) {
        let insertion = try database.prepare("INSERT INTO entities VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        for entity in corpus.entities {
            try insertion.run([
                .text(entity.id), .text(entity.name), .text(entity.type.rawValue), .integer(entity.mentionCount),
                .integer(entity.articleCount), .integer(entity.quoteCount), .text(entity.firstSeen),
                .text(entity.lastSeen),
            ])
        }
    }

    private static func writeUtterances(of corpus: LinkedCorpus, into database: Database) throws(Database.Failure) {
        let insertion = try database.prepare("INSERT INTO utterances VALUES (?, ?, ?)")
        for utterance in corpus.utterances {
            let article = corpus.articles[utterance.canonical.article]
            let text = article.quotes[utterance.canonical.quote].text(in: article.article.text)
            let speaker = utterance.speaker.map { corpus.entities[$0].id }
            try insertion.run([.text(utterance.id), .text(text), .text(speaker)])
        }
    }
}

extension Database.Value {
    /// A text, or nothing.
    static func text(_ text: String?) -> Database.Value {
        if let text { .text(text) } else { .null }
    }
}
