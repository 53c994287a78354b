import Model

/// The entries that the bytes of an input can make before there are records.
extension CorpusIssue {
    static func unread(_ path: String, _ fault: ReadFault, limits: ReadingLimits) -> CorpusIssue {
        let (code, message) =
            switch fault {
            case .file(let fault): ("unreadable", "It cannot be read: \(fault.reason).")
            case .cutGzip: ("cut_gzip", "The gzip file ends too early; what it lacks is not read. Fetch it again.")
            case .damagedGzip:
                ("damaged_gzip", "The gzip file is damaged; from there on nothing is read. Fetch it again.")
            case .unpackedTooLong(let limit):
                ("unpacks_too_far", "It unpacks to more than \(limit) bytes; the rest is not read. Split it.")
            case .unpackedTooFar(let ratio):
                (
                    "unpacks_too_far",
                    "It unpacks to more than \(ratio) times its size, which no text does; the rest is not read. "
                        + "Unpack it yourself if you trust it."
                )
            }
        return CorpusIssue(.skipped, path: path, code: code, message: message)
    }

    static func tooLarge(_ path: String, line: Int? = nil, record: Int? = nil, limit: Int) -> CorpusIssue {
        CorpusIssue(
            .skipped,
            path: path,
            line: line,
            code: "too_large",
            message: (record.map { "Record \($0): " } ?? "")
                + "It is longer than \(limit) bytes, the most that one record or file may have; split it."
        )
    }

    static func noRecords(_ path: String, count: Int) -> CorpusIssue {
        let what =
            count == 0 ? "There are no records in it" : "\(count) of its values are no JSON objects and no records"
        return CorpusIssue(
            .skipped,
            path: path,
            code: "no_record",
            message: "\(what); a record is an object with a member text."
        )
    }

    static func cutList(_ path: String) -> CorpusIssue {
        CorpusIssue(
            .skipped,
            path: path,
            code: "invalid_json",
            message: "It ends inside its list of records; those before the end are read."
        )
    }

    static func wide(_ path: String, replaced: Int) -> CorpusIssue {
        CorpusIssue(
            .repaired,
            path: path,
            code: "utf16",
            message: replaced == 0
                ? "It was read as UTF-16, as its byte-order mark says."
                : "It was read as UTF-16, as its byte-order mark says; what is not valid became U+FFFD."
        )
    }
}
