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

    static func unreadable(_ path: String, line: Int? = nil, reason: String) -> CorpusIssue {
        CorpusIssue(.skipped, path: path, line: line, code: "unreadable", message: "It cannot be read: \(reason).")
    }

    /// A file that nobody named costs a notice; one that was asked for is missed.
    static func unsupported(_ path: String, suffix: String, severity: Severity) -> CorpusIssue {
        switch suffix.lowercased() {
        case "gz", "zip", "bz2", "xz", "zst", "tar", "tgz": notReadYet(path, what: "A compressed file")
        default:
            CorpusIssue(
                severity,
                path: path,
                code: "unsupported_format",
                message: "Only .txt, .text, .json, .jsonl and .ndjson files are read; rename it or pass --format."
            )
        }
    }

    static func notReadYet(_ path: String, what: String) -> CorpusIssue {
        CorpusIssue(
            .skipped,
            path: path,
            code: "not_read_yet",
            message: "\(what) is not read yet; give its text as .txt or as a JSON record."
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

    static func tooLarge(_ path: String, line: Int? = nil, limit: Int) -> CorpusIssue {
        CorpusIssue(
            .skipped,
            path: path,
            line: line,
            code: "too_large",
            message: "It is longer than \(limit) bytes, the most that one record or file may have; split it."
        )
    }
}
