/// The exponential function of eight numbers at once.
enum Exponential {
    /// Accurate to about one part in a million; 0 below -87.
    ///
    /// Powers of two by the exponent's bits, the rest by the Taylor polynomial of degree six around 0.
    @inline(__always)
    static func of(_ values: SIMD8<Float>) -> SIMD8<Float> {
        // Not `clamped`, which is a call for each half.
        let clamped = values.replacing(with: -87, where: values .< -87).replacing(with: 87, where: values .> 87)
        // Adding this constant leaves the whole part in the lowest bits of the sum.
        let shifter: Float = 12_582_912
        let shifted = clamped * 1.442_695_04 + shifter
        let rest = (clamped * 1.442_695_04 - (shifted - shifter)) * 0.693_147_18
        var polynomial = SIMD8<Float>(repeating: 1.0 / 720)
        polynomial = polynomial * rest + 1.0 / 120
        polynomial = polynomial * rest + 1.0 / 24
        polynomial = polynomial * rest + 1.0 / 6
        polynomial = polynomial * rest + 0.5
        polynomial = polynomial * rest + 1
        polynomial = polynomial * rest + 1
        let whole = unsafe unsafeBitCast(shifted, to: SIMD8<Int32>.self) &- Int32(bitPattern: shifter.bitPattern)
        let exponents = (whole &+ 127) &<< 23
        let powers = unsafe unsafeBitCast(exponents, to: SIMD8<Float>.self)
        return (polynomial * powers).replacing(with: 0, where: values .< -87)
    }
}
