/// Comparison of secrets and digests in a time that does not depend on where they differ.
public enum ConstantTime {
    /// Tells whether two byte strings are the same; only their lengths influence the time taken.
    public static func equals(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        guard left.count == right.count else { return false }
        var difference: UInt8 = 0
        for index in left.indices {
            difference |= left[index] ^ right[index]
        }
        return difference == 0
    }
}
