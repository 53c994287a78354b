import NIOHTTP1

/// Chooses the form of an answer (RFC 9110, section 12.5.1).
enum FormChoice {
    /// The form of `forms` that the request wants most, by `format=` or else by `Accept`; of several alike, the first.
    static func form(of forms: [Form], format: String?, accept: Preferences) throws(Problem) -> Form {
        if let form = format.flatMap(Form.init(rawValue:)), forms.contains(form) { return form }
        var best: (form: Form, weight: Double)?
        for form in forms {
            let weight = accept.weight(of: form.media)
            if weight >= 1 && best == nil { return form }
            if weight > best?.weight ?? 0 { best = (form, weight) }
        }
        if let best { return best.form }
        let types = forms.map(\.media.header).joined(separator: ", ")
        throw Problem(.notAcceptable, detail: "This path answers with \(types).")
    }
}
