import Index

/// A parameter's value, checked.
enum Argument: Sendable {
    /// Of a text, an option, a date or a cursor.
    case text(String)
    /// Of several options.
    case texts([String])
    /// Of a query for words.
    case search(TextQuery)
    /// Of a choice.
    case choice(Choice<String>)
    /// Of a whole number.
    case integer(Int)
    /// Of a number.
    case number(Double)
    /// Of `true` or `false`.
    case truth(Bool)
}

extension Parameter {
    /// Reads one value.
    ///
    /// - Returns: The argument, or what is wrong with `value` and what to do.
    func read(_ value: String) -> Result<Argument, Wrong> {
        switch kind {
        case .cursor: .success(.text(value))
        case .text(let lengths): text(value, lengths)
        case .search: search(value)
        case .choice: choice(value, of: nil)
        case .choiceOf(let known): choice(value, of: known)
        case .option(let known): known.contains(value) ? .success(.text(value)) : .failure(.notOneOf(known, value))
        case .options(let known): options(value, of: known)
        case .integer(let bounds): integer(value, in: bounds)
        case .number(let bounds): number(value, in: bounds)
        case .truth:
            switch value {
            case "true": .success(.truth(true))
            case "false": .success(.truth(false))
            default: .failure(.notOneOf(["true", "false"], value))
            }
        case .date:
            CalendarDate.isPrefix(value)
                ? .success(.text(value)) : .failure(Wrong("must be a date such as 2031-05-07, 2031-05 or 2031."))
        }
    }

    /// What is wrong with a value.
    struct Wrong: Error {
        let detail: String

        init(_ detail: String) {
            self.detail = detail
        }

        static func notOneOf(_ known: [String], _ value: String) -> Wrong {
            let near = Spelling.nearest(to: value, in: known).map { " Did you mean “\($0)”?" } ?? ""
            let list = known.joined(separator: ", ")
            return Wrong(known.count == 1 ? "must be \(list).\(near)" : "must be one of \(list).\(near)")
        }
    }

    private func text(_ value: String, _ lengths: ClosedRange<Int>) -> Result<Argument, Wrong> {
        let count = value.unicodeScalars.count
        if lengths.contains(count) { return .success(.text(value)) }
        if value.isEmpty { return .failure(Wrong("is empty.")) }
        return .failure(Wrong("must have \(lengths.lowerBound) to \(lengths.upperBound) characters; it has \(count)."))
    }

    private func search(_ value: String) -> Result<Argument, Wrong> {
        do {
            return .success(.search(try TextQuery(value)))
        } catch {
            return .failure(Wrong("is not a query, at character \(error.position): \(error.message)"))
        }
    }

    private func choice(_ value: String, of known: [String]?) -> Result<Argument, Wrong> {
        var choice = Choice<String>()
        for part in value.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        where !value.isEmpty {
            let isExcluded = part.first == UInt8(ascii: "-")
            let item = String(Substring(isExcluded ? part.dropFirst() : part))
            guard !item.isEmpty else {
                return .failure(Wrong(isExcluded ? "has a “-” with nothing behind it." : "has a comma too many."))
            }
            if let known, !known.contains(item) { return .failure(.notOneOf(known, item)) }
            if isExcluded { choice.noneOf.append(item) } else { choice.anyOf.append(item) }
        }
        if choice.anyOf.isEmpty && choice.noneOf.isEmpty { return .failure(Wrong("is empty; leave it out instead.")) }
        return .success(.choice(choice))
    }

    private func options(_ value: String, of known: [String]) -> Result<Argument, Wrong> {
        if value.isEmpty { return .failure(Wrong("is empty; leave it out instead.")) }
        let parts = value.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        if parts.contains("") { return .failure(Wrong("has a comma too many.")) }
        if let unknown = parts.first(where: { !known.contains($0) }) { return .failure(.notOneOf(known, unknown)) }
        return .success(.texts(parts))
    }

    private func integer(_ value: String, in bounds: ClosedRange<Int>) -> Result<Argument, Wrong> {
        guard let number = Int(value), bounds.contains(number) else {
            return .failure(Wrong("must be a whole number from \(bounds.lowerBound) to \(bounds.upperBound)."))
        }
        return .success(.integer(number))
    }

    private func number(_ value: String, in bounds: ClosedRange<Double>) -> Result<Argument, Wrong> {
        guard let number = Double(value), bounds.contains(number) else {
            return .failure(Wrong("must be a number from \(bounds.lowerBound) to \(bounds.upperBound)."))
        }
        return .success(.number(number))
    }
}
