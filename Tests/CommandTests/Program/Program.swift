import Foundation
import TestSupport

/// The built program, run as a process of its own.
final class Program {
    /// What a run left behind.
    struct Outcome {
        let status: Int32
        let output: String
        let errors: String

        /// The lines on standard output.
        var lines: [Substring] { output.split(separator: "\n") }
    }

    /// How long a run may take before it is ended, so that a test fails instead of hanging.
    static let patience = Duration.seconds(120)

    let process = Process()
    private let folder: TemporaryFolder

    /// Starts the program with no variable of its own set but `variables`.
    init(
        _ arguments: [String],
        input: Data = Data(),
        variables: [String: String] = [:],
        workingFolder: String? = nil
    ) throws {
        folder = try TemporaryFolder(["output": "", "errors": ""])
        try folder.write("input", input)
        process.executableURL = try Self.location()
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: workingFolder ?? folder.path)
        process.environment = ProcessInfo.processInfo.environment
            .filter { !$0.key.hasPrefix("ONRECORD_") }
            .merging(variables) { $1 }
        process.standardInput = FileHandle(forReadingAtPath: folder.path("input"))
        process.standardOutput = FileHandle(forWritingAtPath: folder.path("output"))
        process.standardError = FileHandle(forWritingAtPath: folder.path("errors"))
    }

    /// Runs the program to its end.
    static func run(
        _ arguments: [String],
        input: String = "",
        variables: [String: String] = [:],
        workingFolder: String? = nil
    ) async throws -> Outcome {
        let program = try Program(
            arguments,
            input: Data(input.utf8),
            variables: variables,
            workingFolder: workingFolder
        )
        try program.process.run()
        return try await program.outcome()
    }

    /// What has been written to standard output so far.
    var output: String {
        get throws { try folder.text("output") }
    }

    /// What has been written to standard error so far.
    var errors: String {
        get throws { try folder.text("errors") }
    }

    /// Waits for the end.
    func outcome() async throws -> Outcome {
        let deadline = ContinuousClock.now + Self.patience
        while process.isRunning && ContinuousClock.now < deadline { try await Task.sleep(for: .milliseconds(5)) }
        if process.isRunning { process.interrupt() }
        process.waitUntilExit()
        // A process that a signal ended has no exit code; shells show 128 and the signal's number.
        let isSignal = process.terminationReason == .uncaughtSignal
        return Outcome(
            status: process.terminationStatus + (isSignal ? 128 : 0),
            output: try output,
            errors: try errors
        )
    }

    /// The program stands beside the test bundle.
    private static func location() throws -> URL {
        let bundle = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        return URL(fileURLWithPath: bundle).deletingLastPathComponent().appendingPathComponent("onrecord")
    }
}
