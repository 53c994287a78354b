import Model

extension WordAlignment {
    /// Compared words of both texts between two places where in both a printed word begins.
    private struct Piece {
        var isEqual: Bool
        var recorded: Range<Int>
        var other: Range<Int>

        var operation: DiffStep.Operation {
            if isEqual { return .equal }
            return recorded.isEmpty ? .insert : other.isEmpty ? .delete : .replace
        }

        func joined(with next: Piece) -> Piece {
            Piece(
                isEqual: isEqual,
                recorded: recorded.lowerBound..<next.recorded.upperBound,
                other: other.lowerBound..<next.other.upperBound
            )
        }
    }

    /// The difference by printed words: equal stretches, and between them one step each; of long texts, a last one for what
    /// is not compared.
    var steps: [DiffStep] {
        let steps = comparedSteps
        if tails.recorded.isEmpty && tails.other.isEmpty { return steps }
        let operation: DiffStep.Operation =
            haveEqualTails ? .equal : tails.recorded.isEmpty ? .insert : tails.other.isEmpty ? .delete : .replace
        return steps + [DiffStep(operation, recorded: String(tails.recorded), other: String(tails.other))]
    }

    private var comparedSteps: [DiffStep] {
        var joined: [Piece] = []
        for piece in pieces {
            if let last = joined.last, last.isEqual == piece.isEqual {
                joined[joined.count - 1] = last.joined(with: piece)
            } else {
                joined.append(piece)
            }
        }
        return joined.map { piece in
            DiffStep(piece.operation, recorded: recorded.text(piece.recorded), other: other.text(piece.other))
        }
    }

    private var pieces: [Piece] {
        var pieces: [Piece] = []
        var piece = Piece(isEqual: true, recorded: 0..<0, other: 0..<0)
        for run in script.runs {
            for offset in 0..<max(run.recorded.count, run.other.count) {
                let left = run.recorded.isEmpty ? run.recorded.lowerBound : run.recorded.lowerBound + offset + 1
                let right = run.other.isEmpty ? run.other.lowerBound : run.other.lowerBound + offset + 1
                piece.isEqual = piece.isEqual && run.operation == .equal
                piece.recorded = piece.recorded.lowerBound..<left
                piece.other = piece.other.lowerBound..<right
                guard recorded.beginsWord(left), other.beginsWord(right) else { continue }
                pieces.append(piece)
                piece = Piece(isEqual: true, recorded: left..<left, other: right..<right)
            }
        }
        return pieces
    }
}
