import TestSupport
import Testing

@testable import Index

@Suite struct TextQueryParserTests {
    @Test(
        "Words, phrases and operators are read as the grammar says",
        arguments: [
            ("strike", "strike"), ("Strike harbour", "(strike AND harbour)"),
            ("strike AND harbour", "(strike AND harbour)"),
            ("a OR b c", "(a OR (b AND c))"), ("(a OR b) c", "((a OR b) AND c)"), ("a NOT b c", "((a AND c) NOT b)"),
            ("a AND NOT b", "(a NOT b)"), ("a NOT b NOT c", "(a NOT (b OR c))"), ("a NOT (b OR c)", "(a NOT (b OR c))"),
            ("\"Port of call\"", "\"port of call\""), ("“Port of call”", "\"port of call\""), ("har*", "har*"),
            ("\"the har\"*", "\"the har\"*"), ("Jean-Luc", "\"jean luc\""), ("O’Brien's", "\"o brien s\""),
            ("and or not", "(and AND or AND not)"), ("port — strike", "(port AND strike)"),
            ("a(b)c", "(a AND b AND c)"),
            ("\"AND\"", "and"), ("ÉTAT", "etat"), ("  a\t\n b ", "(a AND b)"), ("((a))", "a"),
            ("a\"b c\"", "(a AND \"b c\")"),
            ("port-stri*", "\"port stri\"*"), ("ANDA", "anda"),
        ]
    )
    func reads(text: String, meaning: String) throws {
        #expect(try TextQuery(text).root.meaning == meaning)
    }

    @Test(
        "A fault is told with its place and what to do",
        arguments: [
            ("", 0, "no word to search for"), ("   ", 0, "no word to search for"), ("— …", 0, "no word to search for"),
            ("NOT", 0, "NOT takes away"), ("NOT harbour", 0, "NOT takes away"), ("a OR NOT b", 5, "NOT takes away"),
            ("(NOT b) a", 1, "NOT takes away"), ("a NOT", 2, "NOT needs a word behind it"),
            ("a NOT NOT b", 2, "NOT needs a word behind it"), ("AND a", 0, "AND needs a word before it"),
            ("a AND", 2, "AND needs a word behind it"), ("a AND OR b", 2, "AND needs a word behind it"),
            ("OR", 0, "OR needs a word before it"), ("a OR", 2, "OR needs a word behind it"),
            ("(OR a)", 1, "OR needs a word before it"), ("(a OR )", 3, "OR needs a word behind it"),
            ("(a", 0, "never closed"), ("((a)", 0, "never closed"), ("(", 0, "never closed"),
            ("a (", 2, "never closed"),
            (")", 0, "closes nothing"), ("a)", 1, "closes nothing"), ("(a))", 3, "closes nothing"),
            ("()", 1, "no word between these parentheses"), ("é 😀 \"port", 4, "never closed"),
            ("a \"\" b", 2, "no word between these quotation marks"),
            ("\"—\"", 0, "no word between these quotation marks"),
            ("*", 0, "* needs letters"), ("a —* b", 3, "* needs letters"), ("a*b", 1, "may only end a word"),
            ("**", 0, "may only end a word"), ("a AND)", 2, "AND needs a word behind it"),
        ]
    )
    func refuses(text: String, position: Int, message: String) {
        let error = #expect(throws: TextQueryError.self) { try TextQuery(text) }
        #expect(error?.position == position)
        #expect(error?.message.contains(message) == true, "\(error?.message ?? "")")
    }

    @Test("Hostile lengths and depths are refused without being read to the end")
    func refusesTooMuch() {
        let tooLong = [
            String(repeating: "(", count: 10_000), String(repeating: "a", count: 5_000_000),
            String(repeating: "a NOT ", count: 100_000), String(repeating: "\u{301}", count: 100_000),
        ]
        for text in tooLong {
            let error = #expect(throws: TextQueryError.self) { try TextQuery(text) }
            #expect(error?.position == TextQueryParser.longestText)
        }
        let deep = #expect(throws: TextQueryError.self) { try TextQuery(String(repeating: "(", count: 1_000)) }
        #expect(deep?.position == TextQueryParser.deepestNesting)
        let many = #expect(throws: TextQueryError.self) { try TextQuery(String(repeating: "a ", count: 500)) }
        #expect(many?.position == TextQueryParser.mostTerms * 2)
    }

    @Test("The limits themselves are within them")
    func acceptsLimits() throws {
        let depth = TextQueryParser.deepestNesting
        _ = try TextQuery(String(repeating: "(", count: depth) + "a" + String(repeating: ")", count: depth))
        _ = try TextQuery(String(repeating: "a ", count: TextQueryParser.mostTerms))
        _ = try TextQuery(String(repeating: "a", count: TextQueryParser.longestText))
    }

    @Test("Random characters are read or refused, with a place inside the text", arguments: UInt64(1)...4)
    func survivesNoise(seed: UInt64) {
        var random = SeededRandom(seed)
        let pieces = [
            "a", "b*", "(", ")", "\"", "“", "AND", "OR", "NOT", " ", " ", "*", "—", "é", "😀", "'", "\u{0}", "\u{301}",
        ]
        for _ in 0..<3_000 {
            let text = (0..<Int.random(in: 0...14, using: &random)).map { _ in random.pick(pieces) }.joined()
            do throws(TextQueryError) {
                _ = try TextQuery(text)
            } catch {
                #expect((0...text.unicodeScalars.count).contains(error.position), "\(text)")
            }
        }
    }
}

extension TextExpression {
    /// The expression with all its parentheses.
    fileprivate var meaning: String {
        switch self {
        case .phrase(let phrase):
            let words = phrase.terms.map { String(decoding: $0, as: UTF8.self) }
            return (words.count == 1 ? words[0] : "\"\(words.joined(separator: " "))\"")
                + (phrase.endsInPrefix ? "*" : "")
        case .all(let parts): return "(\(parts.map(\.meaning).joined(separator: " AND ")))"
        case .any(let parts): return "(\(parts.map(\.meaning).joined(separator: " OR ")))"
        case .without(let wanted, let unwanted): return "(\(wanted.meaning) NOT \(unwanted.meaning))"
        }
    }
}
