import Testing

@testable import Command

@Suite struct TerminalTextTests {
    @Test("A terminal is given no control characters of a text, and all else of it")
    func withoutControls() {
        #expect(TerminalText.plain("a\u{1B}[31mb\u{7}\u{9B}c") == "a?[31mb??c")
        #expect(TerminalText.plain("“Wären Sie so gut” – 東京 🙂") == "“Wären Sie so gut” – 東京 🙂")
    }
}
