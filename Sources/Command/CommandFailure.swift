import ArgumentParser

/// The end of a run that failed: what to tell the user, and the exit code.
struct CommandFailure: Error, Equatable {
    /// The reasons for which the program ends with a code of its own.
    enum Reason: Int32 {
        /// Something failed at run time.
        case failed = 1
        /// A path that does not exist or cannot be read (`EX_NOINPUT`).
        case noInput = 66
        /// The port is taken (`EX_UNAVAILABLE`).
        case portTaken = 69
    }

    let reason: Reason
    let message: String

    /// Runs `body`; a failure is written to standard error and becomes its exit code.
    ///
    /// What `ArgumentParser` throws passes through: a `ValidationError` ends with 64.
    static func reporting(_ body: () async throws -> Void) async throws {
        do {
            try await body()
        } catch let failure as CommandFailure {
            StandardStream.error.writeLine("onrecord: \(failure.message)")
            throw ExitCode(failure.reason.rawValue)
        }
    }
}
