import NIOCore

/// How long an answer took, for the field `Server-Timing`.
enum ServerTiming {
    /// The value of the field: milliseconds with three decimals.
    static func field(_ duration: TimeAmount) -> String {
        let microseconds = max(0, duration.nanoseconds / 1000)
        return "app;dur=" + String(microseconds / 1000) + "." + String(1000 + microseconds % 1000).dropFirst()
    }
}
