import Model

/// The entries that reading a record can make.
extension CorpusIssue {
    private init(_ severity: Severity, at origin: RecordOrigin, article: String? = nil, code: String, message: String) {
        // A record of a list has no line to name, so its number goes into the sentence.
        let place = origin.line == nil ? origin.place.map { "Record \($0): " } ?? "" : ""
        self.init(
            severity,
            path: origin.path,
            line: origin.line,
            article: article,
            code: code,
            message: place + message
        )
    }

    /// The entry, about the article of that id.
    func about(_ id: String) -> CorpusIssue {
        CorpusIssue(severity, path: path, line: line, article: id, code: code, message: message)
    }

    static func noText(_ origin: RecordOrigin, _ fault: TextDecoder.Fault) -> CorpusIssue {
        let what = fault == .nulls ? "It holds zero bytes" : "It is a file of another kind"
        return CorpusIssue(
            .skipped,
            at: origin,
            code: "binary",
            message: "\(what), so it is not taken for text; save it as UTF-8 text."
        )
    }

    static func invalidJSON(_ origin: RecordOrigin, _ fault: JSONParser.Fault) -> CorpusIssue {
        CorpusIssue(
            .skipped,
            at: origin,
            code: "invalid_json",
            message: "It is no JSON: at byte \(fault.offset) \(fault.reason)."
        )
    }

    static func noRecord(_ origin: RecordOrigin) -> CorpusIssue {
        CorpusIssue(
            .skipped,
            at: origin,
            code: "no_record",
            message: "It is no JSON object; a record is an object with a member text."
        )
    }

    static func noTextMember(_ origin: RecordOrigin) -> CorpusIssue {
        CorpusIssue(
            .skipped,
            at: origin,
            code: "no_text",
            message: "None of the members text, maintext, articleBody, body and content holds a text."
        )
    }

    static func emptyText(_ origin: RecordOrigin) -> CorpusIssue {
        CorpusIssue(.skipped, at: origin, code: "empty_text", message: "The text is empty or only white space.")
    }

    static func nulls(_ origin: RecordOrigin) -> CorpusIssue {
        CorpusIssue(
            .skipped,
            at: origin,
            code: "binary",
            message: "The text holds the character U+0000, so it is not taken for text; remove it."
        )
    }

    static func invalidAnnotation(_ origin: RecordOrigin, _ fault: AnnotationFault) -> CorpusIssue {
        CorpusIssue(
            .skipped,
            at: origin,
            code: "invalid_annotation",
            message:
                "The annotated article is not as extract writes it: \(fault.member) \(fault.reason); extract it anew."
        )
    }

    static func repaired(_ repair: TextDecoder.Repair, at origin: RecordOrigin) -> CorpusIssue {
        switch repair {
        case .windows1252(let bytes):
            CorpusIssue(
                .repaired,
                at: origin,
                code: "windows_1252",
                message: "It is not UTF-8; what is beyond ASCII, \(bytes) in bytes, was read as Windows-1252."
            )
        case .replaced(let places):
            CorpusIssue(
                .repaired,
                at: origin,
                code: "invalid_utf8",
                message: "It is no valid UTF-8 (places: \(places)); each place became U+FFFD."
            )
        }
    }

    static func truncated(_ missing: Int, at origin: RecordOrigin) -> CorpusIssue {
        CorpusIssue(
            .notice,
            at: origin,
            code: "truncated_text",
            message: "The text is cut off: \(missing) more characters are on the page, the record says."
        )
    }

    static func declaredEncoding(_ encoding: String, at origin: RecordOrigin) -> CorpusIssue {
        CorpusIssue(
            .repaired,
            at: origin,
            code: "declared_encoding",
            message: "It is not UTF-8; it was read as \(encoding), as it says of itself."
        )
    }

    static func cutPage(at origin: RecordOrigin) -> CorpusIssue {
        CorpusIssue(
            .repaired,
            at: origin,
            code: "cut_page",
            message: "The page nests deeper or has more elements than any article; what comes behind is not read."
        )
    }

    static func loneSurrogates(_ origin: RecordOrigin) -> CorpusIssue {
        CorpusIssue(
            .repaired,
            at: origin,
            code: "lone_surrogate",
            message: "Escapes in it name halves of characters; each became U+FFFD."
        )
    }

    static func repeatedNames(_ origin: RecordOrigin) -> CorpusIssue {
        CorpusIssue(
            .notice,
            at: origin,
            code: "repeated_name",
            message: "An object in it has two members of one name; the last counts."
        )
    }

    static func unreadableDate(_ id: String, _ origin: RecordOrigin) -> CorpusIssue {
        CorpusIssue(
            .notice,
            at: origin,
            article: id,
            code: "unreadable_date",
            message:
                "The date of the record is in no form that is read, so the article has none; write it as 2021-03-04."
        )
    }

    static func guessed(_ guesses: [String], _ id: String, _ origin: RecordOrigin) -> CorpusIssue {
        CorpusIssue(
            .notice,
            at: origin,
            article: id,
            code: "guessed",
            message: "Read from the text: \(guesses.joined(separator: ", "))."
        )
    }

    static func notEnglish(_ article: Article, _ origin: RecordOrigin) -> CorpusIssue {
        let language = article.language == LanguageGuesser.unknown ? "a language that is not known" : article.language
        return CorpusIssue(
            .notice,
            at: origin,
            article: article.id,
            code: "not_english",
            message:
                "It is written in \(language), so it is listed without quotes and entities; only English is annotated."
        )
    }

    static func setAside(
        _ amounts: [(kind: BlockKind, count: Int)],
        _ id: String,
        _ origin: RecordOrigin
    ) -> CorpusIssue {
        let parts = amounts.map { "\($0.kind.rawValue) \($0.count)" }.joined(separator: ", ")
        return CorpusIssue(
            .notice,
            at: origin,
            article: id,
            code: "set_aside",
            message: "Taken for no part of the story, in characters by kind: \(parts)."
        )
    }
}
