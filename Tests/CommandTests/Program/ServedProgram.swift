import Foundation
import Testing

@testable import Command

/// The program serving on a free port.
final class ServedProgram {
    /// What it wrote when it was ready.
    struct Line: Equatable {
        let articles: Int
        let quotes: Int
        let entities: Int
        let address: String
    }

    let program: Program
    let line: Line

    /// Serves `paths` and returns when requests are answered.
    init(_ paths: [String], options: [String] = [], workingFolder: String? = nil) async throws {
        let program = try Program(["serve", "--port", "0"] + options + paths, workingFolder: workingFolder)
        self.program = program
        try program.process.run()
        let deadline = ContinuousClock.now + Program.patience
        while !(try program.output.contains("\n")) && program.process.isRunning && ContinuousClock.now < deadline {
            try await Task.sleep(for: .milliseconds(5))
        }
        let expected = /onrecord: serving (\d+) articles, (\d+) quotes, (\d+) entities on (http:\S+)\n/
        let output = try program.output
        let errors = try program.errors
        let match = try #require(output.wholeMatch(of: expected), "\(errors)").output
        line = Line(
            articles: Int(match.1) ?? -1,
            quotes: Int(match.2) ?? -1,
            entities: Int(match.3) ?? -1,
            address: String(match.4)
        )
    }

    deinit {
        if program.process.isRunning { program.process.interrupt() }
    }

    /// The whole answer to a request for `path`, head and body, over a connection of its own.
    func get(_ path: String) throws -> String {
        let connection = try connect()
        defer { connection.close() }
        try connection.write(Array("GET \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".utf8))
        var answer: [UInt8] = []
        while case let bytes = try connection.read(upTo: 65_536), !bytes.isEmpty { answer += bytes }
        return String(decoding: answer, as: UTF8.self)
    }

    /// An open connection that gives up after ten seconds.
    func connect() throws -> Descriptor {
        let address = try #require(WebAddress(argument: line.address))
        return try Descriptor.connecting(host: address.host, port: address.port, seconds: 10)
    }

    /// Sends SIGTERM and waits for the end.
    func stop() async throws -> Program.Outcome {
        program.process.terminate()
        return try await program.outcome()
    }
}
