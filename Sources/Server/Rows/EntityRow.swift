import Model

/// Writes the merged entities as rows.
enum EntityRow {
    /// Writes the members of the entity's row.
    static func write(_ entity: CorpusEntity, into json: inout JSONWriter) {
        writeName(entity, into: &json)
        write(entity.aliases, into: &json)
        write(entity.roles, into: &json)
        json.key("wikidata")
        json.value(entity.wikidata)
        json.key("mention_count")
        json.value(entity.mentionCount)
        json.key("article_count")
        json.value(entity.articleCount)
        json.key("quote_count")
        json.value(entity.quoteCount)
        json.key("first_seen")
        json.value(entity.firstSeen)
        json.key("last_seen")
        json.value(entity.lastSeen)
    }

    /// Writes who or what the entity is: the members `id`, `name` and `type`.
    static func writeName(_ entity: CorpusEntity, into json: inout JSONWriter) {
        json.member("id", entity.id)
        json.member("name", entity.name)
        json.member("type", entity.type.rawValue)
    }

    /// Writes the members of a row for somebody who is typing a name.
    static func writeSuggestion(_ entity: CorpusEntity, into json: inout JSONWriter) {
        writeName(entity, into: &json)
        json.member("mention_count", entity.mentionCount)
        json.member("quote_count", entity.quoteCount)
    }

    private static func write(_ aliases: [Alias], into json: inout JSONWriter) {
        json.key("aliases")
        json.beginArray()
        for alias in aliases {
            json.beginObject()
            json.key("text")
            json.value(alias.text)
            json.key("count")
            json.value(alias.count)
            json.key("articles")
            json.value(alias.articles)
            json.key("why")
            json.value(alias.why)
            json.endObject()
        }
        json.endArray()
    }

    private static func write(_ roles: [Role], into json: inout JSONWriter) {
        json.key("roles")
        json.beginArray()
        for role in roles {
            json.beginObject()
            json.key("text")
            json.value(role.text)
            json.key("count")
            json.value(role.count)
            json.endObject()
        }
        json.endArray()
    }
}
