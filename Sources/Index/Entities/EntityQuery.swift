public import Model

/// Which entities are wanted, and in what order.
///
/// Every filter that is set must hold; unknown ids match nothing.
public struct EntityQuery: Hashable, Sendable {
    /// Words in the name or an alias (`q`).
    public var text: TextQuery?
    /// Types.
    public var type: [Choice<EntityType>] = []
    /// Ids of entities.
    public var entity: [Choice<String>] = []
    /// Ids of outlets of which an article names the entity.
    public var outlet: [Choice<String>] = []
    /// Ids of articles that name the entity.
    public var article: [Choice<String>] = []
    /// Ids of stories of which an article names the entity.
    public var story: [Choice<String>] = []
    /// Dates of publication of an article that names the entity.
    public var published = DateBounds()
    /// The order; nil is relevance where there is ``text``, else the most mentions first.
    public var order: EntityOrder?

    /// Creates a query for all entities.
    public init() {}
}

/// The orders of entities, by their names in `sort=`.
///
/// Ties go by ``EntityID``.
public enum EntityOrder: String, Sendable, CaseIterable {
    /// The best match of the text first; without text, the most mentions first.
    case relevance
    /// By name.
    case name
    /// The most quotes first.
    case mostQuotes = "-quotes"
    /// The most mentions first.
    case mostMentions = "-mentions"
}
