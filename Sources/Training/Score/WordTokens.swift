/// The words of a text as the score counts them: letters and digits, joined by an apostrophe, hyphen, stop, `&` or `/`.
///
/// Offsets are Unicode scalars, half-open.
enum WordTokens {
    static func tokens(_ text: ArraySlice<Unicode.Scalar>) -> [Range<Int>] {
        var tokens: [Range<Int>] = []
        var index = text.startIndex
        while index < text.endIndex {
            guard isWord(text[index]) else {
                index += 1
                continue
            }
            let start = index
            while index < text.endIndex {
                guard
                    isWord(text[index]) || isJoint(text[index]) && index + 1 < text.endIndex && isWord(text[index + 1])
                else {
                    break
                }
                index += 1
            }
            tokens.append(start..<index)
        }
        return tokens
    }

    static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.properties.isAlphabetic || scalar.properties.numericType != nil }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber:
            return true
        default: return scalar.properties.numericType != nil
        }
    }

    private static func isJoint(_ scalar: Unicode.Scalar) -> Bool { "'’-.&/".unicodeScalars.contains(scalar) }
}
