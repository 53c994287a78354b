import NIOHTTP1

/// Holds a query against a route's table of parameters.
struct ArgumentReader {
    /// The table.
    let parameters: [Parameter]

    /// Reads the query; all that is wrong with it is told at once.
    func read(_ query: [RequestTarget.Item]) throws(Problem) -> Arguments {
        var faults: [Problem.Fault] = []
        var given: [(number: Int, Arguments.Given)] = []
        for item in query {
            switch read(item, behind: given) {
            case .success(let (number, argument)):
                // In the order of the table, and of the request where one is given several times.
                let place = given.lastIndex { $0.number <= number }.map { $0 + 1 } ?? 0
                given.insert((number, self.given(parameters[number], item, argument)), at: place)
            case .failure(let wrong):
                faults.append(Problem.Fault(parameter: item.name, detail: wrong.detail))
            }
        }
        for parameter in parameters where parameter.isRequired && !query.contains(where: { $0.name == parameter.name })
        {
            faults.append(Problem.Fault(parameter: parameter.name, detail: "is missing."))
        }
        guard faults.isEmpty else { throw Problem(faults: faults) }
        return Arguments(given.map(\.1))
    }

    private func given(_ parameter: Parameter, _ item: RequestTarget.Item, _ argument: Argument) -> Arguments.Given {
        var encoded = parameter.name
        encoded += "="
        PercentCoding.encode(item.value ?? "", into: &encoded)
        return Arguments.Given(
            name: parameter.name,
            argument: argument,
            isPresentation: parameter.isPresentation,
            encoded: encoded
        )
    }

    private func read(
        _ item: RequestTarget.Item,
        behind given: [(number: Int, Arguments.Given)]
    ) -> Result<(number: Int, Argument), Parameter.Wrong> {
        guard let number = parameters.firstIndex(where: { $0.name == item.name }) else {
            return .failure(unknown(item.name))
        }
        let parameter = parameters[number]
        guard let value = item.value else {
            return .failure(Parameter.Wrong("is not valid percent-encoded UTF-8."))
        }
        if !parameter.repeats && given.contains(where: { $0.number == number }) {
            return .failure(Parameter.Wrong("is given more than once."))
        }
        return parameter.read(value).map { (number, $0) }
    }

    private func unknown(_ name: String) -> Parameter.Wrong {
        let known = parameters.map(\.name)
        if let near = Spelling.nearest(to: name, in: known) {
            return Parameter.Wrong("is not a parameter here. Did you mean “\(near)”?")
        }
        if known.isEmpty { return Parameter.Wrong("is not a parameter here; this path takes none.") }
        return Parameter.Wrong("is not a parameter here; there are \(known.joined(separator: ", ")).")
    }
}
