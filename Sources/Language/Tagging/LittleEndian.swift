/// Numbers in the order of bytes that the models' files use: the one place that copies their memory.
enum LittleEndian {
    static func bytes(_ number: some FixedWidthInteger) -> [UInt8] {
        unsafe withUnsafeBytes(of: number.littleEndian) { unsafe Array($0) }
    }

    /// The 32-bit number at `position`, which must lie inside.
    static func number(_ bytes: [UInt8], at position: Int) -> UInt32 {
        (0..<4).reduce(0) { $0 | UInt32(bytes[position + $1]) << (8 * UInt32($1)) }
    }

    /// `count` vectors from `position` on, which must lie inside, copied as they are.
    static func values<Scalar>(_ bytes: [UInt8], at position: Int, count: Int) -> [SIMD8<Scalar>] {
        let size = MemoryLayout<SIMD8<Scalar>>.stride
        precondition(position >= 0 && count >= 0 && position + count * size <= bytes.count, "values outside the bytes")
        return unsafe [SIMD8<Scalar>](unsafeUninitializedCapacity: count) { buffer, initialized in
            unsafe bytes.withUnsafeBytes { source in
                let target = UnsafeMutableRawBufferPointer(buffer)
                unsafe target.copyMemory(
                    from: UnsafeRawBufferPointer(rebasing: source[position..<position + count * size])
                )
            }
            initialized = count
        }
    }

    /// FNV-1a over eight bytes at a time, and the rest one by one.
    static func digest(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        unsafe bytes.withUnsafeBytes { source in
            var hash = WordKey.start
            let whole = source.count / 8
            for index in 0..<whole {
                let word = unsafe source.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self)
                hash = (hash ^ UInt64(littleEndian: word)) &* 0x100_0000_01B3
            }
            for index in whole * 8..<source.count { hash = unsafe (hash ^ UInt64(source[index])) &* 0x100_0000_01B3 }
            return hash
        }
    }
}
