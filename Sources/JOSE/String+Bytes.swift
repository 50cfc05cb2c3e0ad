extension String {
    /// Equality by UTF-8 bytes: the standard `==` also equates texts that differ in their code points.
    func hasSameBytes(as other: String) -> Bool {
        // Equal bytes imply canonical equivalence, so the quick native comparison rules out nearly everything.
        utf8.count == other.utf8.count && self == other && utf8.elementsEqual(other.utf8)
    }
}
