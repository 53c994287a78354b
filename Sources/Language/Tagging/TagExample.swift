/// One sequence to learn from: its features and the numbers of its labels.
public struct TagExample: Sendable {
    /// What is seen of each token.
    public let features: FeatureTable
    /// The number of each token's label.
    public let labels: [UInt8]

    /// Creates an example; there are as many labels as tokens.
    public init(features: FeatureTable, labels: [UInt8]) {
        precondition(features.count == labels.count, "an example needs a label for each token")
        self.features = features
        self.labels = labels
    }
}
