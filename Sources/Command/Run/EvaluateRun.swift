import Corpus
import Extraction
import Training

/// Evaluates on a gold file and prints the figures.
struct EvaluateRun {
    let gold: String
    let asJSON: Bool
    let keepsSegments: Bool
    let mistakes: Int

    func run() throws(CommandFailure) {
        do {
            let evaluation = try Evaluation(path: gold, annotator: try ArticleAnnotator(), keepsSegments: keepsSegments)
            let table = ScoreTable(evaluation)
            StandardStream.output.writeLine(asJSON ? table.json : table.text(mistakes: mistakes))
        } catch let error as TrainingError {
            throw CommandFailure(reason: .noInput, message: error.description)
        } catch let error as SourceError {
            throw CommandFailure(reason: .noInput, message: error.description)
        } catch {
            throw CommandFailure(reason: .failed, message: "evaluating: \(error)")
        }
    }
}
