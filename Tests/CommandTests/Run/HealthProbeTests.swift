import Testing

@testable import Command

@Suite struct HealthProbeTests {
    @Test(
        "The status is read from an answer's first line",
        arguments: [
            ("HTTP/1.1 200 OK\r\n", 200), ("HTTP/1.0 503 Service Unavailable\r\n", 503), ("HTTP/1.1 204\r\n", 204),
            ("HTTP/2 200\r\n", nil), ("SSH-2.0-OpenSSH_9.2\r\n", nil), ("HTTP/1.1 2000\r\n", nil), ("", nil),
            ("HTTP/1.1 abc\r\n", nil),
        ] as [(String, Int?)]
    )
    func status(answer: String, status: Int?) {
        #expect(HealthProbe.status(of: Array(answer.utf8)) == status)
    }

    @Test(
        "The request asks for /healthz below the address",
        arguments: [
            ("http://localhost:8080", "GET /healthz HTTP/1.1\r\nHost: localhost:8080\r\n"),
            ("http://[::1]:81/news/", "GET /news/healthz HTTP/1.1\r\nHost: [::1]:81\r\n"),
        ]
    )
    func request(address: String, start: String) throws {
        let probe = HealthProbe(server: try #require(WebAddress(argument: address)))
        #expect(probe.request == start + "Connection: close\r\n\r\n")
    }
}
