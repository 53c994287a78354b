/// What a person has decided about entities, against what the program would join: read from a file.
///
/// Ids are those that the program gives without the file. Splits come first, then merges, then names and links.
public struct EntityOverrides: Hashable, Sendable {
    /// Several entities that are one.
    struct Merge: Hashable, Sendable {
        let kept: String
        let others: [String]
        let line: Int
    }

    /// Articles in which an entity is somebody else.
    struct Split: Hashable, Sendable {
        let entity: String
        let articles: [String]
        let name: String
        let id: String?
        let line: Int
    }

    /// Something that an entity is given.
    struct Label: Hashable, Sendable {
        let entity: String
        let text: String
        let line: Int
    }

    /// The file, as it is named in the report.
    let path: String
    /// The text of the file: part of what makes a build.
    public let text: String
    var merges: [Merge] = []
    var splits: [Split] = []
    var names: [Label] = []
    var links: [Label] = []

    /// No decisions.
    public static let none = EntityOverrides(path: "", text: "")

    /// Whether nothing is decided.
    public var isEmpty: Bool { merges.isEmpty && splits.isEmpty && names.isEmpty && links.isEmpty }

    init(path: String, text: String) {
        self.path = path
        self.text = text
    }
}
