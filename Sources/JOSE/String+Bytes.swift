extension String {
    /// Equality by UTF-8 bytes: the standard `==` also equates texts that differ in their code points.
    func hasSameBytes(as other: String) -> Bool {
        guard utf8.count == other.utf8.count, self == other else { return false }
        // Equal bytes imply canonical equivalence, so only what passes the quick native comparison is looked at closely.
        let left = utf8Span.span
        let right = other.utf8Span.span
        for index in left.indices where left[index] != right[index] {
            return false
        }
        return true
    }
}
