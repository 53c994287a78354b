import ArgumentParser
import Logging

/// How much the server tells on standard error.
enum LogLevel: String, ExpressibleByArgument, CaseIterable {
    case trace
    case debug
    case info
    case notice
    case warning
    case error
    case critical

    /// The level as the logging library knows it.
    var level: Logger.Level { Logger.Level(rawValue: rawValue) ?? .info }
}
