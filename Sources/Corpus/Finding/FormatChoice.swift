public import Model

/// How the form of the input is chosen: the option `--format`.
public enum FormatChoice: String, Sendable, CaseIterable {
    /// By the file's name; for standard input by its first bytes.
    case auto
    /// Every file is plain text.
    case text
    /// Every file holds one JSON record, or several.
    case json
    /// Every file holds one JSON record a line.
    case jsonl
    /// Every file is a web page.
    case html

    /// The form that is asked for, or nil for ``auto``.
    public var format: SourceFormat? { SourceFormat(rawValue: rawValue) }

    /// The form that a file's extension names, in any case, or nil for one that is not read.
    static func format(ofExtension suffix: String) -> SourceFormat? {
        switch suffix.lowercased() {
        case "txt", "text": .text
        case "json": .json
        case "jsonl", "ndjson": .jsonl
        case "html", "htm", "xhtml": .html
        default: nil
        }
    }
}
