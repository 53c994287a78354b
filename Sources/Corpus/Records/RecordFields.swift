import Model

/// What the members of a record say, under the names that scrapers and news interfaces give them.
struct RecordFields {
    /// The text, as the record has it.
    var text: String?
    var title: String?
    var authors: [String] = []
    var outlet: String?
    /// In ISO 8601.
    var published: String?
    /// A date that could not be read.
    var unreadableDate: String?
    var url: String?
    var language: String?
    var id: String?
    /// The members that are not understood.
    var extra: [String: JSONValue]

    private static let textNames = ["text", "maintext", "articleBody", "body", "content"]
    private static let titleNames = ["title", "headline"]
    private static let authorNames = ["authors", "author", "byline"]
    private static let dateNames = [
        "date", "date_publish", "publish_date", "publishedAt", "published", "datePublished", "versioncreated",
    ]
    private static let outletNames = ["outlet", "sitename", "site_name", "source", "hostname", "publisher"]
    private static let urlNames = ["url", "canonical_url"]
    private static let languageNames = ["language", "lang"]

    /// Sorts `members`: of several names of one thing the first that holds something usable counts, and what is not used
    /// stays in `extra`.
    init(_ members: [String: JSONValue]) {
        extra = members
        text = take(Self.textNames, Self.string)
        title = take(Self.titleNames) { Self.string($0).map(Self.oneLine) }
        authors = take(Self.authorNames, Self.names) ?? []
        outlet = take(Self.outletNames) { Self.name($0).map(Self.oneLine) }
        published = take(Self.dateNames) { Self.string($0).flatMap(PublicationDate.init)?.iso8601 }
        if published == nil {
            unreadableDate = Self.dateNames.lazy.compactMap { members[$0].flatMap(Self.scalar) }.first
        }
        url = take(Self.urlNames) { Self.string($0).flatMap(Self.webAddress) }
        language = take(Self.languageNames) { Self.string($0).flatMap(Self.languageTag) }
        id = take(["id"]) { Self.scalar($0).flatMap(Self.usableID) }
        forgetEmpty()
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

    /// Members of known names that hold nothing are no fields to keep.
    private mutating func forgetEmpty() {
        let known =
            Self.textNames + Self.titleNames + Self.authorNames + Self.dateNames + Self.outletNames + Self.urlNames
            + Self.languageNames
        for name in known {
            guard let member = extra[name] else { continue }
            if Self.isAbsent(member) { extra[name] = nil }
        }
    }

    private static func isAbsent(_ value: JSONValue) -> Bool {
        switch value {
        case .null: true
        case .string(let string): Self.string(.string(string)) == nil
        case .array(let elements): elements.isEmpty
        default: false
        }
    }

    /// A string that says something; exporters write `None` and `null` for nothing.
    private static func string(_ value: JSONValue) -> String? {
        guard case .string(let string) = value else { return nil }
        if string.utf8.count <= 4, ["none", "null", "nan"].contains(string.lowercased()) { return nil }
        return string.utf8.allSatisfy { $0 <= 0x20 } ? nil : string
    }

    private static func scalar(_ value: JSONValue) -> String? {
        if case .integer(let number) = value { return String(number) }
        return string(value)
    }

    /// A string, or the `name` of an object.
    private static func name(_ value: JSONValue) -> String? {
        if case .object(let members) = value { return members["name"].flatMap(string) }
        return string(value)
    }

    private static func names(_ value: JSONValue) -> [String]? {
        let names: [String]
        if case .array(let elements) = value {
            names = elements.compactMap(name).map(oneLine)
        } else {
            names = name(value).map { NameList.people(in: oneLine($0)) } ?? []
        }
        var seen: Set<String> = []
        let people = names.filter { webAddress($0) == nil && $0.utf8.count <= 200 && seen.insert($0).inserted }
        return people.isEmpty ? nil : Array(people.prefix(64))
    }

    static func webAddress(_ string: String) -> String? {
        let isWeb = string.hasPrefix("https://") || string.hasPrefix("http://")
        return isWeb && string.utf8.count <= 4096 && string.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F } ? string : nil
    }

    private static func languageTag(_ string: String) -> String? {
        let parts = string.split(separator: "-", omittingEmptySubsequences: false)
        guard let language = parts.first, (2...3).contains(language.utf8.count), parts.count <= 4 else { return nil }
        let isTag = parts.allSatisfy {
            (2...8).contains($0.utf8.count) && $0.utf8.allSatisfy(Letters.isASCIIAlphanumeric)
        }
        return isTag && language.utf8.allSatisfy(Letters.isASCIILetter) ? string : nil
    }

    private static func usableID(_ string: String) -> String? {
        string.utf8.count <= ArticleID.longest ? string : nil
    }

    /// `string` with every run of white space as one space.
    private static func oneLine(_ string: String) -> String {
        WhiteSpace.words(of: Array(string.utf8)).map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }
}
