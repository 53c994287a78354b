import NIOCore

/// Stands before the parser: answers a request whose bytes came before, from this client or another, past all that reads and
/// answers requests.
///
/// Bytes mean the same request again only where a request begins with them and ends with them. So it looks no further than
/// clients go in step: one request a read, which ends with the read and is answered before the next comes.
final class RequestShortcut: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    private let service: RequestService
    private let progress: ConnectionProgress
    private let writer: AnswerWriter
    private let kept: NIOLoopBoundBox<RequestService.Kept>?
    private var ids = RequestID()
    private var isInStep = true
    /// How many requests the parser has begun with the bytes that came last.
    private var begun = 0
    /// Whether the answer to them is wanted, and the answer.
    private var isWanted = false
    private var answered: AnswerMemo.Kept?

    /// Answers on one connection, which lives on `loop`.
    init(service: RequestService, progress: ConnectionProgress, writer: AnswerWriter, on loop: any EventLoop) {
        self.service = service
        self.progress = progress
        self.writer = writer
        kept = service.kept(on: loop)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard isInStep, let kept else { return context.fireChannelRead(data) }
        let request = unwrapInboundIn(data)
        let began = NIODeadline.now()
        if let answer = kept.value.memo.answer(to: request, from: service.state.current), context.channel.isWritable {
            return repeatAnswer(answer, since: began, context)
        }
        begun = 0
        isWanted = kept.value.memo.wants(request)
        context.fireChannelRead(data)
        // A head that ends here is begun; so nothing is left with the parser that the next bytes would go on with.
        isInStep = begun == 1 && progress.phase == .idle && Self.endsHead(request)
        if isInStep, let answered { kept.value.memo.keep(answered, for: request) }
        answered = nil
    }

    /// The parser has begun a request.
    func requestBegan() {
        begun += 1
    }

    /// A request was answered, and its connection stays.
    func noteAnswer(_ message: RequestMessage, _ response: Response) {
        if isWanted { answered = AnswerMemo.Kept(message: message, response: response) }
    }

    private func repeatAnswer(_ answer: AnswerMemo.Kept, since began: NIODeadline, _ context: ChannelHandlerContext) {
        var response = answer.response
        response.id = ids.next()
        let duration = NIODeadline.now() - began
        service.note(answer.message, response, duration: duration)
        writer.writeAgain(response, duration: duration, context)
    }

    private static func endsHead(_ bytes: ByteBuffer) -> Bool {
        bytes.readableBytesView.suffix(4).elementsEqual("\r\n\r\n".utf8)
    }
}
