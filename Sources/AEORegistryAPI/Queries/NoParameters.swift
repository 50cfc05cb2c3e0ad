/// The parameters of a resource that takes none.
package enum NoParameters {
    /// Refuses whatever parameters there are, naming them.
    package static func check(_ query: QueryItems) throws(BodyError) {
        try query.check(known: [])
    }
}
