public import Model

/// The number of one thing in one ``SearchIndex``, from 0 without gaps; strings are ids only at the door.
///
/// It means nothing in another index, not even in one made from nearly the same corpus.
public struct DenseID<Element>: Hashable, Sendable {
    let row: Int32

    init(row: Int32) {
        self.row = row
    }

    /// Creates the id of that number.
    public init(_ index: Int) {
        row = Int32(clamping: index)
    }

    /// The number.
    public var index: Int { Int(row) }
}

extension DenseID: Comparable {
    /// Orders by number.
    public static func < (left: DenseID, right: DenseID) -> Bool { left.row < right.row }
}

/// An article: its index in ``LinkedCorpus/articles``.
public typealias ArticleID = DenseID<AnnotatedArticle>

/// A quote: its place in the default order of all quotes, the newest first, undated ones last, then by article and
/// position.
///
/// The quotes of one article follow each other.
public typealias QuoteID = DenseID<Quote>

/// An entity: its index in ``LinkedCorpus/entities``.
public typealias EntityID = DenseID<CorpusEntity>

/// An utterance: its index in ``LinkedCorpus/utterances``.
public typealias UtteranceID = DenseID<Utterance>

/// A story: its index in ``LinkedCorpus/stories``.
public typealias StoryID = DenseID<Story>

/// An outlet: its index in ``SearchIndex/outlets``.
public typealias OutletID = DenseID<Outlet>
