/// The value of a `Link` field (RFC 8288).
struct LinkField {
    /// The value.
    private(set) var text = ""

    /// Adds a link, whose address is encoded.
    mutating func add(_ address: String, _ relation: String, type: String? = nil) {
        if !text.isEmpty { text += ", " }
        text += "<"
        text += address
        text += ">; rel=\""
        text += relation
        text += "\""
        guard let type else { return }
        text += "; type=\""
        text += type
        text += "\""
    }
}
