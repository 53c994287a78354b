import Model
import Testing

@testable import Corpus

@Suite struct PageDecoderTests {
    @Test(
        "The declared encoding is found where pages declare it",
        arguments: [
            ("<meta charset=windows-1251>", "windows-1251"), ("<META CHARSET = 'KOI8-R' />", "koi8-r"),
            ("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=iso-8859-2\">", "iso-8859-2"),
            ("<?xml version='1.0' encoding='iso-8859-15'?><html>", "iso-8859-15"),
            ("<meta charset=utf-8>", nil), ("<meta charset=latin1>", nil), ("<meta charset=\"\">", nil),
            ("<p charset=x>", nil),
            ("<meta name=a content=b><meta charset=big5>", "big5"), ("", nil), ("<meta charset", nil), ("<", nil),
        ] as [(String, String?)]
    )
    func finds(html: String, label: String?) {
        #expect(EncodingLabel.find(in: Array(html.utf8)) == label)
    }

    @Test("A page in a declared encoding is read in it, and it is told")
    func decodesDeclared() throws {
        let page = Array("<meta charset=windows-1251><p>".utf8) + [0xCF, 0xEE, 0xF0, 0xF2]
        let reading = try PageFixtureReader.read(page)
        #expect(reading.article?.text.string == "Порт")
        #expect(reading.issues.map(\.code) == ["declared_encoding", "not_english"])
    }

    @Test("What is valid UTF-8 is UTF-8, whatever the page declares")
    func prefersUTF8() throws {
        let reading = try PageFixtureReader.read(Array("<meta charset=windows-1251><p>Merrow’s quay".utf8))
        #expect(reading.article?.text.string == "Merrow’s quay")
        #expect(reading.issues.isEmpty)
    }

    @Test("Without a usable declaration the rules for texts hold")
    func fallsBack() throws {
        for head in ["", "<meta charset=utf-8>", "<meta charset=iso-8859-1>", "<meta charset=nonsense>"] {
            let reading = try PageFixtureReader.read(Array("\(head)<p>".utf8) + [0x93, 0x48, 0x69, 0x94])
            #expect(reading.article?.text.string == "“Hi”")
            #expect(reading.issues.map(\.code) == ["windows_1252"])
        }
        #expect(try PageFixtureReader.read(Array("<p>a\0b".utf8)).issues.map(\.code) == ["binary"])
    }
}
