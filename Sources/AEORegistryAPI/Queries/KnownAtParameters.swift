/// The parameters of the views of one certificate.
package struct KnownAtParameters: Sendable, Hashable {
    /// The moment of knowledge.
    package let knownAt: KnowledgeMoment?

    /// Reads the parameters.
    package init(_ query: QueryItems) throws(BodyError) {
        try query.check(known: ["known_at"])
        knownAt = try query.knowledge("known_at")
    }
}
