/// Cuts a JSON document into its records, holding one at a time.
///
/// A document is one record, a list of records, an object whose member `articles` or `results` is such a list, or several
/// of these one behind the other. Only brackets and strings are looked at here, so that a record that is no JSON costs
/// itself alone.
struct DocumentScanner {
    /// What a document consists of.
    enum Piece: Equatable {
        /// The bytes of what should be a record, with its number from 1; nil where it is the whole document.
        case record([UInt8], number: Int?)
        /// A record of more bytes than the limit.
        case tooLarge(number: Int)
        /// There was a list, but no record in it or so many values that are no objects.
        case strangers(Int)
        /// The document ends inside its list.
        case cut
    }

    private enum Place {
        /// Before, between and behind the values of the document.
        case outside
        /// In a list, which stands in an object or alone.
        case list(inObject: Bool)
        case end
    }

    private var scanner: JSONValueScanner
    private let limit: Int
    private var place = Place.outside
    /// The first value of the document, until it is known whether it is the only one.
    private var first: [UInt8]?
    private var number = 0
    private var strangers = 0
    private var records = 0

    /// Scans from where `reader` stands; no record may have more than `limit` bytes.
    init(_ reader: ByteReader, limit: Int) {
        scanner = JSONValueScanner(reader)
        self.limit = limit
    }

    /// The next piece, or nil at the end.
    mutating func next() throws(ReadFault) -> Piece? {
        while true {
            let piece: Piece?
            switch place {
            case .outside: piece = try nextOutside()
            case .list(let inObject): piece = try nextInList(inObject: inObject)
            case .end: return nil
            }
            if let piece { return piece }
        }
    }

    private mutating func nextOutside() throws(ReadFault) -> Piece? {
        guard let byte = try scanner.peek() else { return finish() }
        if first != nil { return takeFirst(number: 1) }
        switch byte {
        case UInt8(ascii: "["):
            scanner.advance()
            place = .list(inObject: false)
            return nil
        case UInt8(ascii: "{"): return try nextObject()
        default:
            // What is neither is no document; its beginning is enough to say so.
            place = .end
            records += 1
            return .record(try scanner.word(upTo: 64), number: number == 0 ? nil : number + 1)
        }
    }

    private mutating func nextObject() throws(ReadFault) -> Piece? {
        let value = try scanner.value(limit: limit, stopsAtList: true)
        if value.openedList {
            place = .list(inObject: true)
            return nil
        }
        number += 1
        records += 1
        guard let bytes = value.bytes else { return .tooLarge(number: number) }
        guard number == 1 else { return .record(bytes, number: number) }
        first = bytes
        return nil
    }

    private mutating func nextInList(inObject: Bool) throws(ReadFault) -> Piece? {
        guard let byte = try scanner.peek() else {
            place = .end
            return .cut
        }
        switch byte {
        case UInt8(ascii: "]"):
            scanner.advance()
            if inObject { try scanner.skipToClose() }
            place = .outside
        case UInt8(ascii: ","): scanner.advance()
        case UInt8(ascii: "{"):
            let value = try scanner.value(limit: limit)
            number += 1
            records += 1
            return value.bytes.map { .record($0, number: number) } ?? .tooLarge(number: number)
        case UInt8(ascii: "["), UInt8(ascii: "\""):
            _ = try scanner.value(limit: 0)
            strangers += 1
        default:
            _ = try scanner.word(upTo: 0)
            strangers += 1
        }
        return nil
    }

    private mutating func takeFirst(number: Int?) -> Piece? {
        defer { first = nil }
        return first.map { .record($0, number: number) }
    }

    private mutating func finish() -> Piece? {
        if first != nil { return takeFirst(number: nil) }
        place = .end
        if strangers > 0 || records == 0 { return .strangers(strangers) }
        return nil
    }
}
