import Model

/// A body that is made part by part while the client reads, away from the event loops.
///
/// A part is a pure function of where it begins, so that what is kept between two of them is that place.
struct PartSource: Sendable {
    /// Where a part begins.
    struct Place: Hashable, Sendable {
        /// The row that comes next.
        var row = 0
        /// What gzip's trailer will tell of all that came before.
        var sum = GzipBlock.Sum()
    }

    /// What the parts are made of.
    struct Parts: Sendable {
        /// The part that begins at a place and where the next begins, or nil behind the last; nil where the part cannot be
        /// made.
        let part: @Sendable (_ start: Place) -> (bytes: [UInt8], next: Place?)?
    }

    /// Gathers what the parts are made of; it may take long.
    let open: @Sendable () -> Parts

    /// The whole body.
    var bytes: [UInt8] {
        let parts = open()
        var whole: [UInt8] = []
        var next: Place? = Place()
        while let start = next, let part = parts.part(start) {
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
                if start.row == 0 { begin(&bytes) }
                var next = start.row
                while next < rows.count, bytes.count < Self.partSize {
                    write(rows[next], &json, &bytes)
                    next += 1
                }
                return (bytes, next < rows.count ? Place(row: next) : nil)
            }
        }
    }
}

extension PartSource {
    /// The same body as gzip (RFC 1952): every part is compressed by itself, so that it is a function of its place again.
    var packed: PartSource {
        PartSource(
            open: {
                let parts = open()
                return Parts { start in
                    guard let part = parts.part(start), let block = GzipBlock(part.bytes) else { return nil }
                    let sum = start.sum.adding(block.sum)
                    var bytes = start == Place() ? GzipBlock.header + block.bytes : block.bytes
                    if part.next == nil { bytes += sum.trailer }
                    return (bytes, part.next.map { Place(row: $0.row, sum: sum) })
                }
            }
        )
    }
}
