import Testing

@testable import Command

@Suite struct ProgressLineTests {
    @Test("A line names the work, the articles and the share that is done")
    func sentence() {
        let line = ProgressLine(work: "annotating", articles: 1200, fraction: 0.349)
        #expect(line.sentence == "annotating, 1200 articles, 34 %")
        #expect(ProgressLine(work: "linking", articles: 3, fraction: nil).sentence == "linking, 3 articles")
    }

    @Test(
        "A bar is as full as the work is done",
        arguments: [(0, 0), (0.5, 20), (1, 40), (7, 40), (-1, 0), (Double.nan, 0)]
    )
    func bar(fraction: Double, full: Int) {
        let bar = ProgressLine(work: "annotating", articles: 1, fraction: fraction).bar(columns: 120)
        #expect(bar.count(where: { $0 == "#" }) == full)
        #expect(bar.count(where: { $0 == "-" }) == 40 - full)
    }

    @Test("A bar never wraps, on however small a terminal", arguments: [0, 1, 10, 39, 40, 60, 80])
    func narrow(columns: Int) {
        let line = ProgressLine(work: "annotating", articles: 123_456, fraction: 0.5)
        #expect(line.bar(columns: columns).count < max(1, columns))
    }
}
