import Model

/// What the members of a record say, under the names that ``RecordNames`` lists.
struct RecordFields {
    /// The text, as the record has it.
    var text: RecordText?
    var title: String?
    var authors: [String] = []
    var outlet: String?
    /// In ISO 8601.
    var published: String?
    /// A date that could not be read.
    var unreadableDate: String?
    var url: String?
    var language: String?
    var dateline: String?
    var id: String?
    /// The members that are not understood.
    var extra: [String: JSONValue]

    /// Sorts `members`: of several names of one thing the first that holds something usable counts, and what is not used
    /// stays in `extra`.
    init(_ members: [String: JSONValue]) {
        extra = members
        text = take(RecordNames.text, RecordText.init)
        // The title of a ninjs item names it for machines.
        let titles = members["versioncreated"] == nil ? RecordNames.title : RecordNames.title.reversed()
        title = take(titles) { RecordValue.named($0).map(RecordValue.oneLine) }
        authors = take(RecordNames.authors, RecordValue.people) ?? []
        outlet = take(RecordNames.outlet, RecordValue.outlet)
        if let outlet, let bare = title.map({ TitleSuffix.removing(outlet, from: $0) }) { title = bare }
        published = take(RecordNames.date, RecordValue.date)
        if published == nil {
            unreadableDate = RecordNames.date.lazy.compactMap { members[$0].flatMap(RecordValue.scalar) }.first
        }
        url = take(RecordNames.url, RecordValue.address)
        language = take(RecordNames.language) { RecordValue.string($0).flatMap(RecordValue.languageTag) }
        dateline = take(RecordNames.dateline) { RecordValue.named($0).map(RecordValue.oneLine) }
        id = take(["id"]) { RecordValue.scalar($0).flatMap(RecordValue.usableID) }
        for name in RecordNames.all where extra[name].map(RecordValue.isAbsent) == true { extra[name] = nil }
    }

    private mutating func take<Value>(_ names: [String], _ read: (JSONValue) -> Value?) -> Value? {
        for name in names {
            guard let member = extra[name], let value = read(member) else { continue }
            extra[name] = nil
            // The same under a second name says nothing more.
            for other in names where extra[other] == member { extra[other] = nil }
            return value
        }
        return nil
    }
}
