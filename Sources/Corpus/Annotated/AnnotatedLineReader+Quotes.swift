import Model

/// The quotes.
extension AnnotatedLineReader {
    /// The quotes, in the order of their starts.
    func quotes(_ entities: [Entity]) throws(AnnotationFault) -> [Quote] {
        var entityIndex: [String: Int] = [:]
        for (index, entity) in entities.enumerated() { entityIndex[entity.id] = index }
        var quoteIndex: [String: Int] = [:]
        var quotes: [Quote] = []
        for member in try member("quotes").array() {
            var quote = try quote(member, recurrenceAfter: quotes.last)
            quote.speaker = try speaker(member["speaker"], entities, entityIndex)
            if let earlier = try member["continues"].optionalString() {
                guard let index = quoteIndex[earlier] else {
                    throw try member["continues"].fault("names no earlier quote")
                }
                quote.continues = index
            }
            quoteIndex[quote.id(in: articleID)] = quotes.count
            quotes.append(quote)
        }
        return quotes
    }

    private func quote(_ member: AnnotationMember, recurrenceAfter last: Quote?) throws(AnnotationFault) -> Quote {
        guard try member["article"].string() == articleID else {
            throw try member["article"].fault("is another article")
        }
        let spans = try ranges(member["spans"])
        guard let first = spans.first else { throw try member["spans"].fault("is empty") }
        if let last = last?.spans.first, last.start > first.start {
            throw member.fault("stands before the one before it")
        }
        let position = try firstPosition(member["spans"])
        let quote = Quote(
            position: position,
            recurrence: last?.position == position ? (last?.recurrence ?? 0) + 1 : 1,
            kind: try member["kind"].choice(QuoteKind.self),
            spans: spans,
            segments: try ranges(member["segments"]),
            speaker: .unknown,
            cue: try cue(member["cue"]),
            zone: try member["zone"].choice(Zone.self),
            paragraph: try member["paragraph"].optional?.count(),
            continues: nil,
            attribution: try attribution(member["attribution"])
        )
        guard try member["id"].string() == quote.id(in: articleID) else {
            throw try member["id"].fault("is not made of the article's id and the first span's start")
        }
        guard try member["text"].string().utf8.elementsEqual(quote.text(in: text).utf8) else {
            throw try member["text"].fault("differs from the text at its spans")
        }
        try checkSegments(of: quote, member)
        return quote
    }

    /// All words of a direct quote stand inside marks, none of an indirect one.
    private func checkSegments(of quote: Quote, _ member: AnnotationMember) throws(AnnotationFault) {
        let isAsItsKind =
            switch quote.kind {
            case .direct: quote.segments == quote.spans
            case .indirect: quote.segments.isEmpty
            case .mixed, .scare: true
            }
        guard isAsItsKind else { throw try member["segments"].fault("are not those of a quote of its kind") }
    }

    private func firstPosition(_ spans: AnnotationMember) throws(AnnotationFault) -> Int {
        guard let first = try spans.array().first else { throw spans.fault("is empty") }
        return try first["start"].count()
    }

    private func speaker(
        _ member: AnnotationMember,
        _ entities: [Entity],
        _ index: [String: Int]
    ) throws(AnnotationFault) -> Speaker {
        var entity: Int?
        if let id = try member["entity"].optionalString() {
            guard let found = index[id] else { throw try member["entity"].fault("names no entity of the line") }
            guard try member["name"].optionalString() == entities[found].name else {
                throw try member["name"].fault("is not the entity's")
            }
            entity = found
        }
        let mention = try member["mention"]
        return Speaker(
            entity: entity,
            type: try member["type"].choice(SpeakerType.self),
            mention: mention.isNull ? nil : try slice(mention)
        )
    }

    private func cue(_ member: AnnotationMember) throws(AnnotationFault) -> Cue? {
        member.isNull ? nil : Cue(range: try slice(member), lemma: try member["lemma"].string())
    }

    private func attribution(_ member: AnnotationMember) throws(AnnotationFault) -> Attribution {
        let confidence = try member["confidence"].number()
        guard (0...1).contains(confidence) else { throw try member["confidence"].fault("is not between 0 and 1") }
        return Attribution(
            method: try member["method"].choice(AttributionMethod.self),
            confidence: confidence,
            reason: try member["reason"].optional?.choice(UnattributedReason.self)
        )
    }
}
