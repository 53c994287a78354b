import Foundation

/// How much memory this process holds, as Linux tells it in `/proc/self`.
enum ProcessMemory {
    /// The most memory held since the start or the last ``resetPeak()``, in bytes, or nil where it is not told.
    static var peak: Int? {
        guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else { return nil }
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return line.flatMap { Int($0.filter(\.isNumber)) }.map { $0 << 10 }
    }

    /// Lets the peak begin anew; where the system does not allow it, the peak goes on from the start.
    static func resetPeak() {
        try? FileHandle(forWritingTo: URL(fileURLWithPath: "/proc/self/clear_refs")).write(contentsOf: Data("5\n".utf8))
    }
}
