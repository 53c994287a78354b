import Model

/// Reads the values of a record's members.
enum RecordValue {
    private static let mostPeople = 64
    private static let longestName = 200
    private static let longestAddress = 4096

    /// A string that says something; exporters write `None` and `null` for nothing.
    static func string(_ value: JSONValue) -> String? {
        guard case .string(let string) = value else { return nil }
        let core = string.utf8.drop { $0 <= 0x20 }
        guard !core.isEmpty else { return nil }
        if core.count <= 12, ["none", "null", "nan", "undefined"].contains(oneLine(string).lowercased()) { return nil }
        return string
    }

    /// A string or whole number as text.
    static func scalar(_ value: JSONValue) -> String? {
        if case .integer(let number) = value { return String(number) }
        return string(value)
    }

    /// Whether `value` holds nothing.
    static func isAbsent(_ value: JSONValue) -> Bool {
        switch value {
        case .null: true
        case .string: string(value) == nil
        case .array(let elements): elements.isEmpty
        default: false
        }
    }

    /// A string, or what an object gives as its name, or the first element of an array that is one of these.
    static func named(_ value: JSONValue) -> String? {
        switch value {
        case .object(let members):
            for name in ["name", "main", "original", "value"] {
                if let text = members[name].flatMap(string) { return text }
            }
            let parts = ["firstname", "first_name", "lastname", "last_name"].compactMap { members[$0].flatMap(string) }
            return parts.isEmpty ? nil : parts.joined(separator: " ")
        case .array(let elements): return elements.lazy.compactMap(named).first
        default: return string(value)
        }
    }

    /// The people whom a string, an object or an array of them names, each once; nil where there is none.
    static func people(_ value: JSONValue) -> [String]? {
        let names: [String] =
            switch value {
            case .array(let elements): elements.compactMap(person)
            default: named(value).map { NameList.people(in: oneLine($0)) } ?? []
            }
        var seen: Set<String> = []
        let people = names.filter {
            webAddress($0) == nil && !$0.isEmpty && $0.utf8.count <= longestName && seen.insert($0).inserted
        }
        return people.isEmpty ? nil : Array(people.prefix(mostPeople))
    }

    /// The name of an outlet, or its host without `www.`; an address is none.
    static func outlet(_ value: JSONValue) -> String? {
        guard let name = named(value).map(oneLine), webAddress(name) == nil, name.utf8.count <= longestName else {
            return nil
        }
        return name.hasPrefix("www.") ? String(name.dropFirst(4)) : name
    }

    /// A date in ISO 8601: from a string, or from seconds or milliseconds since 1970.
    static func date(_ value: JSONValue) -> String? {
        if case .integer(let number) = value, let seconds = epochSeconds(number) {
            return PublicationDate(secondsSince1970: seconds).iso8601
        }
        return scalar(value).flatMap { PublicationDate($0)?.iso8601 }
    }

    /// An address of the web: a string, or the `@id` or `url` of an object.
    static func address(_ value: JSONValue) -> String? {
        if case .object(let members) = value {
            return ["@id", "url"].lazy.compactMap { members[$0].flatMap(string).flatMap(webAddress) }.first
        }
        return string(value).flatMap(webAddress)
    }

    /// `string` if it is an address that a browser would open.
    static func webAddress(_ string: String) -> String? {
        let isWeb = string.hasPrefix("https://") || string.hasPrefix("http://")
        let isPlain = string.utf8.count <= longestAddress && string.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }
        return isWeb && isPlain ? string : nil
    }

    /// `string` if it looks like a tag of BCP 47.
    static func languageTag(_ string: String) -> String? {
        let parts = string.split(separator: "-", omittingEmptySubsequences: false)
        guard let language = parts.first, (2...3).contains(language.utf8.count), parts.count <= 4 else { return nil }
        let isTag = parts.allSatisfy {
            (2...8).contains($0.utf8.count) && $0.utf8.allSatisfy(Letters.isASCIIAlphanumeric)
        }
        return isTag && language.utf8.allSatisfy(Letters.isASCIILetter) ? string : nil
    }

    /// `string` if it is short enough for an id.
    static func usableID(_ string: String) -> String? {
        string.utf8.count <= ArticleID.longest ? string : nil
    }

    /// `string` with every run of white space as one space.
    static func oneLine(_ string: String) -> String {
        WhiteSpace.words(of: Array(string.utf8)).map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }

    private static func person(_ value: JSONValue) -> String? {
        if case .array = value { return nil }
        guard let name = named(value).map(oneLine) else { return nil }
        return name.lowercased().hasPrefix("by ") ? String(name.dropFirst(3)) : name
    }

    /// Seconds between 1990 and 2100; eight digits are a day.
    private static func epochSeconds(_ number: Int) -> Int? {
        let known = 631_152_000..<4_102_444_800
        if known.contains(number) { return number }
        return known.contains(number / 1000) ? number / 1000 : nil
    }
}
