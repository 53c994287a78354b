import Corpus
import Extraction
import Index
public import Linking
public import Model

/// The whole way, from bytes to answers:
/// `bytes → read → Article → annotate → AnnotatedArticle → link → LinkedCorpus → build → SearchIndex`.
///
/// Reading and annotating look at one article at a time and run over all cores; linking and indexing see all articles.
/// Equal input gives equal output, in the order of the input, on however many cores.
public struct CorpusPipeline: Sendable {
    private let reader: ArticleReader
    private let annotator: ArticleAnnotator

    /// Loads the word lists.
    ///
    /// - Throws: What keeps them from being loaded: a file that is missing beside the program, or that is damaged.
    public init() throws {
        reader = try ArticleReader()
        annotator = try ArticleAnnotator()
    }

    /// Goes the whole way and keeps the result in memory.
    ///
    /// - Parameters:
    ///   - source: What is read.
    ///   - overrides: What a person decided about entities.
    ///   - cache: Where annotations are kept for the next time, or nil.
    ///   - progress: Is told how far the work has come, piece of the input by piece.
    /// - Returns: The index, the build's name and the report.
    /// - Throws: `CancellationError` where the task is cancelled.
    public func build(
        _ source: CorpusSource,
        overrides: EntityOverrides = .none,
        cache: AnnotationCache? = nil,
        progress: (PipelineProgress) -> Void = { _ in }
    ) async throws -> CorpusBuild {
        var articles: [AnnotatedArticle] = []
        var digests: [(id: String, digest: BuildHash.ArticleDigest)] = []
        var issues: [CorpusIssue] = []

        try await annotate(
            source,
            through: cache,
            as: { ($0, BuildHash.digest($0)) },
            progress: progress,
            receive: { batch in
                for (annotated, digest) in batch.articles {
                    articles.append(annotated)
                    digests.append((annotated.article.id, digest))
                }
                issues += batch.issues
            }
        )

        progress(PipelineProgress(stage: .linking, articles: articles.count, bytes: 0, totalBytes: nil))
        let linked = CorpusLinker(overrides: overrides).link(articles)
        try Task.checkCancellation()
        progress(PipelineProgress(stage: .indexing, articles: articles.count, bytes: 0, totalBytes: nil))
        let index = IndexBuilder(linked).build()
        let hash = BuildHash.hash(digests, overrides: overrides.text)
        cache?.finish(linked, build: hash)
        return CorpusBuild(
            index: index,
            hash: hash,
            models: annotator.version,
            issues: issues + linked.issues,
            digests: Dictionary(digests.map { ($0.id, $0.digest) }, uniquingKeysWith: { first, _ in first })
        )
    }

    /// Goes as far as the annotated articles and hands them over in the order of the input, batch by batch, in memory
    /// that does not grow with the input.
    ///
    /// - Parameters:
    ///   - source: What is read.
    ///   - form: Makes of an article what is wanted; runs on all cores.
    ///   - progress: Is told how far the work has come.
    ///   - receive: Takes the batches, one after the other.
    /// - Throws: What `receive` throws; `CancellationError` where the task is cancelled.
    public func annotate<Form: Sendable>(
        _ source: CorpusSource,
        as form: @escaping @Sendable (AnnotatedArticle) -> Form,
        progress: (PipelineProgress) -> Void = { _ in },
        receive: (AnnotatedBatch<Form>) throws -> Void
    ) async throws {
        try await annotate(source, through: nil, as: form, progress: progress, receive: receive)
    }

    private func annotate<Form: Sendable>(
        _ source: CorpusSource,
        through cache: AnnotationCache?,
        as form: @escaping @Sendable (AnnotatedArticle) -> Form,
        progress: (PipelineProgress) -> Void,
        receive: (AnnotatedBatch<Form>) throws -> Void
    ) async throws {
        if !source.issues.isEmpty { try receive(AnnotatedBatch(articles: [], issues: source.issues)) }
        var pieces = RecordPieces(source.records)
        var ids = ArticleIDAssigner()
        var articles = 0
        var bytes = 0
        let keys = RecordKey([Release.version, reader.version, annotator.version])

        try await OrderedWork.onAllCores.run(
            next: { pieces.next().map { KnownPiece($0, from: cache, by: keys) } },
            transform: { piece in finish(piece, as: form) },
            receive: { finished in
                let batch = finished.batch(ids: &ids, as: form)
                try receive(batch)
                for (key, entry) in finished.entries { cache?.keep(entry, under: key) }
                articles += batch.articles.count
                bytes += finished.bytes
                progress(
                    PipelineProgress(
                        stage: .annotating,
                        articles: articles,
                        bytes: bytes,
                        totalBytes: source.totalBytes
                    )
                )
            }
        )
    }

    /// Reads and annotates one article: what `extract` says of a file of that content.
    ///
    /// - Parameters:
    ///   - bytes: The content, not decoded.
    ///   - format: What it is.
    ///   - isCancelled: Is asked before reading and before annotating whether to go on.
    /// - Returns: The article, or nil where there is none or the work was cancelled, and the report.
    /// - Complexity: O(*n*) in the bytes.
    public func annotate(
        _ bytes: [UInt8],
        as format: SourceFormat,
        isCancelled: () -> Bool = { false }
    ) -> (article: AnnotatedArticle?, issues: [CorpusIssue]) {
        if isCancelled() { return (nil, []) }
        let reading = reader.read(RawRecord(bytes: bytes, path: "body", stem: "body", format: format))
        return (isCancelled() ? nil : annotated(reading), reading.issues)
    }

    private func finish<Form>(
        _ piece: KnownPiece,
        as form: (AnnotatedArticle) -> Form
    ) -> FinishedPiece<Form> {
        var finished = FinishedPiece<Form>(bytes: piece.bytes)
        for item in piece.items {
            var reading = known(item) ?? read(item.item)
            guard let annotated = annotated(reading) else {
                finished.readings.append((reading, nil))
                continue
            }
            if let key = item.key, case .article = reading.content {
                finished.entries.append((key, AnnotationCache.Entry(annotated, issues: reading.issues)))
            }
            reading.content = .annotated(annotated)
            finished.readings.append((reading, form(annotated)))
        }
        return finished
    }

    /// What the cache has of a record, held to as little trust as any line that is read.
    private func known(_ item: KnownPiece.Item) -> Reading? {
        guard let entry = item.entry, case .record(let record) = item.item else { return nil }
        let line = RawRecord(
            bytes: entry.line,
            path: record.path,
            stem: record.stem,
            format: .jsonl,
            line: record.line,
            number: record.number
        )
        var reading = reader.read(line)
        guard case .annotated = reading.content else { return nil }
        reading.issues = entry.issues
        return reading
    }

    private func read(_ item: StreamItem) -> Reading {
        switch item {
        case .issue(let issue): Reading(.nothing, issues: [issue])
        case .record(let record): reader.read(record)
        }
    }

    private func annotated(_ reading: Reading) -> AnnotatedArticle? {
        switch reading.content {
        case .article(let article): annotator.annotate(article)
        case .annotated(let annotated): annotated
        case .nothing: nil
        }
    }
}
