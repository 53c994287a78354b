extension PageStatistics {
    /// The most bytes of a cell of a table of data.
    private static let longestCell = 300

    /// Whether the row at `index` serves to set a page rather than to show data: its cells hold blocks or long texts.
    func holdsLayout(_ tree: HTMLTree, _ index: Int) -> Bool {
        var cell = index + 1
        var cells = 0
        while cell < tree.range(of: index).upperBound {
            if tree.nodes[cell].tag == .td || tree.nodes[cell].tag == .th {
                cells += 1
                if nodes[cell].text > Self.longestCell || nodes[cell].prose > 0 || nodes[cell].holdsTitle {
                    return true
                }
            }
            cell = tree.range(of: cell).upperBound
        }
        return cells < 2
    }
}
