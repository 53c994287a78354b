import Model

/// Boxes and notes that any part of a page can hold.
extension PageReader {
    /// Marks what asks to subscribe or to sign up, and how long the reading takes.
    mutating func markBoxes() {
        for (index, line) in lines.enumerated() where kinds[index] == nil {
            if Self.asksToSignUp(line) {
                mark(index, .signup)
                setOutlet(OutletName.inSignup(words(index)), evidence: MetadataEvidence.signupLine)
            } else if line.words <= 15 && line.begins(withAny: FurniturePhrases.subscribe) && !isSpeech(index) {
                mark(index, .subscribe)
            } else if Self.tellsReadingTime(line) {
                mark(index, .readingTime)
            }
        }
    }

    private static func asksToSignUp(_ line: Line) -> Bool {
        guard line.words <= 45 else { return false }
        if line.begins(withAny: FurniturePhrases.signup) { return true }
        return line.words <= 30 && line.begins(withAny: FurniturePhrases.letterVerbs)
            && line.contains(any: FurniturePhrases.letters)
    }

    /// `4 min read`, `4-minute read`, `Reading time: 4 minutes`.
    private static func tellsReadingTime(_ line: Line) -> Bool {
        guard (2...5).contains(line.words), line.hasDigit, line.contains("min") else { return false }
        return line.contains("read")
    }

    /// Whether the line at `index` holds quotation marks, as boxes do not.
    func isSpeech(_ index: Int) -> Bool {
        let bytes = utf8[lines[index].range]
        if bytes.contains(UInt8(ascii: "\"")) { return true }
        return bytes.indices.contains { bytes[$0] == 0xE2 && bytes[$0...].prefix(3).elementsEqual("“".utf8) }
    }
}
