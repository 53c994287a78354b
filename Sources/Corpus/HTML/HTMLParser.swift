import CXML2

/// Parses HTML with libxml2, which repairs whatever is malformed; the one place of the module that calls libxml2.
///
/// It reads nothing but the bytes it is given: no network, no files, no document type. HTML has no entities of a page's
/// own, so none can be expanded.
enum HTMLParser {
    /// libxml2 may be set up once, by one thread.
    private static let isReady: Bool = {
        xmlInitParser()
        return true
    }()

    private static let options = Int32(
        bitPattern: HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue | HTML_PARSE_NODEFDTD.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    )

    /// The tree of `utf8`, as far as the limits allow.
    static func parse(_ utf8: [UInt8], limits: HTMLLimits = .standard) -> HTMLTree {
        let builder = HTMLTreeBuilder(limits: limits)
        let length = TagGuard.safeLength(of: utf8, attributes: limits.attributes)
        guard isReady, length > 0, length <= Int32.max else { return builder.finish(isCut: length < utf8.count) }
        unsafe utf8.withUnsafeBytes { bytes in
            let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
            guard let context = unsafe htmlCreateMemoryParserCtxt(start, Int32(length)) else { return }
            let session = unsafe Session(builder: builder, context: context)
            withExtendedLifetime(session) {
                unsafe prepare(context, for: session)
                unsafe htmlParseDocument(context)
            }
            if let document = unsafe context.pointee.myDoc { unsafe xmlFreeDoc(document) }
            unsafe htmlFreeParserCtxt(context)
        }
        return builder.finish(isCut: length < utf8.count)
    }

    /// What the parser's events are told to, and the parser, to be stopped when the builder takes no more.
    @safe private final class Session {
        let builder: HTMLTreeBuilder
        let context: htmlParserCtxtPtr

        init(builder: HTMLTreeBuilder, context: htmlParserCtxtPtr) {
            self.builder = builder
            unsafe self.context = context
        }

        static func of(_ user: UnsafeMutableRawPointer) -> Session {
            unsafe Unmanaged<Session>.fromOpaque(user).takeUnretainedValue()
        }
    }

    /// Has the events of the parser told to `session`, which must outlive it, and no tree of its own built.
    private static func prepare(_ context: htmlParserCtxtPtr, for session: Session) {
        unsafe htmlCtxtUseOptions(context, options)
        unsafe xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
        guard let handler = unsafe context.pointee.sax else { return }
        unsafe handler.update(repeating: xmlSAXHandler(), count: 1)
        unsafe handler.pointee.startElement = { user, name, attributes in
            guard let user = unsafe user, let name = unsafe name else { return }
            let session = unsafe Session.of(user)
            session.builder.open(unsafe String(cString: name), unsafe HTMLParser.attributes(attributes))
            if session.builder.isFull { unsafe xmlStopParser(session.context) }
        }
        unsafe handler.pointee.endElement = { user, _ in
            guard let user = unsafe user else { return }
            unsafe Session.of(user).builder.close()
        }
        let characters: charactersSAXFunc = { user, text, length in
            guard let user = unsafe user, let text = unsafe text, length > 0 else { return }
            unsafe Session.of(user).builder.add(UnsafeBufferPointer(start: text, count: Int(length)))
        }
        unsafe handler.pointee.characters = characters
        unsafe handler.pointee.ignorableWhitespace = characters
        unsafe handler.pointee.cdataBlock = characters
        unsafe context.pointee.userData = unsafe Unmanaged.passUnretained(session).toOpaque()
    }

    private static func attributes(
        _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) -> [(name: HTMLAttribute, value: [UInt8])] {
        var kept: [(HTMLAttribute, [UInt8])] = []
        guard var pair = unsafe list else { return kept }
        while let name = unsafe pair.pointee {
            if let attribute = unsafe HTMLAttribute.named(String(cString: name)) {
                let value = unsafe pair.advanced(by: 1).pointee
                kept.append((attribute, unsafe value.map(bytes) ?? []))
            }
            unsafe pair += 2
        }
        return kept
    }

    private static func bytes(_ string: UnsafePointer<xmlChar>) -> [UInt8] {
        unsafe Array(UnsafeBufferPointer(start: string, count: Int(xmlStrlen(string))))
    }

    /// `bytes` in the encoding of that name as UTF-8, or nil where it is not known or does not fit them.
    static func transcode(_ bytes: [UInt8], from encoding: String) -> [UInt8]? {
        guard isReady, bytes.count < Int32.max / 4, let handler = unsafe xmlFindCharEncodingHandler(encoding) else {
            return nil
        }
        defer { unsafe xmlCharEncCloseFunc(handler) }
        guard let input = unsafe xmlBufferCreateSize(bytes.count + 1), let output = unsafe xmlBufferCreate() else {
            return nil
        }
        defer {
            unsafe xmlBufferFree(input)
            unsafe xmlBufferFree(output)
        }
        guard unsafe xmlBufferAdd(input, bytes, Int32(bytes.count)) == 0 else { return nil }
        while unsafe xmlBufferLength(input) > 0 {
            let before = unsafe xmlBufferLength(input)
            guard unsafe xmlCharEncInFunc(handler, output, input) >= 0, unsafe xmlBufferLength(input) < before else {
                return nil
            }
        }
        guard let content = unsafe xmlBufferContent(output) else { return nil }
        return unsafe Array(UnsafeBufferPointer(start: content, count: Int(xmlBufferLength(output))))
    }
}
