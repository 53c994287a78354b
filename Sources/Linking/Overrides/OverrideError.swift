/// What is wrong with a file of overrides.
public struct OverrideError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file.
    public let path: String
    /// The line, from 1.
    public let line: Int
    /// What is wrong there and what to do, in a sentence.
    public let problem: String

    /// The place and the problem.
    public var description: String { "\(path):\(line): \(problem)" }
}
