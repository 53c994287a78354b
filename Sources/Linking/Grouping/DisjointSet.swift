/// Sets of numbers that only ever grow together; the smallest number of each stands for it.
///
/// R. E. Tarjan, *Efficiency of a Good But Not Linear Set Union Algorithm* (1975), with paths halved.
struct DisjointSet {
    private var parent: [Int]

    /// Begins with `count` sets of one number each.
    init(count: Int) {
        parent = Array(0..<count)
    }

    /// The smallest number of the set that holds `member`.
    mutating func root(_ member: Int) -> Int {
        var member = member
        while parent[member] != member {
            parent[member] = parent[parent[member]]
            member = parent[member]
        }
        return member
    }

    /// Joins the sets of two numbers and returns the number that stands for both.
    @discardableResult mutating func union(_ left: Int, _ right: Int) -> Int {
        let left = root(left)
        let right = root(right)
        parent[max(left, right)] = min(left, right)
        return min(left, right)
    }

    /// All sets, each in order, in the order of their smallest numbers.
    mutating func groups() -> [[Int]] {
        var place = [Int](repeating: -1, count: parent.count)
        var groups: [[Int]] = []
        for member in parent.indices {
            let root = root(member)
            if place[root] < 0 {
                place[root] = groups.count
                groups.append([])
            }
            groups[place[root]].append(member)
        }
        return groups
    }
}
