import Model

/// The words of one article's story, without title and furniture, and the runs that they stand in.
struct StoryText {
    /// The number of words in a run: few are shared by chance, and a changed word breaks but few.
    static let runLength = 4

    /// The hashes of all runs, in order; none for a story of fewer words.
    let runs: [UInt64]

    /// The number of words.
    var wordCount: Int { runs.isEmpty ? 0 : runs.count + Self.runLength - 1 }

    /// Reads the story of `article`.
    ///
    /// - Complexity: O(*n*) in the bytes.
    init(_ article: Article) {
        self.init(article, leavingOut: [])
    }

    /// Reads the words of a story that nobody is quoted with.
    ///
    /// - Complexity: O(*n*) in the bytes.
    init(reportersOwn annotated: AnnotatedArticle) {
        let spans = annotated.quotes.filter { $0.kind == .direct }.flatMap(\.spans)
        self.init(annotated.article, leavingOut: spans.sorted { $0.start < $1.start })
    }

    private init(_ article: Article, leavingOut spans: [TextRange]) {
        var words: [UInt64] = []
        for block in article.blocks where block.kind.zone == .body && block.kind != .dateline {
            var start = block.range.start
            for span in spans where span.end > start && span.start < block.range.end {
                if start < span.start { Self.read(start..<span.start, of: article.text.utf8, into: &words) }
                start = min(span.end, block.range.end)
            }
            if start < block.range.end { Self.read(start..<block.range.end, of: article.text.utf8, into: &words) }
        }
        runs = words.count < Self.runLength ? [] : QuoteWords.runs(of: words, length: Self.runLength)
    }

    private static func read(_ range: Range<Int>, of utf8: [UInt8], into words: inout [UInt64]) {
        var scanner = WordScanner(utf8, in: range)
        while scanner.next() != nil { words.append(scanner.hash) }
    }

    /// The share of the words that stand in a run of `others`, from 0 to 1.
    ///
    /// - Complexity: O(*n*).
    func share(in others: RunTable) -> Double {
        RunCoverage.share(ofRuns: runs, length: Self.runLength, in: others)
    }
}
