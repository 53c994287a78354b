import Language
import Testing

@Suite struct SlugTests {
    @Test(
        "A slug is lower-case ASCII with single hyphens",
        arguments: [
            ("Ana Duarte", "ana-duarte"), ("António Guterres", "antonio-guterres"), ("J. K. Marsh", "j-k-marsh"),
            ("O’Brien", "obrien"), ("  The  Courier! ", "the-courier"), ("Jean-Luc", "jean-luc"),
            ("U.S. Navy", "us-navy"),
            ("Straße 5", "strasse-5"), ("東京 2031", "2031"), ("A—B", "a-b"), ("Ünïcode & Sons", "unicode-sons"),
        ]
    )
    func slugs(name: String, slug: String) {
        #expect(Slug.of(name) == slug)
    }

    @Test("A name without a Latin letter gives a hash that differs from others'", arguments: ["東京", "Київ", "…", ""])
    func hashes(name: String) {
        let slug = Slug.of(name)
        #expect(slug.hasPrefix("x") && slug.count > 1 && slug == Slug.of(name))
        #expect(slug.utf8.allSatisfy { $0 &- 0x61 < 26 || $0 &- 0x30 < 10 })
        #expect(slug != Slug.of(name + "京"))
    }
}
