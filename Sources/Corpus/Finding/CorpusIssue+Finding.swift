import Model

/// The entries that finding and opening files can make.
extension CorpusIssue {
    static func special(_ path: String) -> CorpusIssue {
        CorpusIssue(
            .skipped,
            path: path,
            code: "special_file",
            message: "A pipe, socket or device is not opened; give a regular file or standard input."
        )
    }

    static func linkOutside(_ path: String) -> CorpusIssue {
        CorpusIssue(
            .skipped,
            path: path,
            code: "link_outside",
            message: "The link leads out of the given folder and is not followed; give its target as a PATH of its own."
        )
    }

    static func readBefore(_ path: String) -> CorpusIssue {
        CorpusIssue(
            .notice,
            path: path,
            code: "read_before",
            message: "The same file is read under another path and is not read twice."
        )
    }

    static func unreadable(_ path: String, reason: String) -> CorpusIssue {
        CorpusIssue(.skipped, path: path, code: "unreadable", message: "It cannot be read: \(reason).")
    }

    /// A file that nobody named costs a notice; one that was asked for is missed.
    static func unsupported(_ path: String, suffix: String, severity: Severity) -> CorpusIssue {
        let isPacked = ["zip", "bz2", "xz", "zst", "tar", "tgz", "7z", "rar"].contains(suffix.lowercased())
        let message =
            isPacked
            ? "Of compressed files only .gz is read; unpack it first."
            : "Only .txt, .text, .json, .jsonl, .ndjson, .html, .htm and .xhtml files are read, each also as .gz; "
                + "rename it or pass --format."
        return CorpusIssue(
            isPacked ? .skipped : severity,
            path: path,
            code: "unsupported_format",
            message: message
        )
    }

    static func tooManyFiles(found: Int, limit: Int) -> CorpusIssue {
        CorpusIssue(
            .skipped,
            path: "",
            code: "too_many_files",
            message: "\(found) files were found and the first \(limit) are read; give fewer at a time."
        )
    }
}
