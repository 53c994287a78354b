import Crypto

/// Hashes in lower-case hexadecimal.
enum Digest {
    private static let digits = Array("0123456789abcdef".utf8)

    /// The SHA-256 of `bytes`, 64 digits.
    static func sha256(_ bytes: some Sequence<UInt8>) -> String {
        var hexadecimal: [UInt8] = []
        hexadecimal.reserveCapacity(64)
        for byte in SHA256.hash(data: Array(bytes)) {
            hexadecimal.append(digits[Int(byte >> 4)])
            hexadecimal.append(digits[Int(byte & 15)])
        }
        return String(decoding: hexadecimal, as: UTF8.self)
    }
}
