/// The hashed features of the tokens of one sequence, as rows of numbers.
///
/// A feature is a template with a value (`the word before is "said"`), hashed to 32 bits (feature hashing: Weinberger and
/// others, 2009); the model keeps as many of the bits as it has rows.
public struct FeatureTable: Sendable {
    /// The features of all tokens, one behind the other, and room for more.
    private(set) var ids: [UInt32] = []
    /// How many of ``ids`` are features.
    private var used = 0
    /// Where the features of each token begin in ``ids``, and at last where they end.
    private var starts: [Int32] = [0]
    /// The latest features of the token that is being described, which are not in ``ids`` yet: to write here takes no
    /// look at an array's owners and capacity for each.
    @usableFromInline var row = InlineArray<64, UInt32>(repeating: 0)
    @usableFromInline var filled = 0

    /// Creates an empty table.
    public init() {}

    /// The number of tokens.
    public var count: Int { starts.count - 1 }

    /// Forgets all tokens and keeps the memory.
    public mutating func removeAll() {
        starts.removeAll(keepingCapacity: true)
        starts.append(0)
        (used, filled) = (0, 0)
    }

    /// Adds a feature to the token that is being described: `value` under the template of that number.
    @inlinable @inline(__always)
    public mutating func add(_ template: UInt32, _ value: UInt64) { append(FeatureHash.id(template, value)) }

    @inlinable @inline(__always)
    mutating func append(_ id: UInt32) {
        if filled == row.count { empty() }
        row[filled] = id
        filled &+= 1
    }

    /// Ends the features of a token.
    public mutating func endToken() {
        empty()
        starts.append(Int32(used))
    }

    /// Moves the latest features to ``ids``.
    @usableFromInline
    mutating func empty() {
        if used + filled > ids.count {
            ids.append(contentsOf: repeatElement(0, count: max(filled, ids.count / 2)))
        }
        let (row, start) = (row, used)
        let latest = row.span.extracting(first: filled)
        var all = ids.mutableSpan
        for index in latest.indices { all[start &+ index] = latest[index] }
        used += filled
        filled = 0
    }

    /// The table with those features only that `isKept` takes, asked once for each.
    func filtered(_ isKept: () -> Bool) -> FeatureTable {
        var table = FeatureTable()
        for token in 0..<count {
            for index in features(at: token) where isKept() { table.append(ids[index]) }
            table.endToken()
        }
        return table
    }

    /// The features of the token at `index`, as a range of ``ids``.
    @inline(__always)
    public func features(at index: Int) -> Range<Int> { Int(starts[index])..<Int(starts[index + 1]) }
}

/// Mixes values to features.
public enum FeatureHash {
    /// Two values as one.
    @inlinable
    public static func join(_ first: UInt64, _ second: UInt64) -> UInt64 {
        let mixed = (first ^ (second &+ 0x9E37_79B9_7F4A_7C15 &+ (first << 6) &+ (first >> 2))) &* 0xFF51_AFD7_ED55_8CCD
        return mixed ^ (mixed >> 32)
    }

    /// Three values as one.
    @inlinable
    public static func join(_ first: UInt64, _ second: UInt64, _ third: UInt64) -> UInt64 {
        join(join(first, second), third)
    }

    /// The feature of `value` under `template` (the finalizer of MurmurHash3, Appleby 2011).
    @inlinable
    static func id(_ template: UInt32, _ value: UInt64) -> UInt32 {
        var hash = value &+ UInt64(template) &* 0x9E37_79B9_7F4A_7C15
        hash = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
        hash = (hash ^ (hash >> 33)) &* 0xC4CE_B9FE_1A85_EC53
        return UInt32(truncatingIfNeeded: hash >> 32)
    }
}
