import Testing

@testable import Language

/// Learning, and the files of what was learned.
@Suite struct TagTrainerTests {
    /// Sequences of names: word 1 begins one, word 3 goes on with one that has begun and is outside elsewhere, and a second
    /// feature says nothing.
    private func examples(_ count: Int, seed: UInt64) -> [TagExample] {
        var random = SplitMix(seed: seed)
        return (0..<count)
            .map { _ in
                var table = FeatureTable()
                var labels: [UInt8] = []
                for _ in 0..<Int.random(in: 1...6, using: &random) {
                    let word = UInt64.random(in: 0..<4, using: &random)
                    table.add(1, word)
                    table.add(2, UInt64.random(in: 0..<8, using: &random))
                    table.endToken()
                    let isWithin = labels.last.map { $0 != 0 } ?? false
                    labels.append(word == 1 ? 1 : word == 3 && isWithin ? 2 : 0)
                }
                return TagExample(features: table, labels: labels)
            }
    }

    private func trained(seed: UInt64 = 1, runs: Int = 1, progress: (Int) -> Void = { _ in }) -> TagModel {
        var options = TagTrainer.Options()
        options.bits = 10
        options.epochs = 30
        options.runs = runs
        options.dropout = 0
        options.rate = 0.2
        options.seed = seed
        var trainer = TagTrainer(labels: ["O", "B", "I"], options: options)
        return trainer.train(on: examples(400, seed: 3)) { epoch, _ in progress(epoch) }
    }

    @Test("What follows from the word and the label before is learned")
    func learns() {
        let model = trained()
        let fresh = examples(200, seed: 4)
        let right = fresh.count { model.lattice(of: $0.features).bestLabels() == $0.labels }
        #expect(right >= 198)
    }

    @Test("The same examples and seed give the same bytes, another seed others")
    func deterministic() {
        #expect(trained().file == trained().file)
        #expect(trained().file != trained(seed: 2).file)
    }

    @Test("Several runs give one model, the mean of what each learns from nothing")
    func averagesRuns() {
        var epochs: [Int] = []
        let model = trained(runs: 2) { epochs.append($0) }
        #expect(epochs == Array(1...60))
        #expect(model.file == trained(runs: 2).file)
        let alone = [trained(), trained(seed: 2)]
        for row in model.steps.indices {
            let mean = (alone[0].steps[row] + alone[1].steps[row]) / 2
            let difference = model.steps[row] - mean
            #expect(difference.max() < 1e-3 && difference.min() > -1e-3)
        }
    }

    @Test("A model read from its file labels as before")
    func roundTrip() throws {
        let model = trained()
        let read = try TagModel(file: model.file)
        #expect(read.checksum == model.checksum)
        #expect(read.labels == model.labels)
        for example in examples(20, seed: 5) {
            #expect(read.lattice(of: example.features).bestLabels() == model.lattice(of: example.features).bestLabels())
        }
    }

    @Test("A file that is cut off, changed, of another version or none is refused")
    func damaged() {
        let file = trained().file
        #expect(throws: TagModelError.notAModel) { try TagModel(file: []) }
        #expect(throws: TagModelError.notAModel) { try TagModel(file: Array("ORRANKER".utf8) + file.dropFirst(8)) }
        #expect(throws: TagModelError.damaged) { try TagModel(file: file.dropLast()) }
        #expect(throws: TagModelError.damaged) { try TagModel(file: file + [0]) }
        var other = file
        other[8] = 9
        #expect(throws: TagModelError.otherVersion(9)) { try TagModel(file: other) }
        for position in stride(from: 12, to: file.count, by: 97) {
            var changed = file
            changed[position] ^= 0x40
            #expect(throws: (any Error).self) { try TagModel(file: changed) }
        }
    }

    @Test("A model with other labels is no tagger of parts of speech")
    func otherLabels() {
        #expect(throws: TagModelError.damaged) { try PartOfSpeechTagger(model: trained()) }
    }

    @Test("A ranker learns which candidate is right, and survives its file")
    func ranker() throws {
        var random = SplitMix(seed: 9)
        let examples = (0..<300)
            .map { _ in
                var table = FeatureTable()
                let answer = Int.random(in: 0..<3, using: &random)
                for row in 0..<3 {
                    table.add(1, row == answer ? 1 : 0)
                    table.add(2, UInt64.random(in: 0..<20, using: &random))
                    table.endToken()
                }
                return RankExample(candidates: table, answer: answer)
            }
        let ranker = RankTrainer(epochs: 5).train(on: examples)
        let read = try CandidateRanker(file: ranker.file)
        #expect(read.checksum == ranker.checksum)
        for example in examples.prefix(50) {
            let probabilities = read.probabilities(example.candidates)
            #expect(abs(probabilities.reduce(0, +) - 1) < 1e-9)
            #expect(probabilities.indices.max { probabilities[$0] < probabilities[$1] } == example.answer)
        }
        #expect(throws: TagModelError.damaged) { try CandidateRanker(file: ranker.file.dropLast()) }
        #expect(throws: TagModelError.notAModel) { try CandidateRanker(file: []) }
    }
}
