import Foundation

/// What the process takes of the machine, as the kernel tells it.
struct ProcessUsage {
    /// Bytes of memory that are resident, or nil where the kernel does not tell.
    let residentBytes: Int?
    /// Seconds of processor time, user and system.
    let processorSeconds: Double

    /// What it takes now.
    static var current: ProcessUsage {
        var usage = rusage()
        let isKnown = unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0
        let seconds = Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
        let microseconds = Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec)
        return ProcessUsage(
            residentBytes: residentPages.map { $0 * sysconf(Int32(_SC_PAGESIZE)) },
            processorSeconds: isKnown ? seconds + microseconds / 1_000_000 : 0
        )
    }

    private static var residentPages: Int? {
        let statistics = FileManager.default.contents(atPath: "/proc/self/statm")
        return statistics.flatMap { String(decoding: $0, as: UTF8.self).split(separator: " ").dropFirst().first }
            .flatMap { Int($0) }
    }
}
