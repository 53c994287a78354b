import ArgumentParser
import Foundation

/// `onrecord healthcheck`.
struct HealthcheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "healthcheck",
        abstract: "Ask a running server whether it is alive.",
        discussion: """
            Exits with 0 if the server answers /healthz with 200 within five seconds,
            with 1 if not.

              onrecord healthcheck
              onrecord healthcheck http://192.0.2.7:8080
            """
    )

    @Argument(
        help: ArgumentHelp(
            "The server's address, by plain HTTP. (default: http://127.0.0.1:8080, with the port of ONRECORD_PORT)",
            valueName: "url"
        )
    )
    var url: WebAddress?

    func validate() throws {
        _ = try server(Surroundings(ProcessInfo.processInfo.environment))
    }

    func run() async throws {
        try await CommandFailure.reporting {
            let server = try server(Surroundings(ProcessInfo.processInfo.environment))
            Descriptor.ignoreBrokenPipes()
            try HealthProbe(server: server).run()
        }
    }

    /// The address to ask: the argument, or this machine at the port of the environment.
    func server(_ surroundings: Surroundings) throws -> WebAddress {
        if let url {
            guard !url.isSecure else { throw ValidationError("https is not supported here: give an http address") }
            return url
        }
        let port = try surroundings.value("port") ?? Port.standard
        guard port.number > 0 else { throw ValidationError("ONRECORD_PORT is 0: give the server's address") }
        return .local(port)
    }
}
