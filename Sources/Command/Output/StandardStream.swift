/// The program's standard output and standard error, written without a buffer: a line is out when it is written.
enum StandardStream {
    case output
    case error

    /// The file under the stream.
    var descriptor: Descriptor { Descriptor(number: self == .output ? 1 : 2) }

    /// Writes a line; what nobody reads any more is dropped.
    func writeLine(_ line: String) {
        try? descriptor.write(Array("\(line)\n".utf8))
    }
}
