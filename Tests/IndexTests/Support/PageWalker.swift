import Index
import Testing

/// Walks through a whole list page by page, there and back.
struct PageWalker<Element> {
    /// Gives a page.
    let page: (PageRequest) throws -> Page<Element>

    /// The hits of all pages of at most `limit`, checked to be the same on the way back.
    func walk(limit: Int) throws -> [Hit<Element>] {
        var pages: [Page<Element>] = [try page(PageRequest(limit: limit))]
        #expect(pages[0].previous == nil)
        while let next = pages[pages.count - 1].next {
            pages.append(try page(PageRequest(limit: limit, position: next)))
            try #require(pages.count <= pages[0].total, "the pages never end")
        }
        let hits = pages.flatMap(\.hits)
        #expect(pages.allSatisfy { $0.total == hits.count })
        #expect(pages.dropLast().allSatisfy { $0.hits.count == limit })

        var back: [Hit<Element>] = pages[pages.count - 1].hits
        var position = pages[pages.count - 1].previous
        while let previous = position {
            let page = try page(PageRequest(limit: limit, position: previous))
            #expect(page.next != nil && !page.hits.isEmpty)
            back = page.hits + back
            position = page.previous
            try #require(back.count <= hits.count, "the way back is longer")
        }
        #expect(back == hits)
        return hits
    }
}
