import Language

/// The first look at a sentence: which tokens are sources, cues and content, whichever belong together.
struct RoleTagger: Sendable {
    private let model: TagModel

    init(model: TagModel) throws(TagModelError) {
        guard model.labels == Role.labels else { throw .damaged }
        self.model = model
    }

    func read(_ traits: ViewTraits, _ context: VerbContext, _ table: inout FeatureTable) -> RoleReading {
        table.removeAll()
        RoleFeatures(traits, context).describe(in: &table)
        let lattice = model.lattice(of: table)
        return RoleReading(labels: lattice.bestLabels(), probabilities: lattice.probabilities())
    }
}
