import TestSupport

extension SeededRandom {
    /// True once in `times`.
    mutating func once(in times: Int) -> Bool { Int.random(in: 0..<times, using: &self) == 0 }

    /// One of `values`, which is not empty; the first ones come more often than the last.
    mutating func pick<Value>(_ values: [Value]) -> Value {
        let share = Double.random(in: 0..<1, using: &self)
        return values[Int(share * share * Double(values.count))]
    }
}
