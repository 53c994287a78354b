import Linking
import Model

extension LinkingReport {
    /// What is wrong, one line each: names, utterances and stories that are split or mixed, relations and checks.
    var errors: [String] {
        let names = names.map { (item: $0.item, gold: $0.gold, found: $0.found) }
        let quotes = quotes.map { (item: $0.item, gold: $0.gold, found: $0.found) }
        return split("name", names) + mixed("name", names) + split("quote", quotes) + mixed("quote", quotes)
            + relations.filter { $0.gold != $0.found }.map { "relation \($0.gold) as \($0.found): \($0.item)" }
            + checks.filter { $0.gold != $0.found }.map { "check \($0.gold) as \($0.found): \($0.item)" }
    }

    private func split(_ kind: String, _ items: [(item: String, gold: String, found: String?)]) -> [String] {
        groups(items, by: \.gold).filter { Set($0.items.map { $0.found ?? "missing" }).count > 1 }
            .map { group in
                let parts = groups(group.items) { $0.found ?? "missing" }
                    .map { part in "\(part.key) (\(part.items.map(\.item).joined(separator: "; ")))" }
                return "split \(kind) \(group.key): " + parts.joined(separator: " | ")
            }
    }

    private func mixed(_ kind: String, _ items: [(item: String, gold: String, found: String?)]) -> [String] {
        groups(items.filter { $0.found != nil }) { $0.found ?? "" }.filter { Set($0.items.map(\.gold)).count > 1 }
            .map { group in
                "mixed \(kind) \(group.key): " + group.items.map { "\($0.gold) (\($0.item))" }.joined(separator: " | ")
            }
    }

    private func groups<Item>(_ items: [Item], by key: (Item) -> String) -> [(key: String, items: [Item])] {
        Dictionary(grouping: items, by: key).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
