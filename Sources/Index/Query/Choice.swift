/// One occurrence of a list parameter, such as `outlet=courier,herald` or `outlet=-courier`: any of some values, none
/// of others.
///
/// Several choices for one property must all hold.
public struct Choice<Value: Hashable & Sendable>: Hashable, Sendable {
    /// Where not empty, one of these must hold.
    public var anyOf: [Value]
    /// None of these may hold.
    public var noneOf: [Value]

    /// Creates a choice.
    public init(anyOf: [Value] = [], noneOf: [Value] = []) {
        self.anyOf = anyOf
        self.noneOf = noneOf
    }

    func accepts(_ value: Value) -> Bool {
        (anyOf.isEmpty || anyOf.contains(value)) && !noneOf.contains(value)
    }
}
