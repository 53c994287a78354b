import NIOHTTP1

/// Holds a query against a route's table of parameters.
struct ArgumentReader {
    /// The table.
    let parameters: [Parameter]

    /// Reads the query; all that is wrong with it is told at once.
    func read(_ query: [RequestTarget.Item]) throws(Problem) -> Arguments {
        var faults: [Problem.Fault] = []
        var values: [[Argument]] = Array(repeating: [], count: parameters.count)
        var given: [(number: Int, value: String)] = []
        for item in query {
            switch read(item, seen: values) {
            case .success(let (number, argument)):
                values[number].append(argument)
                given.append((number, item.value ?? ""))
            case .failure(let wrong):
                faults.append(Problem.Fault(parameter: item.name, detail: wrong.detail))
            }
        }
        for parameter in parameters where parameter.isRequired && !query.contains(where: { $0.name == parameter.name })
        {
            faults.append(Problem.Fault(parameter: parameter.name, detail: "is missing."))
        }
        guard faults.isEmpty else { throw Problem(faults: faults) }
        return Arguments(values: named(values), canonical: canonical(given))
    }

    private func named(_ values: [[Argument]]) -> [Arguments.Values] {
        values.indices.filter { !values[$0].isEmpty }
            .map { Arguments.Values(name: parameters[$0].name, arguments: values[$0]) }
    }

    private func read(
        _ item: RequestTarget.Item,
        seen: [[Argument]]
    ) -> Result<(number: Int, Argument), Parameter.Wrong> {
        guard let number = parameters.firstIndex(where: { $0.name == item.name }) else {
            return .failure(unknown(item.name))
        }
        let parameter = parameters[number]
        guard let value = item.value else {
            return .failure(Parameter.Wrong("is not valid percent-encoded UTF-8."))
        }
        if !seen[number].isEmpty && !parameter.repeats {
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

    /// What was given in the order of the table, and what was given several times in the order of the request.
    private func canonical(_ given: [(number: Int, value: String)]) -> [Arguments.Given] {
        given.indices.sorted { (given[$0].number, $0) < (given[$1].number, $1) }
            .map { index in
                let parameter = parameters[given[index].number]
                var encoded = parameter.name + "="
                PercentCoding.encode(given[index].value, into: &encoded)
                return Arguments.Given(
                    name: parameter.name,
                    isPresentation: parameter.isPresentation,
                    encoded: encoded
                )
            }
    }
}
