/// What stands at a token, and at the two on either side of it, of values that a text has one of for each token.
public struct TokenWindow {
    @usableFromInline let values: InlineArray<5, UInt64>

    /// The values around `token`, which must be in `sentence`; 0 for places outside of it.
    @inlinable @inline(__always)
    public init(_ all: [UInt64], around token: Int, in sentence: Range<Int>) {
        func value(_ place: Int) -> UInt64 {
            place >= sentence.lowerBound && place < sentence.upperBound ? all[place] : 0
        }
        values = [value(token &- 2), value(token &- 1), value(token), value(token &+ 1), value(token &+ 2)]
    }

    /// The value so many tokens behind the token, from -2 to 2.
    @inlinable @inline(__always)
    public subscript(_ offset: Int) -> UInt64 { values[offset &+ 2] }
}
