import Index

extension Choice {
    /// Whether `value` is one of those wanted and none of those refused.
    func takes(_ value: Value) -> Bool {
        (anyOf.isEmpty || anyOf.contains(value)) && !noneOf.contains(value)
    }
}
