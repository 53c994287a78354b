/// Why an input could not be read to its end.
enum ReadFault: Error, Equatable {
    /// The system refused.
    case file(FileFault)
    /// The gzip stream ends before its member does.
    case cutGzip
    /// The gzip stream is damaged, or something else stands behind it.
    case damagedGzip
    /// It unpacks to more bytes than one file may hold.
    case unpackedTooLong(limit: Int)
    /// It unpacks to more than so many times its own size, as no text does.
    case unpackedTooFar(ratio: Int)
}
