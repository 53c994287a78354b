/// Text of files and articles, for a terminal.
enum TerminalText {
    /// The text with `?` for each control character: a terminal obeys them, and a file may hold and be called anything.
    static func plain(_ text: String) -> String {
        let isControl = { (scalar: Unicode.Scalar) in scalar.properties.generalCategory == .control }
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { plain.append(isControl(scalar) ? "?" : scalar) }
        return String(plain)
    }
}
