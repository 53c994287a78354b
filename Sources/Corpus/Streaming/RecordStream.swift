import Model

/// The records of files or of standard input, one after the other, unpacked where they are gzip.
///
/// Of JSON and JSON Lines one record is held at a time, of the other forms one file. What cannot be read is an item among
/// the records. The stream is read once.
public struct RecordStream: Sequence, IteratorProtocol {
    /// How the input that is open gives its records.
    private enum Records {
        case lines(LineScanner)
        case document(DocumentScanner)
        /// The whole input is one record, given already.
        case given
    }

    private struct OpenInput {
        let reader: ByteReader
        let path: String
        let stem: String
        var records = Records.given
    }

    private let limits: ReadingLimits
    private var files: ArraySlice<SourceFile>
    private var input: (reader: ByteReader, choice: FormatChoice)?
    private var open: OpenInput?

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
        self.init([], limits: limits)
        input = (ByteReader(descriptor: descriptor, closes: false, limits: limits), choice)
    }

    /// Prepares to read bytes in memory as if they came from standard input.
    public init(bytes: [UInt8], choice: FormatChoice = .auto, limits: ReadingLimits = .standard) {
        self.init([], limits: limits)
        input = (ByteReader(bytes, limits: limits), choice)
    }

    /// The next record or entry of the report, or nil at the end.
    public mutating func next() -> StreamItem? {
        while true {
            if let path = open?.path {
                do throws(ReadFault) {
                    if let item = try nextRecord() { return item }
                } catch {
                    open = nil
                    return .issue(.unread(path, error, limits: limits))
                }
            } else if let input {
                self.input = nil
                if let item = begin(input.reader, choice: input.choice) { return item }
            } else if let file = files.popFirst() {
                if let item = begin(file) { return item }
            } else {
                return nil
            }
        }
    }

    /// The next record of the open input, which is closed behind its last.
    private mutating func nextRecord() throws(ReadFault) -> StreamItem? {
        guard var open else { return nil }
        let item: StreamItem?
        switch open.records {
        case .given: item = nil
        case .lines(var scanner):
            item = try nextLine(&scanner, open)
            open.records = .lines(scanner)
        case .document(var scanner):
            item = try nextPiece(&scanner, open)
            open.records = .document(scanner)
        }
        if item != nil {
            self.open = open
            return item
        }
        self.open = nil
        return open.reader.replacedInUTF16.map { .issue(.wide(open.path, replaced: $0)) }
    }

    private func nextLine(_ scanner: inout LineScanner, _ open: OpenInput) throws(ReadFault) -> StreamItem? {
        while let line = try scanner.next() {
            guard let bytes = line.bytes else {
                return .issue(.tooLarge(open.path, line: line.number, limit: limits.recordBytes))
            }
            guard bytes.contains(where: { $0 > 0x20 }) else { continue }
            return .record(
                RawRecord(bytes: bytes, path: open.path, stem: open.stem, format: .jsonl, line: line.number)
            )
        }
        return nil
    }

    private func nextPiece(_ scanner: inout DocumentScanner, _ open: OpenInput) throws(ReadFault) -> StreamItem? {
        switch try scanner.next() {
        case .record(let bytes, let number):
            .record(RawRecord(bytes: bytes, path: open.path, stem: open.stem, format: .json, number: number))
        case .tooLarge(let number): .issue(.tooLarge(open.path, record: number, limit: limits.recordBytes))
        case .strangers(let count): .issue(.noRecords(open.path, count: count))
        case .cut: .issue(.cutList(open.path))
        case nil: nil
        }
    }

    private mutating func begin(_ file: SourceFile) -> StreamItem? {
        do throws(ReadFault) {
            let opened: (descriptor: Int32, size: Int)
            do throws(FileFault) {
                opened = try FileSystem.open(file.location)
            } catch {
                throw .file(error)
            }
            let reader = ByteReader(descriptor: opened.descriptor, closes: true, limits: limits)
            return try begin(reader, path: file.path, stem: file.stem, format: file.format, size: opened.size)
        } catch {
            return .issue(.unread(file.path, error, limits: limits))
        }
    }

    private mutating func begin(_ reader: ByteReader, choice: FormatChoice) -> StreamItem? {
        let name = "stdin"
        do throws(ReadFault) {
            return try begin(reader, path: name, stem: name, format: choice.format, size: 0)
        } catch {
            return .issue(.unread(name, error, limits: limits))
        }
    }

    private mutating func begin(
        _ reader: ByteReader,
        path: String,
        stem: String,
        format known: SourceFormat?,
        size: Int
    ) throws(ReadFault) -> StreamItem? {
        let format: SourceFormat
        if let known {
            format = known
        } else {
            format = FormatSniffer.format(of: try reader.peekLine(limit: limits.recordBytes), nesting: limits.nesting)
        }
        var open = OpenInput(reader: reader, path: path, stem: stem)
        var item: StreamItem?
        switch format {
        case .jsonl: open.records = .lines(LineScanner(reader, limit: limits.recordBytes))
        case .json: open.records = .document(DocumentScanner(reader, limit: limits.recordBytes))
        case .text, .html:
            guard let bytes = try reader.all(expecting: size, limit: limits.recordBytes) else {
                return .issue(.tooLarge(path, limit: limits.recordBytes))
            }
            item = .record(RawRecord(bytes: bytes, path: path, stem: stem, format: format))
        }
        self.open = open
        return item
    }
}
