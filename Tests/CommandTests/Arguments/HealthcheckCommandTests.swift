import ArgumentParser
import Testing

@testable import Command

@Suite struct HealthcheckCommandTests {
    private func server(_ arguments: [String], _ variables: [String: String] = [:]) throws -> WebAddress {
        try HealthcheckCommand.parse(arguments).server(Surroundings(variables))
    }

    @Test("Without an address it asks this machine, at the port of the environment")
    func defaults() throws {
        #expect(try server([]) == WebAddress(argument: "http://127.0.0.1:8080"))
        #expect(try server([], ["ONRECORD_PORT": "9000"]) == WebAddress(argument: "http://127.0.0.1:9000"))
    }

    @Test("An address beats the environment")
    func precedence() throws {
        let asked = try server(["http://[::1]:81"], ["ONRECORD_PORT": "9000"])
        #expect(asked == WebAddress(argument: "http://[::1]:81"))
    }

    @Test(
        "What cannot be asked is refused with the exit code for bad usage",
        arguments: ["https://127.0.0.1", "127.0.0.1:8080", "ftp://a", "http://", "http://a:x", "http://a b", ""]
    )
    func refused(address: String) throws {
        let error = #expect(throws: (any Error).self) { try HealthcheckCommand.parse([address]) }
        #expect(HealthcheckCommand.exitCode(for: try #require(error)).rawValue == 64)
    }

    @Test("Port 0 of the environment names no server")
    func anyPort() {
        #expect(throws: ValidationError.self) { try server([], ["ONRECORD_PORT": "0"]) }
    }
}
