import Model

/// The records of files or of standard input, one after the other.
///
/// Of JSON Lines one line is held at a time, of the other forms one file. What cannot be read is an item among the
/// records. The stream is read once.
public struct RecordStream: Sequence, IteratorProtocol {
    private struct OpenLines {
        var scanner: LineScanner
        let path: String
        let stem: String
    }

    private let limits: ReadingLimits
    private var files: ArraySlice<SourceFile>
    private var input: (reader: DescriptorReader, choice: FormatChoice)?
    private var lines: OpenLines?

    /// Prepares to read `files` in their order.
    public init(_ files: some Sequence<SourceFile>, limits: ReadingLimits = .standard) {
        self.files = Array(files)[...]
        self.limits = limits
    }

    /// Prepares to read an open descriptor, such as standard input, which stays open.
    ///
    /// - Parameters:
    ///   - descriptor: What is read to its end.
    ///   - choice: What the input is taken for; ``FormatChoice/auto`` looks at its first bytes.
    ///   - limits: How much is read.
    public init(standardInput descriptor: Int32 = 0, choice: FormatChoice = .auto, limits: ReadingLimits = .standard) {
        files = []
        self.limits = limits
        input = (DescriptorReader(descriptor: descriptor, closes: false), choice)
    }

    /// The next record or entry of the report, or nil at the end.
    public mutating func next() -> StreamItem? {
        while true {
            if let item = nextLine() { return item }
            if let input {
                self.input = nil
                if let item = begin(input.reader, choice: input.choice) { return item }
            } else if let file = files.popFirst() {
                if let item = begin(file) { return item }
            } else if lines == nil {
                return nil
            }
        }
    }

    private mutating func nextLine() -> StreamItem? {
        guard let path = lines?.path, let stem = lines?.stem else { return nil }
        do {
            while let line = try lines?.scanner.next() {
                guard let bytes = line.bytes else {
                    return .issue(.tooLarge(path, line: line.number, limit: limits.recordBytes))
                }
                guard bytes.contains(where: { $0 > 0x20 }) else { continue }
                return .record(RawRecord(bytes: bytes, path: path, stem: stem, format: .jsonl, line: line.number))
            }
            lines = nil
            return nil
        } catch let fault {
            lines = nil
            return .issue(.unreadable(path, reason: fault.reason))
        }
    }

    private mutating func begin(_ file: SourceFile) -> StreamItem? {
        do {
            let opened = try FileSystem.open(file.location)
            let reader = DescriptorReader(descriptor: opened.descriptor, closes: true)
            return try begin(reader, path: file.path, stem: file.stem, format: file.format, size: opened.size)
        } catch let fault {
            return .issue(.unreadable(file.path, reason: fault.reason))
        }
    }

    private mutating func begin(_ reader: DescriptorReader, choice: FormatChoice) -> StreamItem? {
        let name = "stdin"
        do {
            let head = try reader.peekLine(limit: limits.recordBytes)
            let format = choice.format ?? FormatSniffer.format(of: head, nesting: limits.nesting)
            return try begin(reader, path: name, stem: name, format: format, size: 0)
        } catch let fault {
            return .issue(.unreadable(name, reason: fault.reason))
        }
    }

    private mutating func begin(
        _ reader: DescriptorReader,
        path: String,
        stem: String,
        format: SourceFormat,
        size: Int
    ) throws(FileFault) -> StreamItem? {
        switch format {
        case .html: return .issue(.notReadYet(path, what: "A web page"))
        case .jsonl:
            if ByteOrderMark.isUTF16(try reader.peekLine(limit: 4)) { return .issue(.wideLines(path)) }
            lines = OpenLines(scanner: LineScanner(reader, limit: limits.recordBytes), path: path, stem: stem)
            return nil
        case .text, .json:
            let limit = format == .json ? limits.documentBytes : limits.recordBytes
            guard let bytes = try reader.all(expecting: size, limit: limit) else {
                return .issue(.tooLarge(path, limit: limit))
            }
            return .record(RawRecord(bytes: bytes, path: path, stem: stem, format: format))
        }
    }
}
