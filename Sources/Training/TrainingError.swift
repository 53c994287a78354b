/// Why training or evaluating cannot go on.
public enum TrainingError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The file cannot be read.
    case unreadable(String, reason: String)
    /// A line of the file does not have the form that is needed.
    case malformed(String, line: Int, reason: String)
    /// The files hold nothing to learn from.
    case nothing(String)

    /// What is wrong and what to do.
    public var description: String {
        switch self {
        case .unreadable(let path, let reason): "\(path) cannot be read: \(reason)"
        case .malformed(let path, let line, let reason):
            "\(path):\(line): \(reason); docs/quality.md tells the form of a line"
        case .nothing(let what): "there is nothing to learn \(what) from: check the files and their ids"
        }
    }
}
