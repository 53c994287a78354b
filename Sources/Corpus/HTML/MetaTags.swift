import Model

/// The `meta` and `link` elements of a page.
struct MetaTags {
    private var values: [String: [String]] = [:]
    /// The address under `rel=canonical`.
    private(set) var canonical: String?

    /// Reads the elements, wherever they stand.
    init(_ tree: HTMLTree) {
        for index in tree.nodes.indices {
            switch tree.nodes[index].tag {
            case .meta:
                guard let content = tree.value(.content, of: index).flatMap({ RecordValue.string(.string($0)) }) else {
                    continue
                }
                for name in [HTMLAttribute.property, .name, .itemprop, .httpEquiv] {
                    for key in tree.tokens(name, of: index) { values[key, default: []].append(content) }
                }
            case .link where canonical == nil && tree.tokens(.rel, of: index).contains("canonical"):
                canonical = tree.value(.href, of: index).flatMap(RecordValue.webAddress)
            default: break
            }
        }
    }

    /// The first value under one of the names, the surest name first.
    func first(_ names: [String]) -> String? {
        names.lazy.compactMap { values[$0]?.first }.first.map(RecordValue.oneLine)
    }

    /// All values under the first of the names that has any.
    func all(_ names: [String]) -> [String] {
        names.lazy.compactMap { values[$0] }.first?.map(RecordValue.oneLine) ?? []
    }
}
