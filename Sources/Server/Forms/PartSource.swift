import Model

/// A body that is made part by part while the client reads, away from the event loops.
///
/// A part is a pure function of where it begins, so that what is kept between two of them is one number.
struct PartSource: Sendable {
    /// What the parts are made of.
    struct Parts: Sendable {
        /// The part that begins at a place, the first at 0, and where the next begins, or nil behind the last.
        let part: @Sendable (_ start: Int) -> (bytes: [UInt8], next: Int?)
    }

    /// Gathers what the parts are made of; it may take long.
    let open: @Sendable () -> Parts

    /// The whole body.
    var bytes: [UInt8] {
        let parts = open()
        var whole: [UInt8] = []
        var next: Int? = 0
        while let start = next {
            let part = parts.part(start)
            whole += part.bytes
            next = part.next
        }
        return whole
    }
}

extension PartSource {
    /// A part ends behind the row that makes it as long as this.
    private static let partSize = 32 << 10

    /// The rows of `all`, each written by `write`, behind what `begin` writes.
    init<Row: Sendable>(
        all: @escaping @Sendable () -> [Row],
        begin: @escaping @Sendable (inout [UInt8]) -> Void,
        write: @escaping @Sendable (Row, inout JSONWriter, inout [UInt8]) -> Void
    ) {
        open = {
            let rows = all()
            return Parts { start in
                var bytes: [UInt8] = []
                bytes.reserveCapacity(Self.partSize * 2)
                var json = JSONWriter()
                if start == 0 { begin(&bytes) }
                var next = start
                while next < rows.count, bytes.count < Self.partSize {
                    write(rows[next], &json, &bytes)
                    next += 1
                }
                return (bytes, next < rows.count ? next : nil)
            }
        }
    }
}
