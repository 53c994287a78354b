import NIOCore
import NIOHTTP1

/// Sets up the handlers of a connection.
enum ConnectionPipeline {
    /// More than the guard lets through, so that the parser's own limits, which do not tell a long target from long
    /// fields, are not met before the guard's.
    private static let parserLimit = 256 << 10

    /// Sets up a connection that is served, on its event loop.
    static func assemble(on channel: any Channel, for service: RequestService) throws {
        let progress = ConnectionProgress(limits: service.limits, now: channel.eventLoop.now)
        var parser = NIOHTTPDecoderLimitConfiguration()
        parser.maxHeaderFieldSize = parserLimit
        parser.maxHeaderListSize = parserLimit
        let decoder = HTTPRequestDecoder(leftOverBytesStrategy: .dropBytes, limitConfiguration: parser)
        let wire = AnswerWire()
        let writer = AnswerWriter(makers: service.makers, progress: progress, wire: wire)
        let shortcut = RequestShortcut(service: service, progress: progress, writer: writer, on: channel.eventLoop)
        try channel.pipeline.syncOperations.addHandlers([
            ByteGuard(progress: progress, limits: service.limits),
            shortcut,
            wire,
            ByteToMessageHandler(decoder),
            HTTPServerPipelineHandler(),
            RequestHandler(service: service, progress: progress, writer: writer, wire: wire, shortcut: shortcut),
        ])
    }

    /// Sets up a connection that is one too many: it is told so, and closed.
    static func refuse(_ channel: any Channel, for service: RequestService) throws {
        let response = service.responder.refuse(WireFault.tooManyConnections.problem, request: nil)
        try channel.pipeline.syncOperations.addHandler(
            RefusalHandler(response: response, lingerTime: service.limits.lingerTime)
        )
    }
}
