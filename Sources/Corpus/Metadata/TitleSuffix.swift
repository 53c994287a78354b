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
}
