extension SearchIndex {
    /// The entities that `speaker` means: the one of that id, else those of that name.
    public func speakers(_ speaker: String) -> [EntityID] { identities.speakers(speaker).map { EntityID($0) } }
}
