/// What the server tells of its own interface, made once from the table of paths.
struct APIDocuments: Sendable {
    /// The description as OpenAPI 3.1.
    let description: Content
    /// The reference as a page.
    let reference: Content

    /// Describes `routes`.
    init(_ routes: RouteTable, linkBase: String, needsToken: Bool) {
        let bytes = OpenAPIWriter(routes, linkBase: linkBase, needsToken: needsToken).bytes
        description = Content(.json, bytes, tag: EntityTag.of(bytes: bytes))
        var page = ReferencePage(routes).content
        page.tag = EntityTag.of(bytes: page.bytes)
        reference = page
    }
}
