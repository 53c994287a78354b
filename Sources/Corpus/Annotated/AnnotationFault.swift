/// Why an annotated line is refused: which member, and what is wrong with it.
struct AnnotationFault: Error, Equatable {
    /// Such as `quotes[3].cue`.
    let member: String
    /// The end of a sentence that the member begins.
    let reason: String
}
