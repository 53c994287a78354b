import Model

/// The story itself: what no other stage has claimed.
extension PageReader {
    /// Marks items of lists, headings and paragraphs.
    mutating func markStory() {
        for index in lines.indices where kinds[index] == nil {
            if let kind = likely[index] {
                mark(index, kind)
            } else if lines[index].bullet > 0 {
                mark(index, .listItem)
            } else {
                mark(index, isHeading(index) ? .heading : .paragraph)
            }
        }
    }

    /// A short line without an end, over a paragraph and not introduced by the line before.
    private func isHeading(_ index: Int) -> Bool {
        let line = lines[index]
        guard (1...12).contains(line.words), line.ending == .none || line.ending == .mark, line.innerStops == 0,
            line.initial == .upper || line.initial == .digit && line.words >= 3, index >= storyStart,
            !opensSpeech(line),
            let next = firstOpen(from: index + 1), lines[next].isStory
        else { return false }
        return index == 0 || lines[index - 1].ending != .colon
    }

    private func opensSpeech(_ line: Line) -> Bool {
        let bytes = utf8[line.range]
        return bytes.first == UInt8(ascii: "\"") || bytes.starts(with: "“".utf8)
    }
}
