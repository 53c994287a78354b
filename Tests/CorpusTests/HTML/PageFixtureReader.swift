import Foundation
import Model
import TestSupport
import Testing

@testable import Corpus

/// Reads pages as tests need them.
enum PageFixtureReader {
    /// The reading of a page.
    static func read(_ bytes: [UInt8]) throws -> Reading {
        try ArticleReader().read(RawRecord(bytes: bytes, path: "page.html", stem: "page", format: .html))
    }

    /// The article of a page.
    static func article(_ html: String) throws -> Article {
        try #require(try read(Array(html.utf8)).article)
    }

    /// The blocks of a page, each as `kind: text`.
    static func blocks(_ html: String) throws -> [String] {
        let article = try article(html)
        #expect(BlockCoverage.faults(in: article) == [])
        return article.blocks.map { "\($0.kind.rawValue): \(article.text.string($0.range))" }
    }
}
