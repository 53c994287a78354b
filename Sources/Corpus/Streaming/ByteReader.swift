/// Reads an open file or standard input piece by piece, unpacked where it is gzip and as UTF-8 where it is UTF-16, and
/// closes it at the end of its life.
///
/// Both are known by the first bytes; a byte-order mark is left out. Whatever is read, only some pieces are held.
final class ByteReader {
    private static let chunkBytes = 1 << 17

    private let descriptor: Int32?
    private let closes: Bool
    private let limits: ReadingLimits
    private var raw: [UInt8]
    private var pending: [UInt8] = []
    private var gunzip: Gunzip?
    private var transcoder: UTF16Transcoder?
    private var hasBegun = false

    /// Reads `descriptor`, which is closed with the reader where `closes` says so.
    init(descriptor: Int32, closes: Bool, limits: ReadingLimits) {
        self.descriptor = descriptor
        self.closes = closes
        self.limits = limits
        raw = []
    }

    /// Reads bytes that are in memory.
    init(_ bytes: [UInt8], limits: ReadingLimits) {
        descriptor = nil
        closes = false
        self.limits = limits
        raw = bytes
    }

    deinit {
        if closes, let descriptor { FileSystem.release(descriptor) }
    }

    /// In how many places UTF-16 was not valid so far; nil where the input is none.
    var replacedInUTF16: Int? { transcoder?.replaced }

    /// The next bytes, none at the end.
    func chunk() throws(ReadFault) -> [UInt8] { try next(upTo: Self.chunkBytes) }

    /// Reads on until the first line is complete, the end is reached or `limit` bytes are there, and gives what there is
    /// without consuming it.
    func peekLine(limit: Int) throws(ReadFault) -> [UInt8] {
        var head: [UInt8] = []
        while head.count <= limit && !Self.holdsLine(head) {
            let more = try chunk()
            if more.isEmpty { break }
            head += more
        }
        pending = head + pending
        return head
    }

    /// All bytes to the end, or nil where there are more than `limit`.
    func all(expecting size: Int, limit: Int) throws(ReadFault) -> [UInt8]? {
        var bytes = try next(upTo: max(size, 0) + 1)
        var more = bytes
        while !more.isEmpty {
            guard bytes.count <= limit else { return nil }
            more = try next(upTo: bytes.count == size ? 1 : Self.chunkBytes)
            bytes += more
        }
        return bytes
    }

    private static func holdsLine(_ bytes: [UInt8]) -> Bool {
        guard let start = bytes.firstIndex(where: { $0 > 0x20 }) else { return false }
        return bytes[start...].contains(UInt8(ascii: "\n"))
    }

    private func next(upTo count: Int) throws(ReadFault) -> [UInt8] {
        if !hasBegun { try begin(upTo: count) }
        if !pending.isEmpty {
            defer { pending = [] }
            return pending
        }
        guard transcoder != nil else { return try unpacked(upTo: count) }
        while true {
            let bytes = try unpacked(upTo: count)
            guard !bytes.isEmpty else { return transcoder?.finish() ?? [] }
            if let text = transcoder?.transcode(bytes[...]), !text.isEmpty { return text }
        }
    }

    /// Looks at the first bytes, which are pending then.
    private func begin(upTo count: Int) throws(ReadFault) {
        hasBegun = true
        while raw.count < Gunzip.magic.count {
            let more = try read(upTo: max(count, Gunzip.magic.count))
            if more.isEmpty { break }
            raw += more
        }
        if raw.starts(with: Gunzip.magic) { gunzip = Gunzip(limits: limits) }
        while pending.count < ByteOrderMark.longest {
            let more = try unpacked(upTo: count)
            if more.isEmpty { break }
            pending += more
        }
        if pending.starts(with: ByteOrderMark.utf8) { pending.removeFirst(ByteOrderMark.utf8.count) }
        guard let isBigEndian = ByteOrderMark.utf16IsBigEndian(pending) else { return }
        var transcoder = UTF16Transcoder(isBigEndian: isBigEndian)
        pending = transcoder.transcode(pending.dropFirst(2))
        self.transcoder = transcoder
    }

    private func unpacked(upTo count: Int) throws(ReadFault) -> [UInt8] {
        guard gunzip != nil else { return try packed(upTo: count) }
        return try gunzip?.unpack { () throws(ReadFault) in try packed(upTo: Self.chunkBytes) } ?? []
    }

    private func packed(upTo count: Int) throws(ReadFault) -> [UInt8] {
        guard raw.isEmpty else {
            defer { raw = [] }
            return raw
        }
        return try read(upTo: count)
    }

    private func read(upTo count: Int) throws(ReadFault) -> [UInt8] {
        guard let descriptor else { return [] }
        do {
            return try FileSystem.read(descriptor, upTo: count)
        } catch let fault {
            throw .file(fault)
        }
    }
}
