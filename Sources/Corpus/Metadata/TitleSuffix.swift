/// The outlet's name that pages and interfaces put behind a headline: `Port closed - The Tidewater Post`.
enum TitleSuffix {
    private static let separators = [" - ", " | ", " – ", " — ", " · ", " : ", " :: ", " » ", " • "]

    /// `title` without `outlet` and the separator before it, in whatever case.
    static func removing(_ outlet: String, from title: String) -> String {
        for separator in separators {
            let suffix = (separator + outlet).lowercased()
            if title.lowercased().hasSuffix(suffix), title.count > suffix.count {
                return String(title.dropLast(suffix.count))
            }
        }
        return title
    }

    /// `title` without what stands behind its last separator, or nil where there is none.
    static func removingLast(from title: String) -> String? {
        let ends = separators.compactMap { title.lastIndex(ofSeparator: $0) }
        return ends.max().map { String(title[..<$0]) }
    }
}

extension String {
    fileprivate func lastIndex(ofSeparator separator: String) -> Index? {
        guard utf8.count > separator.utf8.count else { return nil }
        var index = utf8.index(utf8.endIndex, offsetBy: -separator.utf8.count)
        while index > startIndex {
            if utf8[index...].starts(with: separator.utf8) { return index }
            utf8.formIndex(before: &index)
        }
        return nil
    }
}
