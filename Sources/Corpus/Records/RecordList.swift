import Model

/// The records that the values of a JSON document are or hold.
struct RecordList {
    private static let listNames = ["articles", "results"]

    /// The members of each record.
    private(set) var members: [[String: JSONValue]] = []
    /// How many values in a record's place are no objects.
    private(set) var strangers = 0
    /// Whether the document is one record and no list.
    let isAlone: Bool

    /// Takes the records out of `values`.
    ///
    /// - Parameters:
    ///   - values: Those of the document.
    ///   - opensLists: Whether an array, or an object with `articles` or `results`, stands for the records in it.
    init(_ values: [JSONValue], opensLists: Bool) {
        let list = values.count == 1 && opensLists ? Self.list(in: values[0]) : nil
        isAlone = list == nil && values.count == 1
        for value in list ?? values {
            if case .object(let object) = value { members.append(object) } else { strangers += 1 }
        }
    }

    private static func list(in value: JSONValue) -> [JSONValue]? {
        switch value {
        case .array(let elements): return elements
        case .object(let members):
            for name in listNames { if case .array(let elements) = members[name] { return elements } }
            return nil
        default: return nil
        }
    }
}
