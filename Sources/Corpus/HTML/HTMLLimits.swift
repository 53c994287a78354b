/// How much of a page is read.
struct HTMLLimits {
    /// The most elements and texts: 1,000,000, some hundred times what pages have.
    var nodes = 1_000_000
    /// How deep elements may nest: 512; browsers stop there too.
    var depth = 512
    /// The most attributes of one element: 5,000.
    ///
    /// libxml2 compares each with all before it.
    var attributes = 5_000

    /// The defaults.
    static let standard = HTMLLimits()
}
