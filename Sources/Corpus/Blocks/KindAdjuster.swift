import Model

/// Brings what the model says of single lines into agreement with what is certain: markup, and how often a page can have
/// a thing.
struct KindAdjuster {
    private let page: Page

    /// Prepares to adjust the kinds of the lines of `page`.
    init(_ page: Page) {
        self.page = page
    }

    /// The kinds, one a line.
    func adjust(_ kinds: [BlockKind]) -> [BlockKind] {
        var kinds = kinds
        heedMarks(&kinds)
        keepOneTitle(&kinds)
        orderCaptions(&kinds)
        for index in kinds.indices where page.lines[index].words == 0 && kinds[index].zone == .title {
            kinds[index] = .other
        }
        return kinds
    }

    /// What markup is sure of stands; what it suggests decides between kinds of the story, and against the story.
    private func heedMarks(_ kinds: inout [BlockKind]) {
        for (index, mark) in page.marks.enumerated() {
            if let kind = mark.kind {
                // A line under the title that is a date says when, whatever its markup.
                kinds[index] = kind == .subtitle && page.traits[index].date != nil ? .dateline : kind
            } else if let likely = mark.likely, kinds[index].zone == .body, !isDateline(index, kinds[index]) {
                kinds[index] = likely
            }
        }
    }

    /// Whether the line is a date or a place and nothing else, whatever its markup.
    private func isDateline(_ index: Int, _ kind: BlockKind) -> Bool {
        kind == .dateline && (page.traits[index].date != nil || page.traits[index].isPlace)
    }

    /// The title that the record gives, or else the first of those found; the others are headings or furniture.
    private func keepOneTitle(_ kinds: inout [BlockKind]) {
        if let given = page.titles.min(),
            !kinds.contains(.title) || kinds[given] == .heading || kinds[given] == .paragraph
        {
            for index in kinds.indices where kinds[index] == .title { kinds[index] = .other }
            kinds[given] = .title
        }
        guard let first = kinds.firstIndex(of: .title) else { return }
        for index in (first + 1)..<max(kinds.count, first + 1) where kinds[index] == .title {
            let isSame = page.lines[index].folded == page.lines[first].folded
            kinds[index] = isSame ? .other : index < (page.story?.lowerBound ?? 0) ? .subtitle : .heading
        }
    }

    /// A repeated caption needs one before it.
    private func orderCaptions(_ kinds: inout [BlockKind]) {
        guard let first = kinds.firstIndex(where: { $0 == .caption || $0 == .captionRepeat }) else { return }
        if kinds[first] == .captionRepeat { kinds[first] = .caption }
    }
}
