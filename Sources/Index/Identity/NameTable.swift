import Language
import Model

/// The entities behind their names, whatever case, diacritics and white space these are written with.
struct NameTable: Sendable {
    private var entities: [[[UInt8]]: [Int32]] = [:]

    /// Takes down names and aliases.
    init(_ corpusEntities: [CorpusEntity]) {
        for (number, entity) in corpusEntities.enumerated() {
            for name in [entity.name] + entity.aliases.map(\.text) {
                let key = Self.key(of: name)
                guard !key.isEmpty, entities[key]?.last != Int32(number) else { continue }
                entities[key, default: []].append(Int32(number))
            }
        }
    }

    /// The numbers of the entities that go by `name`, ascending.
    subscript(name: String) -> [Int32] { entities[Self.key(of: name)] ?? [] }

    /// The terms of a name, so that marks and spaces do not count either.
    private static func key(of name: String) -> [[UInt8]] {
        var terms: [[UInt8]] = []
        var analyzer = TermAnalyzer(Array(name.utf8))
        while analyzer.next() != nil { terms.append(analyzer.term) }
        return terms
    }
}
