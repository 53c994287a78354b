import Language
import Model

/// Reads the name of an outlet and makes its id.
enum OutletName {
    /// The name in the words behind `Source:`, agencies in general aside, or nil where several are named.
    static func inSourceLine(_ words: some Collection<String>) -> String? {
        var name = Array(words)
        if let joint = name.firstIndex(where: { $0.lowercased() == "and" || $0 == "&" || $0 == "/" }) {
            // `and agencies` names nobody else; `and` another name does.
            guard name[(joint + 1)...].allSatisfy({ !Letters.isCapitalised(Array($0.utf8)[...]) }) else { return nil }
            name = Array(name[..<joint])
        }
        return isName(name) ? name.joined(separator: " ") : nil
    }

    /// The name that a line such as `For the latest news, head to Name.` ends with.
    static func inPromo(_ words: [String]) -> String? {
        let pairs = zip(words, words.dropFirst()).map { "\($0.lowercased()) \($1.lowercased())" }
        guard
            let verb = pairs.lastIndex(where: { $0 == "head to" || $0 == "go to" })
                ?? words.lastIndex(where: { $0 == "visit" })
        else { return nil }
        let length = words[verb] == "visit" ? 1 : 2
        var name = Array(words[(verb + length)...])
        guard let last = name.last else { return nil }
        if last.hasSuffix(".") && !last.dropLast().contains(".") { name[name.count - 1] = String(last.dropLast()) }
        return isName(name) ? name.joined(separator: " ") : nil
    }

    /// The outlet of that name; its id is the folded name with hyphens, or a hash where nothing of it is ASCII.
    static func outlet(_ name: Evidenced<String>) -> Outlet {
        Outlet(id: slug(name.value), name: name.value, evidence: name.evidence)
    }

    /// `name` in lower-case ASCII letters and digits with single hyphens.
    static func slug(_ name: String) -> String {
        var slug: [UInt8] = []
        for byte in WordFolder.standard.fold(name.utf8) where byte != UInt8(ascii: "'") {
            if Letters.isASCIIAlphanumeric(byte) {
                slug.append(byte)
            } else if !slug.isEmpty && slug.last != UInt8(ascii: "-") {
                slug.append(UInt8(ascii: "-"))
            }
        }
        if slug.last == UInt8(ascii: "-") { slug.removeLast() }
        return slug.isEmpty ? "outlet-\(Digest.sha256(name.utf8).prefix(8))" : String(decoding: slug, as: UTF8.self)
    }

    /// Up to five words with capitals, small joining words between them.
    private static func isName(_ words: [String]) -> Bool {
        guard (1...5).contains(words.count), let first = words.first, let last = words.last else { return false }
        let capitalised = words.filter { Letters.isCapitalised(Array($0.utf8)[...]) }.count
        return capitalised * 2 >= words.count && Letters.isCapitalised(Array(first.utf8)[...])
            && Letters.isCapitalised(Array(last.utf8)[...])
            && !words.contains { $0.contains("://") || $0.hasSuffix(",") }
    }
}
